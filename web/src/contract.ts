// What a tailor can do: the public calls with their requests and answers.

import type { JsonResume, TextInput } from './input.js';
import type { Run } from './run.js';
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

export interface MatchOptions extends CallOptions {
  /** The month that "present" means, YYYY-MM. Default: this one. */
  readonly today?: string;
}

export interface VerifyRequest {
  /** The source text: a bullet, an entry or a whole résumé. */
  readonly before: TextInput;
  /** The rewritten text of it. */
  readonly after: TextInput;
  /** A wider text that facts may come from. Default: `before`, entry by entry. */
  readonly scope?: TextInput;
}

export interface CustomizeRequest extends MatchOptions {
  readonly resume: ResumeInput;
  readonly posting: TextInput;
  /** How much may change. Default: 'balanced'. */
  readonly level?: Level;
  /** The run ends by then with what it has. Default: none. */
  readonly deadlineMs?: number;
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
  extract(posting: TextInput, options?: CallOptions): Promise<Requirements>;
  match(resume: ResumeInput, posting: TextInput, options?: MatchOptions): Promise<Match>;
  /** May the rewritten text stand in for the source: is every claim of it covered? */
  verify(request: VerifyRequest, options?: CallOptions): Promise<Verification>;
  /** One section by itself; by an analyzer of yours, if there is one for its type. */
  analyzeSection(request: SectionRequest): Promise<SectionAnalysis>;
  /** A whole résumé under one aspect. */
  analyzeDocument(request: DocumentRequest): Promise<DocumentAnalysis>;
  customize(request: CustomizeRequest): Run;
  /** Ends every worker and everything under way. A second call is harmless. */
  dispose(): Promise<void>;
}
