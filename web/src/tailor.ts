// The public object: one wasm, a crew (crews.ts), any number of calls (calls.ts) and runs (runs.ts) at once.

import { CoreCalls } from './calls.js';
import { checkFacts, checkRequest, checkSignal, monthGiven } from './checks.js';
import type {
  CallOptions,
  CustomizeRequest,
  DocumentRequest,
  ExtractOptions,
  MatchOptions,
  ParsedResume,
  ResumeInput,
  SectionRequest,
  Tailor,
  VerifyRequest,
} from './contract.js';
import { Crews } from './crews.js';
import { cancelled, type EngineParts, loadModule } from './engine/load.js';
import type { ReadDocument } from './formats/document.js';
import type { ExportFormat, ExportOptions } from './formats/export/export_result.js';
import { type JsonResume, readDocument, type TextInput } from './input.js';
import type { Inspector } from './inspect.js';
import { checkModels } from './models/check_models.js';
import { type CheckedOptions, checkOptions, type TailorOptions } from './options.js';
import type { ModelProvider } from './providers/contract.js';
import type { Many, Ranking, RankOptions } from './rank.js';
import type { Run, TailoredResult } from './run.js';
import { Runs } from './runs.js';
import type {
  DocumentAnalysis,
  Match,
  Requirements,
  SectionAnalysis,
  Verification,
  ParsedResume as WireResume,
} from './wire/types.js';

/** Loads the wasm and starts the workers. Rejects with `engine_load` if either fails. */
export async function createTailor(options: TailorOptions = {}): Promise<Tailor> {
  const checked = checkOptions(options);
  const { wasm, integrity, terms, fetch, signal } = checked;
  if (signal?.aborted) throw cancelled(signal);
  const parts = loadModule(wasm, { fetch, signal }, integrity).then((module) => ({ module, terms }));
  const tailor = new WorkingTailor(parts, checked); // its workers start while the wasm comes
  signal?.addEventListener('abort', () => void tailor.dispose(), { once: true });
  try {
    if (signal?.aborted) throw cancelled(signal);
    await tailor.start();
    return tailor;
  } catch (error) {
    await tailor.dispose();
    throw signal?.aborted ? cancelled(signal) : error;
  }
}

class WorkingTailor implements Tailor {
  readonly #options: CheckedOptions;
  readonly #crews: Crews;
  readonly #core: CoreCalls;
  readonly #runs: Runs;
  readonly #read = new WeakMap<object, ReadDocument>(); // of what `parse` and runs gave

