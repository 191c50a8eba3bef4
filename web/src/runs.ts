// The customizations under way: opens each with the conductor, has models asked for it on this thread, and
// passes its events to its handle.

import type { Proposed, SectionLines } from './ask_rules.js';
import type { CoreCalls } from './calls.js';
import {
  checkDeadline,
  checkFacts,
  checkKeep,
  checkLevel,
  checkRequest,
  checkSignal,
  monthGiven,
} from './checks.js';
import type { Asked, GivenAnalysis } from './consult.js';
import type { CustomizeRequest, Fact } from './contract.js';
import type { Crews, Work } from './crews.js';
import { cancelled } from './engine/load.js';
import { SavileError } from './errors.js';
import type { ReadDocument } from './formats/document.js';
import { readDocument } from './input.js';
import type { JournalRun } from './journal/contract.js';
import type { ModelCaller } from './models/caller.js';
import { checkBudget, checkModels } from './models/check_models.js';
import type { AskedClaims } from './models/claims.js';
import type { CheckedOptions } from './options.js';
import { longestAnalysis } from './own_analyzer.js';
import type { FromConductor, RunMessage } from './pool/protocol.js';
import type { ModelProvider } from './providers/contract.js';
import { type Run, RunHandle, type TailoredResult } from './run.js';
import type {
  Level,
  Requirements,
  ReworkableLines,
  Warning,
  ParsedResume as WireResume,
} from './wire/types.js';

/** Longest time for asking what else a posting asks for, in milliseconds. */
const longestClaims = 60_000;

/** What the runs want of the tailor. */
export interface Resumes {
  readonly read: (resume: CustomizeRequest['resume'], place: string) => Promise<ReadDocument>;
  /** The document that a result was made from. */
  readonly finished: (result: TailoredResult, resume: ReadDocument) => void;
}

interface Posted {
  readonly handle: RunHandle;
  readonly work: Work;
}

export class Runs {
  readonly #calls: CoreCalls;
  readonly #crews: Crews;
  readonly #options: CheckedOptions;
  readonly #resumes: Resumes;
  readonly #runs = new Map<number, Posted>();
  #caller: ModelCaller | undefined;
  #count = 0;

  constructor(calls: CoreCalls, crews: Crews, options: CheckedOptions, resumes: Resumes) {
    this.#calls = calls;
    this.#crews = crews;
    this.#options = options;
    this.#resumes = resumes;
  }

