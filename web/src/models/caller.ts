// Asks the models for the runs, on the thread of the user's interface: the keys are here and nowhere else.
//
//   conductor ── ask ──▶ caller ── complete ──▶ provider
//   conductor ◀── responded, answered ── caller ◀── deltas, reply or error
//
// Decides nothing: what to do about a failure is the core's (which retries, goes on to the next provider or
// leaves the work to the rules). Each ask is answered once, unless it was aborted. Where the conductor died and
// a run is done once more, what its models have said is not asked of them again.

import { type Clock, longestTimer } from '../driver/clock.js';
import { describe, isSavileError, SavileError } from '../errors.js';
import type { JournalRun } from '../journal/contract.js';
import { classifyError } from '../orchestrator/failure.js';
import type { FromConductor, ToConductor } from '../pool/protocol.js';
import type { ModelCallOptions, ModelProvider, ModelReply } from '../providers/contract.js';
import { whenOnline } from './online.js';

type Ask = Extract<FromConductor, { readonly type: 'ask' }>;

/** A provider that says nothing for so long has failed, whatever its own time-outs are. */
const longestSilence = 300_000;
const longestReply = 8 * 1024 * 1024;

export interface RunModels {
  readonly providers: readonly ModelProvider[];
  /** Through which the calls go. Default: straight to the provider. */
  readonly journal?: JournalRun | undefined;
  /** A piece of a reply, which may turn out to be of one that fails. */
  readonly delta: (section: number, text: string) => void;
}

/** What was asked of a provider and is answered or under way. */
interface Call {
  readonly reply: Promise<ModelReply>;
  readonly controller: AbortController;
}

interface OpenRun extends RunModels {
  /** By what was asked: in this life of the run, and in one before, not yet asked for again. */
  said: Map<string, Call[]>;
  earlier: Map<string, Call[]>;
}

export class ModelCaller {
  readonly #clock: Clock;
  readonly #post: (message: ToConductor) => void;
  readonly #runs = new Map<number, OpenRun>();
  readonly #calls = new Map<string, AbortController>();

  constructor(clock: Clock, post: (message: ToConductor) => void) {
    this.#clock = clock;
    this.#post = post;
  }

  /** From now on the run's asks go to these. */
  open(run: number, models: RunModels): void {
    this.#runs.set(run, { ...models, said: new Map(), earlier: new Map() });
  }

