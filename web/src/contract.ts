// What a tailor can do: the public calls with their requests and answers.

import type { ExportFormat, ExportOptions } from './formats/export/export_result.js';
import type { JsonResume, TextInput } from './input.js';
import type { Journal, JournalRunOptions } from './journal/contract.js';
import type { ModelBudget } from './models/check_models.js';
import type { ModelProvider } from './providers/contract.js';
import type { Many, Ranking, RankOptions } from './rank.js';
import type { Run, TailoredResult } from './run.js';
import type { SectionType } from './section_type.js';
import type {
  Aspect,
  DocumentAnalysis,
  Level,
  Match,
  Requirements,
  SectionAnalysis,
  Verification,
  ParsedResume as WireResume,
} from './wire/types.js';

/** A résumé as read. Offsets are into `text`, which for a PDF or a DOCX is the text found in it. */
export interface ParsedResume extends WireResume {
  readonly text: string;
}

/** A résumé: text, Markdown, a PDF or DOCX as bytes or file, a JSON Resume, or what `parse` gave. */
export type ResumeInput = TextInput | JsonResume | ParsedResume;

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface ExtractOptions extends CallOptions {
  /**
   * Asked, in order of preference, what else the posting asks for. Only what it quotes of the posting counts;
   * those requirements are `claimed`. A model that fails adds nothing. Default: none.
   */
  readonly models?: readonly ModelProvider[];
}

export interface MatchOptions extends CallOptions {
  /** The month that "present" means, YYYY-MM. Default: this one. */
  readonly today?: string;
}

/** What the user says is true though the résumé does not say it: the answer to a question of the report. */
export interface Fact {
  /** In the user's words, 1 to 500 characters: "Wrote the reports in Power BI". */
  readonly text: string;
  /**
   * An offset into the résumé, inside of the entry or section that it is true of: UTF-16 code units.
   * Default: none; then only the summary and the skills may use it.
   */
  readonly at?: number;
}

/** All sections of a type, or one by its place in the `sections` that `parse` gives; a place beyond keeps none. */
export type KeptSection = SectionType | number;

export interface VerifyRequest {
  /** The source text: a bullet, an entry or a whole résumé. */
  readonly before: TextInput;
  /** The rewritten text of it. */
  readonly after: TextInput;
  /** A wider text that facts may come from. Default: `before`, entry by entry. */
  readonly scope?: TextInput;
  /** What the user says is true beside it; `at` is an offset into `scope`, or `before` without one. */
  readonly facts?: readonly Fact[];
}

export interface CustomizeRequest extends MatchOptions {
  readonly resume: ResumeInput;
  readonly posting: TextInput;
  /** How much may change. Default: 'balanced'. */
  readonly level?: Level;
  /** What the user says is true: each may be used in the entry or section of its place. Default: none. */
  readonly facts?: readonly Fact[];
  /** Sections that no change may touch, words or place. Default: none. */
  readonly keep?: readonly KeptSection[];
  /** The run ends by then with what it has. Default: none. */
  readonly deadlineMs?: number;
  /** What may be asked, in order of preference; [] leaves all to the rules. Default: the tailor's. */
  readonly models?: readonly ModelProvider[];
  /** What the run may spend on models. Default: 24 calls, 100,000 tokens. */
  readonly budget?: ModelBudget;
  /** Whether a model is asked first what else the posting asks for: one call more. Default: false. */
  readonly askForRequirements?: boolean;
  /**
   * Keeps the models' replies until the run has finished, so that the same request after a closed tab pays
   * for none of them again. Default: nothing is kept.
   */
  readonly journal?: Journal;
  /** Asked about each call that was under way when the tab was closed. Default: 'skip'. */
  readonly onInterrupted?: JournalRunOptions['onInterrupted'];
}

/** What is asked for: a posting, what `extract` gave, or a list of requirements in words. */
export type Wanted = TextInput | Requirements | readonly string[];

export interface SectionRequest extends MatchOptions {
  /** The section's text, with its heading or without. */
  readonly section: TextInput;
  readonly type: SectionType;
  readonly requirements: Wanted;
  /** Default: 'balanced'. */
  readonly level?: Level;
  /** Whatever else there is goes to an analyzer of yours, as its context. */
  readonly [given: string]: unknown;
}

export interface DocumentRequest extends MatchOptions {
  readonly resume: ResumeInput;
  readonly aspect: Aspect;
  readonly requirements: Wanted;
  /** Default: 'balanced'. */
  readonly level?: Level;
}

export interface Tailor extends AsyncDisposable {
  parse(resume: TextInput | JsonResume, options?: CallOptions): Promise<ParsedResume>;
  extract(posting: TextInput, options?: ExtractOptions): Promise<Requirements>;
  match(resume: ResumeInput, posting: TextInput, options?: MatchOptions): Promise<Match>;
  /**
   * One résumé against many postings, or many résumés against one posting: the scores that `match` gives,
   * best first. Lists of any length, or async iterables, in the memory of a few of their texts. What
   * cannot be read is in `failed` and leaves the others as they are.
   */
  rank(
    resumes: ResumeInput | Many<ResumeInput>,
    postings: TextInput | Many<TextInput>,
    options?: RankOptions,
  ): Promise<Ranking>;
  /** May the rewritten text stand in for the source: is every claim of it covered? */
  verify(request: VerifyRequest, options?: CallOptions): Promise<Verification>;
  /** One section by itself; by an analyzer of yours, if there is one for its type. */
  analyzeSection(request: SectionRequest): Promise<SectionAnalysis>;
  /** A whole résumé under one aspect. */
  analyzeDocument(request: DocumentRequest): Promise<DocumentAnalysis>;
  customize(request: CustomizeRequest): Run;
  /**
   * The tailored résumé as the bytes of a file: UTF-8 for the formats of text. With 'docx', a DOCX that was
   * given keeps its layout: only the words that changed are others.
   */
  export(result: TailoredResult, format: ExportFormat, options?: ExportOptions): Promise<Uint8Array>;
  /** Ends every worker and everything under way. A second call is harmless. */
  dispose(): Promise<void>;
}