  start(request: CustomizeRequest): Run {
    this.#count += 1;
    const number = this.#count;
    const handle = new RunHandle(`r${number}`, {
      cancel: () => {
        this.#caller?.close(number);
        if (this.#runs.has(number)) this.#crews.post({ type: 'cancel_run', run: number });
      },
      ended: () => {
        this.#caller?.close(number);
        request?.signal?.removeEventListener?.('abort', abort);
        const posted = this.#runs.get(number);
        this.#runs.delete(number);
        if (posted) this.#crews.end(posted.work);
      },
    });
    const abort = (): void => handle.cancel(request.signal?.reason);
    this.#open(number, handle, request, abort).catch((error: unknown) => handle.fail(error));
    return handle;
  }

  /** What the conductor says of runs. */
  message(message: FromConductor): void {
    switch (message.type) {
      case 'events':
        this.#runs.get(message.run)?.handle.receive(message.events);
        return;
      case 'ask':
        this.#caller?.ask(message);
        return;
      case 'ask_over':
        this.#caller?.abort(message);
        return;
      default:
        return; // the crew's own business
    }
  }

  async #open(run: number, handle: RunHandle, request: CustomizeRequest, abort: () => void): Promise<void> {
    checkRequest(request, 'customize');
    const { level = 'balanced', deadlineMs, signal, models = this.#options.models } = request;
    const today = monthGiven(request.today, 'customize');
    checkLevel(level);
    checkDeadline(deadlineMs);
    checkSignal(signal, 'customize');
    const keep = checkKeep(request.keep, 'customize');
    const providers = checkModels(models, 'customize');
    const budget = checkBudget(request.budget, 'customize');
    if (signal?.aborted) throw cancelled(signal);
    signal?.addEventListener('abort', abort, { once: true });
    const resume = await this.#resumes.read(request.resume, 'customize: resume');
    const given = await readDocument(request.posting, 'customize: posting', this.#options);
    const facts = checkFacts(request.facts, 'customize', resume.text.length);
    const { clock } = this.#options;
    const began = clock.now();
    handle.result.then(
      (result) => this.#resumes.finished(result, resume),
      () => {},
    );
    if (handle.ended) return;
    this.#crews.assertUsable();
    const journal = await this.#journal(request, { resume, posting: given, level, today, facts, providers });
    void keepUntilFinished(journal, handle);
    if (handle.ended) return;
    const asked = await this.#claims(given, request, providers, journal, handle.signal);
    const { posting } = asked;
    if (handle.ended) return;
    handle.started(resume.text, {
      resume: resume.warnings,
      posting: [...posting.warnings, ...asked.warnings],
    });
    const own = await this.#askOwn(resume, posting, level, { deadlineMs, signal: handle.signal });
    if (handle.ended) return;
    handle.warn(own.warnings);
    if (providers.length > 0) {
      const { ModelCaller } = await import('./models/caller.js');
      if (handle.ended) return;
      this.#caller ??= new ModelCaller(clock, (message) => this.#crews.post(message));
      this.#caller.open(run, { providers, journal, delta: (section, text) => handle.delta(section, text) });
    }
    const message: RunMessage = {
      type: 'run',
      run,
      runId: handle.id,
      resume: this.#calls.keyed(resume),
      posting: this.#calls.keyed(posting),
      level,
      today,
      ...(facts.length === 0 ? {} : { facts }),
      ...(keep.length === 0 ? {} : { keep }),
      ...(own.given.length === 0 ? {} : { given: own.given }),
      ...(own.changes.length === 0 ? {} : { proposed: own.changes }),
      ...(providers.length === 0
        ? {}
        : { models: providers.map(({ name, model, origin }) => ({ provider: name, model, origin })) }),
      ...(budget === undefined ? {} : { budget }),
      ...(asked.spent === undefined ? {} : { spent: asked.spent }),
    };
    const work: Work = {
      message: () => {
        if (deadlineMs === undefined) return message;
        return { ...message, deadlineMs: Math.ceil(Math.max(0, deadlineMs - (clock.now() - began))) };
      },
      fail: (error) => handle.fail(error),
      again: () => {
        handle.again();
        this.#caller?.again(run);
      },
    };
    this.#runs.set(run, { handle, work });
    this.#crews.begin(work);
  }

  /** The posting with what a model says it asks for, if that is wanted. It gets half of the time. */
  async #claims(
    posting: ReadDocument,
    { askForRequirements = false, deadlineMs, budget }: CustomizeRequest,
    providers: readonly ModelProvider[],
    journal: JournalRun | undefined,
    signal: AbortSignal,
  ): Promise<{ posting: ReadDocument; warnings: readonly Warning[]; spent?: AskedClaims['spent'] }> {
    if (!askForRequirements || providers.length === 0 || budget?.calls === 0)
      return { posting, warnings: [] };
    const { clock } = this.#options;
    const late = new AbortController();
    const most = Math.min(longestClaims, deadlineMs === undefined ? longestClaims : deadlineMs / 2);
    const timer = clock.setTimer(() => late.abort(new SavileError('timed_out', 'It took too long.')), most);
    try {
      const { askForClaims } = await import('./models/claims.js');
      const stop = AbortSignal.any([signal, late.signal]);
      const asked = await askForClaims(
        this.#calls,
        posting,
        providers.slice(0, budget?.calls),
        stop,
        journal && ((provider, request, ended) => journal.complete(provider, request, { signal: ended })),
      );
      const warning = {
        code: 'requirements_not_asked',
        message: `No model said what else the posting asks for: ${asked.failure}`,
        begin: 0,
        end: 0,
      };
      return {
        posting: asked.posting,
        spent: asked.spent,
        warnings: asked.failure === undefined ? [] : [warning],
      };
    } finally {
      clock.clearTimer(timer);
    }
  }

  /** What is asked names the run in the journal: the same again goes on with it. */
  async #journal(
    { journal, onInterrupted }: CustomizeRequest,
    asked: {
      readonly resume: ReadDocument;
      readonly posting: ReadDocument;
      readonly level: Level;
      readonly today: string;
      readonly facts: readonly Fact[];
      readonly providers: readonly ModelProvider[];
    },
  ): Promise<JournalRun | undefined> {
    if (journal === undefined || asked.providers.length === 0) return undefined;
    if (typeof journal?.run !== 'function')
      throw new SavileError('bad_argument', 'customize: journal must be what openJournal gave.');
    const { resume, posting, level, today, facts } = asked;
    return journal.run(
      { resume: resume.text, posting: posting.text, level, today, facts },
      onInterrupted === undefined ? {} : { onInterrupted },
    );
  }

  /** What the caller's own analyzers and rules say of the sections that they are for. They get half of the time. */
  async #askOwn(
    resume: ReadDocument,
    posting: ReadDocument,
    level: Level,
    { deadlineMs, signal }: { deadlineMs: number | undefined; signal: AbortSignal },
  ): Promise<Proposed & { readonly given: readonly GivenAnalysis[] }> {
    const { analyzers, rules, clock } = this.#options;
    if (analyzers.length + rules.length === 0) return { given: [], changes: [], warnings: [] };
    const { askAll, askRules } = await import('./ask_own.js');
    const requirements = await this.#calls.call<Requirements>('extract', { posting }, {}, signal);
    const limitMs = Math.min(longestAnalysis, deadlineMs === undefined ? longestAnalysis : deadlineMs / 2);
    const asked = { requirements, level, clock, signal, limitMs };
    const [given, proposed] = await Promise.all([
      analyzers.length === 0 ? [] : askAll(analyzers, await this.#sections(resume, signal), asked),
      rules.length === 0
        ? { changes: [], warnings: [] }
        : askRules(rules, await this.#lines(resume, signal), asked),
    ]);
    return { given, ...proposed };
  }

  async #sections(resume: ReadDocument, signal: AbortSignal): Promise<Asked[]> {
    const { sections } = await this.#calls.call<WireResume>('parse', { resume }, {}, signal);
    return sections.map(({ type, heading, begin, end }, section) => ({
      text: resume.text.slice(begin, end),
      heading,
      place: { section, type, begin, length: end - begin },
    }));
  }

  async #lines(resume: ReadDocument, signal: AbortSignal): Promise<SectionLines[]> {
    const { sections } = await this.#calls.call<ReworkableLines>('lines', { resume }, {}, signal);
    return sections.map(({ type, heading, lines }) => ({
      type,
      heading,
      lines: lines.map(({ begin, end }) => ({ begin, end, text: resume.text.slice(begin, end) })),
    }));
  }
}

/** A run that did not finish keeps its replies for the next one that is asked the same. */
async function keepUntilFinished(journal: JournalRun | undefined, handle: RunHandle): Promise<void> {
  if (!journal) return;
  try {
    await handle.result;
    await journal.end();
  } catch {
    await journal.close().catch(() => {});
  }
}