  constructor(parts: Promise<EngineParts>, options: CheckedOptions) {
    this.#options = options;
    this.#crews = new Crews(parts, options, (message) => {
      if (message.type === 'replies') for (const reply of message.replies) this.#core.message(reply);
      else if (message.type === 'reply' || message.type === 'call_failed') this.#core.message(message);
      else this.#runs.message(message);
    });
    this.#core = new CoreCalls(this.#crews);
    this.#runs = new Runs(this.#core, this.#crews, options, {
      read: (resume, place) => this.#resume(resume, place),
      finished: (result, resume) => this.#read.set(result, resume),
    });
  }

  async start(): Promise<void> {
    await this.#crews.start();
  }

  async parse(resume: TextInput | JsonResume, options: CallOptions = {}): Promise<ParsedResume> {
    const document = await this.#document(resume, 'parse: resume');
    const parsed = await this.#core.call<WireResume>('parse', { resume: document }, {}, options.signal);
    const paper: ParsedResume = {
      text: document.text,
      ...parsed,
      warnings: [...document.warnings, ...parsed.warnings],
    };
    if (document.layout || document.docx) this.#read.set(paper, document);
    return paper;
  }

  async extract(posting: TextInput, options: ExtractOptions = {}): Promise<Requirements> {
    const { signal } = options;
    const providers = checkModels(options.models, 'extract');
    checkSignal(signal, 'extract');
    const read = await this.#document(posting, 'extract: posting');
    const document = providers.length === 0 ? read : await this.#withClaims(read, providers, signal);
    const found = await this.#core.call<Requirements>('extract', { posting: document }, {}, signal);
    return { ...found, warnings: [...document.warnings, ...found.warnings] };
  }

  /** The posting with what a model says it asks for. */
  async #withClaims(
    posting: ReadDocument,
    providers: readonly ModelProvider[],
    signal = new AbortController().signal,
  ): Promise<ReadDocument> {
    const { askForClaims } = await import('./models/claims.js');
    const { posting: claimed } = await askForClaims(this.#core, posting, providers, signal);
    if (signal.aborted) throw cancelled(signal);
    return claimed;
  }

  async match(resume: ResumeInput, posting: TextInput, options: MatchOptions = {}): Promise<Match> {
    const texts = {
      resume: await this.#resume(resume, 'match: resume'),
      posting: await this.#document(posting, 'match: posting'),
    };
    return this.#core.call('match', texts, { today: monthGiven(options.today, 'match') }, options.signal);
  }

  async verify(request: VerifyRequest, options: CallOptions = {}): Promise<Verification> {
    checkRequest(request, 'verify');
    const texts = {
      before: await this.#document(request.before, 'verify: before'),
      after: await this.#document(request.after, 'verify: after'),
      ...(request.scope === undefined ? {} : { scope: await this.#document(request.scope, 'verify: scope') }),
    };
    const facts = checkFacts(request.facts, 'verify', (texts.scope ?? texts.before).text.length);
    return this.#core.call('verify', texts, facts.length > 0 ? { facts } : {}, options.signal);
  }

  async rank(
    resumes: ResumeInput | Many<ResumeInput>,
    postings: TextInput | Many<TextInput>,
    options: RankOptions = {},
  ): Promise<Ranking> {
    const { rank } = await import('./rank.js');
    return rank(
      {
        workers: this.#options.workers,
        call: (operation, request, texts, signal, turns) =>
          this.#core.callKeyed(operation, request, texts, signal, turns),
        keyed: (document) => this.#core.keyed(document),
        drop: (keys) => this.#crews.post({ type: 'drop', keys }),
        readResume: (resume, place) => this.#resume(resume as ResumeInput, place),
        readPosting: (posting, place) => this.#document(posting, place),
      },
      resumes,
      postings,
      options,
    );
  }

  analyzeSection(request: SectionRequest): Promise<SectionAnalysis> {
    return this.#analyze('analyzeSection', request);
  }

  analyzeDocument(request: DocumentRequest): Promise<DocumentAnalysis> {
    return this.#analyze('analyzeDocument', request);
  }

  async #analyze<Result>(call: 'analyzeSection' | 'analyzeDocument', request: object): Promise<Result> {
    const asked = request && { ...request }; // as it is now, whatever the caller makes of it
    return (await import('./inspect.js'))[call](this.#inspector(), asked as never) as Result;
  }

  #inspector(): Inspector {
    return {
      options: this.#options,
      readText: (input, place) => this.#document(input, place),
      readResume: (resume, place) => this.#resume(resume, place),
      extract: (posting, options) => this.extract(posting, options),
      inspect: (texts, request, signal) => this.#core.call('inspect', texts, request, signal),
    };
  }

  customize(request: CustomizeRequest): Run {
    return this.#runs.start(request);
  }

  async export(
    result: TailoredResult,
    format: ExportFormat,
    options: ExportOptions = {},
  ): Promise<Uint8Array> {
    const { exportResult } = await import('./formats/export/export_result.js');
    return exportResult(result, format, options, {
      parse: (text) => this.parse(text, options.signal ? { signal: options.signal } : {}),
      docx: this.#read.get(result)?.docx,
    });
  }

  async dispose(): Promise<void> {
    this.#crews.dispose();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose();
  }

  /** What `parse` gave is read again as the document that it came from. */
  async #resume(resume: ResumeInput, place: string): Promise<ReadDocument> {
    const known = typeof resume === 'object' && resume !== null ? this.#read.get(resume) : undefined;
    return known ?? this.#document(textOf(resume), place);
  }

  #document(input: unknown, place: string): Promise<ReadDocument> {
    return readDocument(input, place, this.#options);
  }
}

function textOf(resume: ResumeInput): unknown {
  const parsed = typeof resume === 'object' && resume !== null && 'text' in resume && 'sections' in resume;
  return parsed ? resume.text : resume;
}
