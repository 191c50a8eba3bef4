// The public object: one wasm, one crew, any number of calls and runs at once.
//
// Every promise settles: with its value, with its own error, with `cancelled`, with `worker_lost`
// when the crew dies, or with `disposed`. A crew that died is made anew by the next call.

import {
  checkAspect,
  checkDeadline,
  checkFacts,
  checkLevel,
  checkRequest,
  checkSectionType,
  checkSignal,
  monthGiven,
} from './checks.js';
import { ask, askAll, type GivenAnalysis, longestAnalysis } from './consult.js';
import type {
  CallOptions,
  CustomizeRequest,
  DocumentRequest,
  MatchOptions,
  ParsedResume,
  ResumeInput,
  SectionRequest,
  Tailor,
  VerifyRequest,
  Wanted,
} from './contract.js';
import { cancelled, type EngineParts, loadEngine } from './engine/load.js';
import { fromPlain, SavileError } from './errors.js';
import type { ReadDocument } from './formats/document.js';
import { type JsonResume, readDocument, type TextInput } from './input.js';
import { type CheckedOptions, checkOptions, type TailorOptions } from './options.js';
import type { Crew } from './pool/crew.js';
import { startPool } from './pool/pool.js';
import type { FromConductor, KeyedText } from './pool/protocol.js';
import type { Many, Ranking, RankOptions } from './rank.js';
import { type Run, RunHandle } from './run.js';
import { isRequirements, postingOf, wantedOf } from './wanted.js';
import { readReply } from './wire/reply.js';
import type {
  DocumentAnalysis,
  Level,
  Match,
  Requirements,
  SectionAnalysis,
  Verification,
  ParsedResume as WireResume,
} from './wire/types.js';

/** Loads the wasm and the weights and starts the workers. Rejects with `engine_load` if either fails. */
export async function createTailor(options: TailorOptions = {}): Promise<Tailor> {
  const checked = checkOptions(options);
  const { wasm, mentions, integrity, fetch, signal } = checked;
  if (signal?.aborted) throw cancelled(signal);
  const tailor = new WorkingTailor(await loadEngine(wasm, mentions, { fetch, signal, integrity }), checked);
  try {
    await tailor.start();
    if (signal?.aborted) throw cancelled(signal);
  } catch (error) {
    await tailor.dispose();
    throw error;
  }
  signal?.addEventListener('abort', () => void tailor.dispose(), { once: true });
  return tailor;
}

interface Pending {
  readonly resolve: (reply: string) => void;
  readonly reject: (error: SavileError) => void;
}

class WorkingTailor implements Tailor {
  readonly #parts: EngineParts;
  readonly #options: CheckedOptions;
  readonly #calls = new Map<number, Pending>();
  readonly #runs = new Map<number, RunHandle>();
  readonly #read = new WeakMap<object, ReadDocument>(); // of what `parse` gave
  #crew: Crew | undefined;
  #starting: Promise<Crew> | undefined;
  #count = 0;
  #disposed = false;

  constructor(parts: EngineParts, options: CheckedOptions) {
    this.#parts = parts;
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#working();
  }

  async parse(resume: TextInput | JsonResume, options: CallOptions = {}): Promise<ParsedResume> {
    const document = await readDocument(resume, 'parse: resume');
    const parsed = await this.#call<WireResume>('parse', { resume: document }, {}, options.signal);
    const paper: ParsedResume = {
      text: document.text,
      ...parsed,
      warnings: [...document.warnings, ...parsed.warnings],
    };
    if (document.layout) this.#read.set(paper, document);
    return paper;
  }

  async extract(posting: TextInput, options: CallOptions = {}): Promise<Requirements> {
    const document = await readDocument(posting, 'extract: posting');
    const found = await this.#call<Requirements>('extract', { posting: document }, {}, options.signal);
    return { ...found, warnings: [...document.warnings, ...found.warnings] };
  }

  async match(resume: ResumeInput, posting: TextInput, options: MatchOptions = {}): Promise<Match> {
    const texts = {
      resume: await this.#resume(resume, 'match: resume'),
      posting: await readDocument(posting, 'match: posting'),
    };
    return this.#call('match', texts, { today: monthGiven(options.today, 'match') }, options.signal);
  }