  /** The run begins once more: it will ask the same. What is under way goes on. */
  again(run: number): void {
    const models = this.#runs.get(run);
    if (!models) return;
    for (const key of this.#keysOf(run)) this.#calls.delete(key);
    models.earlier = models.said;
    models.said = new Map();
  }

  /** Nothing is asked for this run any more. */
  close(run: number): void {
    const models = this.#runs.get(run);
    this.#runs.delete(run);
    for (const key of this.#keysOf(run)) this.#stop(key);
    for (const { controller } of [...(models?.earlier.values() ?? [])].flat()) controller.abort(notWanted());
  }

  abort({ run, task, attempt }: Pick<Ask, 'run' | 'task' | 'attempt'>): void {
    this.#stop(`${run}/${task}/${attempt}`);
  }

  ask(ask: Ask): void {
    void this.#ask(ask);
  }

  #stop(key: string): void {
    const call = this.#calls.get(key);
    this.#calls.delete(key);
    call?.abort(notWanted());
  }

  #keysOf(run: number): string[] {
    return [...this.#calls.keys()].filter((key) => key.startsWith(`${run}/`));
  }

  async #ask(ask: Ask): Promise<void> {
    const { run, task, attempt } = ask;
    const key = `${run}/${task}/${attempt}`;
    const models = this.#runs.get(run);
    const asked = `${ask.provider} ${JSON.stringify(ask.request)}`;
    const before = models?.earlier.get(asked)?.shift();
    const controller = before?.controller ?? new AbortController();
    this.#calls.set(key, controller);
    const say = (event: object): void => {
      if (this.#calls.get(key) !== controller) return; // aborted: nobody waits
      this.#post({ type: 'run_event', run, event: JSON.stringify({ task, attempt, ...event }) });
    };
    let began = false;
    const heard = (text: string): void => {
      if (this.#calls.get(key) !== controller) return;
      if (!began) say({ type: 'responded' });
      began = true;
      models?.delta(ask.section, text);
    };
    let reply: object;
    try {
      const provider = models?.providers[ask.provider];
      if (!models || !provider) throw new SavileError('internal', `The run has no provider ${ask.provider}.`);
      const call = before ?? { controller, reply: this.#complete(models, provider, ask, controller, heard) };
      const said = models.said.get(asked) ?? [];
      models.said.set(asked, [...said, call]);
      call.reply.catch(() => {
        // A failure is no answer: who asks again has a new try.
        for (const list of [models.said, models.earlier]) {
          list.set(
            asked,
            (list.get(asked) ?? []).filter((other) => other !== call),
          );
        }
      });
      reply = { ok: plain(await call.reply, provider) };
    } catch (error) {
      reply = { error: failed(error) };
    }
    say({ type: 'answered', reply });
    this.#calls.delete(key);
  }

  async #complete(
    models: RunModels,
    provider: ModelProvider,
    { request }: Ask,
    controller: AbortController,
    heard: (text: string) => void,
  ): Promise<ModelReply> {
    await whenOnline(provider, controller.signal);
    const complete = (options: ModelCallOptions): Promise<ModelReply> =>
      models.journal
        ? models.journal.complete(provider, request, options)
        : provider.complete(request, options);
    return this.#watched(complete, provider.name, controller, heard);
  }

  /** Settles, whatever the provider does. */
  #watched(
    complete: (options: ModelCallOptions) => Promise<ModelReply>,
    provider: string,
    controller: AbortController,
    heard: (text: string) => void,
  ): Promise<ModelReply> {
    const { signal } = controller;
    const silence = new SavileError(
      'timed_out',
      `${provider}: it said nothing for ${longestSilence / 1000} s.`,
      { provider },
    );
    return new Promise((resolve, reject) => {
      let timer: unknown;
      const wait = (): void => {
        this.#clock.clearTimer(timer);
        timer = this.#clock.setTimer(() => controller.abort(silence), Math.min(longestSilence, longestTimer));
      };
      const stop = (): void => {
        this.#clock.clearTimer(timer);
        signal.removeEventListener('abort', abort);
      };
      const abort = (): void => {
        stop();
        reject(signal.reason);
      };
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      wait();
      const onDelta = (text: string): void => {
        if (signal.aborted) return;
        wait();
        heard(text);
      };
      Promise.resolve()
        .then(() => complete({ signal, onDelta }))
        .then(resolve, reject)
        .finally(stop);
    });
  }
}

function notWanted(): SavileError {
  return new SavileError('cancelled', 'The run does not want this answer any more.');
}

/** What the core takes; a caller's own provider may have said anything. */
function plain(reply: unknown, { name }: ModelProvider): object {
  const { text, usage } = (reply ?? {}) as Partial<ModelReply>;
  if (typeof text !== 'string') {
    throw new SavileError('protocol', `${name}: complete() must give an object with a text.`, {
      provider: name,
    });
  }
  if (text.length > longestReply)
    throw new SavileError('protocol', `${name}: the reply has more than 8 MiB.`, { provider: name });
  const count = (tokens: unknown): number | undefined =>
    typeof tokens === 'number' && Number.isSafeInteger(tokens) && tokens >= 0 ? tokens : undefined;
  return {
    text: wellFormed(text),
    inputTokens: count(usage?.inputTokens),
    outputTokens: count(usage?.outputTokens),
  };
}

/** Without lone surrogates, which no JSON may have. */
function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

function failed(error: unknown): object {
  const failure = classifyError(error);
  return {
    code: isSavileError(error) ? error.code : failure.code,
    message: describe(error),
    class: failure.class,
    ...(failure.retryAfterMs === undefined ? {} : { retryAfterMs: Math.ceil(failure.retryAfterMs) }),
  };
}
