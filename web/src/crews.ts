// Work for a crew, which is started when it is needed and made anew when it died.
//
//   begin ─▶ waits for a crew ─▶ posted ─▶ end          by whoever began it
//                 ▲                 │ the crew dies
//                 └──── once ───────┴─── twice ─▶ fail
//
// Every piece of work ends: by its own answer, with `worker_lost` when two crews died under it, with
// `engine_load` when none starts any more, or with `disposed`.

import type { EngineParts } from './engine/load.js';
import { SavileError } from './errors.js';
import type { CheckedOptions } from './options.js';
import type { Crew, CrewListener } from './pool/crew.js';
import { inRow, pauses } from './pool/limits.js';
import { startPool } from './pool/pool.js';
import type { ToConductor, Weights } from './pool/protocol.js';

/** What a crew is asked to do, until it is told that it has ended. */
export interface Work {
  /** For the crew that is there now. Asked once a crew. */
  message(): ToConductor;
  /** It can come to no good end any more. Must end it. */
  fail(error: SavileError): void;
  /** The crew died: it will be posted to another. */
  again?(): void;
}

interface Progress {
  /** Which it was posted to. */
  crew: Crew | undefined;
  losses: number;
}

export class Crews {
  readonly #parts: Promise<EngineParts>;
  readonly #options: CheckedOptions;
  readonly #listen: CrewListener['message'];
  readonly #work = new Map<Work, Progress>();
  readonly #disposal = new AbortController();
  #crew: Crew | undefined;
  #starting: Promise<Crew> | undefined;
  #weights: Weights | undefined;
  #loading: Promise<Weights> | undefined;
  #losses: readonly number[] = []; // of crews that worked, in a row: their times

  constructor(parts: Promise<EngineParts>, options: CheckedOptions, listen: CrewListener['message']) {
    this.#parts = parts;
    parts.catch(() => {}); // whoever starts a crew hears of it
    this.#options = options;
    this.#listen = listen;
  }

  /** Starts the first crew; nothing is tried twice. */
  async start(): Promise<void> {
    await this.#assemble();
  }

  /** Throws where no work is taken any more. */
  assertUsable(): void {
    if (this.#disposal.signal.aborted) throw disposed();
  }

  /** The weights for mentions, to this crew and every later one. Rejects with `engine_load`; then they are tried anew. */
  async loadWeights(): Promise<void> {
    const { signal } = this.#disposal;
    this.#loading ??= import('./engine/load_mentions.js').then((it) => it.loadWeights(this.#options, signal));
    try {
      const weights = await this.#loading;
      if (this.#weights === weights) return;
      this.#weights = weights;
      this.post(weights);
    } catch (error) {
      this.#loading = undefined;
      throw signal.aborted ? disposed() : error;
    }
  }

  begin(work: Work, losses = 0): void {
    const progress: Progress = { crew: undefined, losses };
    this.#work.set(work, progress);
    if (this.#crew) {
      this.#post(this.#crew, work, progress);
      return;
    }
    this.#starting ??= this.#revive();
    this.#starting.catch((error: SavileError) => {
      if (this.#work.has(work)) work.fail(error);
    });
  }

  end(work: Work): void {
    this.#work.delete(work);
    if (this.#work.size === 0) this.#crew?.busy(false);
  }

  /** To the crew that there is; nobody hears it where there is none. */
  post(message: ToConductor): void {
    this.#crew?.post(message);
  }

  dispose(): void {
    this.#disposal.abort();
    this.#crew?.end();
    this.#crew = undefined;
    for (const work of [...this.#work.keys()]) work.fail(disposed());
  }

  #post(crew: Crew, work: Work, progress: Progress): void {
    progress.crew = crew;
    crew.busy(true);
    crew.post(work.message(), this.#work.size === 1);
  }

  /** Tries as often as there are pauses, fewer where crews that start well die in a row. */
  async #revive(): Promise<Crew> {
    const now = this.#options.clock.now();
    const died = this.#losses.filter((at) => now - at < inRow).length;
    for (let pause = Math.min(Math.max(died - 1, 0), pauses.length - 1); ; pause += 1) {
      await this.#wait(pauses[pause] ?? 0);
      try {
        return await this.#assemble();
      } catch (error) {
        if (!this.#disposal.signal.aborted && pause + 1 < pauses.length) continue;
        this.#starting = undefined;
        throw error;
      }
    }
  }

  /** No longer than until disposal. */
  #wait(milliseconds: number): Promise<void> | undefined {
    const { clock } = this.#options;
    const { signal } = this.#disposal;
    if (milliseconds === 0 || signal.aborted) return undefined;
    return new Promise((resolve) => {
      const over = (): void => {
        clock.clearTimer(timer);
        signal.removeEventListener('abort', over);
        resolve();
      };
      const timer = clock.setTimer(over, milliseconds);
      signal.addEventListener('abort', over);
    });
  }

  async #assemble(): Promise<Crew> {
    const { workers, workerUrl, workerFactory, clock, workerLimits } = this.#options;
    const { signal } = this.#disposal;
    this.assertUsable();
    const common = {
      parts: this.#parts,
      seed: crypto.getRandomValues(new Uint32Array(1))[0] as number,
      limits: workerLimits,
      clock,
    };
    const listener: CrewListener = { message: this.#listen, lost: (error) => this.#lose(error) };
    const starting =
      workers > 0
        ? startPool({ ...common, workers, workerUrl, workerFactory, signal }, listener)
        : import('./on_this_thread.js').then(({ startLocal }) => startLocal(common, listener));
    const crew = await starting.catch((error: unknown) => {
      throw signal.aborted ? disposed() : error;
    });
    if (signal.aborted) {
      crew.end();
      throw disposed();
    }
    this.#crew = crew;
    this.#starting = undefined; // before anything is posted: on this thread it may be its end at once
    if (this.#weights) crew.post(this.#weights);
    // Everything that waits goes to this crew.
    for (const [work, progress] of this.#work) if (!progress.crew) this.#post(crew, work, progress);
    return crew;
  }

  #lose(error: SavileError): void {
    this.#crew = undefined;
    const lost = [...this.#work].filter(([, { crew }]) => crew); // others wait for a start that is under way
    if (lost.length === 0) return;
    const now = this.#options.clock.now();
    this.#losses = [...this.#losses.filter((at) => now - at < inRow), now];
    for (const [work, { losses }] of lost) {
      if (!this.#work.has(work)) continue; // whoever heard of another's end has ended it
      if (losses > 0) {
        work.fail(new SavileError('worker_lost', `${error.message} It was the second time.`));
      } else {
        work.again?.();
        this.begin(work, losses + 1);
      }
    }
  }
}

function disposed(): SavileError {
  return new SavileError('disposed', 'This tailor was disposed. Create another one.');
}