  async verify(request: VerifyRequest, options: CallOptions = {}): Promise<Verification> {
    checkRequest(request, 'verify');
    const texts = {
      before: await readDocument(request.before, 'verify: before'),
      after: await readDocument(request.after, 'verify: after'),
      ...(request.scope === undefined ? {} : { scope: await readDocument(request.scope, 'verify: scope') }),
    };
    const facts = checkFacts(request.facts, 'verify', (texts.scope ?? texts.before).text.length);
    return this.#call('verify', texts, facts.length > 0 ? { facts } : {}, options.signal);
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
        call: (operation, request, texts, keeps, signal) =>
          this.#post(operation, request, texts, signal, keeps),
        keyed: (document) => this.#keyed(document),
        drop: (keys) => this.#crew?.post({ type: 'drop', keys }),
        readResume: (resume, place) => this.#resume(resume as ResumeInput, place),
        readPosting: readDocument,
      },
      resumes,
      postings,
      options,
    );
  }

  async analyzeSection(request: SectionRequest): Promise<SectionAnalysis> {
    const call = 'analyzeSection';
    checkRequest(request, call);
    const { section, type, requirements, level = 'balanced', today, signal, ...context } = request;
    checkSectionType(type, call);
    checkLevel(level, call);
    const month = monthGiven(today, call);
    const document = await readDocument(section, `${call}: section`);
    const own = this.#options.analyzers.find((analyzer) => analyzer.type === type);
    if (own) {
      const { text } = document;
      const place = { section: 0, type, begin: 0, length: text.length };
      const asked = await this.#requirements(requirements, call, signal);
      return ask(
        own,
        { text, heading: '', place },
        { requirements: asked, level, clock: this.#options.clock, signal, context },
      );
    }
    const wanted = await wantedOf(requirements, call);
    const texts = { text: document, ...wanted.texts };
    return this.#call('inspect', texts, { type, level, today: month, ...wanted.fields }, signal);
  }

  async analyzeDocument(request: DocumentRequest): Promise<DocumentAnalysis> {
    const call = 'analyzeDocument';
    checkRequest(request, call);
    const { resume, aspect, requirements, level = 'balanced', signal } = request;
    checkAspect(aspect, call);
    checkLevel(level, call);
    const wanted = await wantedOf(requirements, call);
    const texts = { text: await this.#resume(resume, `${call}: resume`), ...wanted.texts };
    const today = monthGiven(request.today, call);
    return this.#call(
      'inspect',
      texts,
      { type: aspect, whole: true, level, today, ...wanted.fields },
      signal,
    );
  }

  /** As `extract` gives them, for analyzers of the caller's. */
  async #requirements(wanted: Wanted, call: string, signal?: AbortSignal): Promise<Requirements> {
    if (isRequirements(wanted)) return wanted;
    const posting = Array.isArray(wanted)
      ? postingOf(wanted as readonly string[], call)
      : (wanted as TextInput);
    return this.extract(posting, signal ? { signal } : {});
  }

  customize(request: CustomizeRequest): Run {
    this.#count += 1;
    const number = this.#count;
    const handle = new RunHandle(`r${number}`, {
      cancel: () => {
        if (this.#runs.has(number)) this.#crew?.post({ type: 'cancel_run', run: number });
        else handle.fail(cancelled(request.signal));
      },
      ended: () => {
        this.#runs.delete(number);
        request?.signal?.removeEventListener?.('abort', abort);
        this.#rest();
      },
    });
    const abort = (): void => handle.cancel(request.signal?.reason);
    this.#customize(number, handle, request, abort).catch((error: unknown) => handle.fail(error));
    return handle;
  }

  async #customize(
    run: number,
    handle: RunHandle,
    request: CustomizeRequest,
    abort: () => void,
  ): Promise<void> {
    checkRequest(request, 'customize');
    const { level = 'balanced', deadlineMs, signal } = request;
    const today = monthGiven(request.today, 'customize');
    checkLevel(level);
    checkDeadline(deadlineMs);
    checkSignal(signal, 'customize');
    if (signal?.aborted) throw cancelled(signal);
    signal?.addEventListener('abort', abort, { once: true });
    const resume = await this.#resume(request.resume, 'customize: resume');
    const posting = await readDocument(request.posting, 'customize: posting');
    const facts = checkFacts(request.facts, 'customize', resume.text.length);
    const { clock } = this.#options;
    const began = clock.now();
    handle.started(resume.text, { resume: resume.warnings, posting: posting.warnings });
    const crew = await this.#working();
    if (handle.ended) return;
    const given = await this.#given(resume, posting, level, { deadlineMs, signal: handle.signal });
    if (handle.ended) return;
    const left = deadlineMs === undefined ? undefined : Math.max(0, deadlineMs - (clock.now() - began));
    this.#runs.set(run, handle);
    crew.busy(true);
    crew.post({
      type: 'run',
      run,
      runId: handle.id,
      resume: this.#keyed(resume),
      posting: this.#keyed(posting),
      level,
      today,
      ...(facts.length === 0 ? {} : { facts }),
      ...(left === undefined ? {} : { deadlineMs: Math.ceil(left) }),
      ...(given.length === 0 ? {} : { given }),
    });
  }

  /** What the caller's own analyzers say of the sections that they are for. They get half of the time. */
  async #given(
    resume: ReadDocument,
    posting: ReadDocument,
    level: Level,
    { deadlineMs, signal }: { deadlineMs: number | undefined; signal: AbortSignal },
  ): Promise<GivenAnalysis[]> {
    const { analyzers, clock } = this.#options;
    if (analyzers.length === 0) return [];
    const [{ sections }, requirements] = await Promise.all([
      this.#call<WireResume>('parse', { resume }, {}, signal),
      this.#call<Requirements>('extract', { posting }, {}, signal),
    ]);
    const asked = sections.map(({ type, heading, begin, end }, section) => ({
      text: resume.text.slice(begin, end),
      heading,
      place: { section, type, begin, length: end - begin },
    }));
    const limitMs = Math.min(longestAnalysis, deadlineMs === undefined ? longestAnalysis : deadlineMs / 2);
    return askAll(analyzers, asked, { requirements, level, clock, signal, limitMs });
  }

  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#crew?.end();
    this.#crew = undefined;
    this.#settleAll(disposed());
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose();
  }

  /** One call of the core; `texts` become keys of the request. */
  async #call<T>(
    operation: string,
    texts: Readonly<Record<string, ReadDocument>>,
    request: object,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const keyed = Object.entries(texts).map(([name, document]) => ({ name, text: this.#keyed(document) }));
    const names = Object.fromEntries(keyed.map(({ name, text }) => [name, text.key]));
    return this.#post(
      operation,
      { ...request, ...names },
      keyed.map(({ text }) => text),
      signal,
    );
  }

  /** The same for texts that have their keys. */
  async #post<T>(
    operation: string,
    request: object,
    texts: readonly KeyedText[],
    signal: AbortSignal | undefined,
    keeps: readonly string[] = [],
  ): Promise<T> {
    checkSignal(signal, operation);
    if (signal?.aborted) throw cancelled(signal);
    const crew = await this.#working();
    if (signal?.aborted) throw cancelled(signal);
    this.#count += 1;
    const call = this.#count;
    const reply = await new Promise<string>((resolve, reject) => {
      const abort = (): void => {
        this.#crew?.post({ type: 'cancel_call', call });
        settle(() => reject(cancelled(signal)));
      };
      const settle = (finish: () => void): void => {
        this.#calls.delete(call);
        signal?.removeEventListener('abort', abort);
        this.#rest();
        finish();
      };
      this.#calls.set(call, {
        resolve: (value) => settle(() => resolve(value)),
        reject: (error) => settle(() => reject(error)),
      });
      signal?.addEventListener('abort', abort, { once: true });
      crew.busy(true);
      crew.post({
        type: 'call',
        call,
        operation,
        request: JSON.stringify(request),
        texts,
        keeps,
      });
    });
    return readReply<T>(reply);
  }

  #keyed({ text, layout }: ReadDocument): KeyedText {
    this.#count += 1;
    const key = `t${this.#count}`;
    return layout ? { key, text, layout: JSON.stringify(layout) } : { key, text };
  }

  /** What `parse` gave is read again as the document that it came from. */
  async #resume(resume: ResumeInput, place: string): Promise<ReadDocument> {
    const known = typeof resume === 'object' && resume !== null ? this.#read.get(resume) : undefined;
    return known ?? readDocument(textOf(resume), place);
  }

  #working(): Promise<Crew> {
    if (this.#disposed) return Promise.reject(disposed());
    if (this.#crew) return Promise.resolve(this.#crew);
    this.#starting ??= this.#assemble().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #assemble(): Promise<Crew> {
    const { workers, workerUrl, workerFactory, clock } = this.#options;
    const common = {
      parts: this.#parts,
      seed: crypto.getRandomValues(new Uint32Array(1))[0] as number,
      clock,
    };
    const listener = {
      message: (message: FromConductor) => this.#received(message),
      lost: (error: SavileError) => {
        this.#crew = undefined;
        this.#settleAll(error);
      },
    };
    const crew =
      workers > 0
        ? await startPool({ ...common, workers, workerUrl, workerFactory }, listener)
        : await (await import('./on_this_thread.js')).startLocal(common, listener);
    if (this.#disposed) {
      crew.end();
      throw disposed();
    }
    this.#crew = crew;
    return crew;
  }

  #received(message: FromConductor): void {
    switch (message.type) {
      case 'reply':
        this.#calls.get(message.call)?.resolve(message.reply);
        return;
      case 'call_failed':
        this.#calls.get(message.call)?.reject(fromPlain(message.error));
        return;
      case 'events':
        this.#runs.get(message.run)?.receive(message.events);
        return;
      case 'replace':
      case 'pong':
        return; // the crew's own business
    }
  }

  #rest(): void {
    if (this.#calls.size + this.#runs.size === 0) this.#crew?.busy(false);
  }

  #settleAll(error: SavileError): void {
    for (const { reject } of [...this.#calls.values()]) reject(error);
    for (const run of [...this.#runs.values()]) run.fail(error);
  }
}

function textOf(resume: ResumeInput): unknown {
  const parsed = typeof resume === 'object' && resume !== null && 'text' in resume && 'sections' in resume;
  return parsed ? resume.text : resume;
}

function disposed(): SavileError {
  return new SavileError('disposed', 'This tailor was disposed. Create another one.');
}
