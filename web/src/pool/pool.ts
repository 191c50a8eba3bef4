// A crew of workers: one conductor and N that compute, all made, owned and ended by this thread.
//
//   this thread ── messages ── conductor ── a MessagePort each ── compute worker 1 … N
//
// Only a worker's creator learns of its death. A compute worker that dies is replaced, with a
// growing pause, and the conductor is told; without the conductor, or with no worker that starts,
// the crew is lost. Nothing waits for ever: starting has a time-out, and a busy conductor is pinged.

import { type Clock, systemClock, type TimerHandle } from '../driver/clock.js';
import type { EngineParts } from '../engine/load.js';
import { fromPlain, SavileError } from '../errors.js';
import type { Crew, CrewListener } from './crew.js';
import type { FromConductor, Init, Started, ToConductor } from './protocol.js';
import { type SpawnOptions, spawn, type WorkerHandle } from './spawn.js';

/** A worker that has not started by then never will, ms. */
export const startWithin = 10_000;
const heartbeat = 1_000;
const silentBeats = 5;
const pauses: readonly number[] = [0, 100, 500, 2_000]; // before each try in a row to replace a worker, ms

export interface PoolOptions extends SpawnOptions {
  readonly parts: EngineParts;
  readonly workers: number;
  readonly seed: number;
  readonly clock?: Clock | undefined;
}

/** Resolves when every worker is ready; rejects with `engine_load` if one is not. */
export async function startPool(options: PoolOptions, listener: CrewListener): Promise<Crew> {
  const pool = new Pool(options, listener);
  try {
    await pool.start();
  } catch (error) {
    pool.end();
    throw error;
  }
  return pool;
}

class Pool implements Crew {
  readonly #options: PoolOptions;
  readonly #listener: CrewListener;
  readonly #clock: Clock;
  readonly #slots = new Map<number, WorkerHandle>(); // the compute workers, starting ones too
  #conductor: WorkerHandle | undefined;
  #workers = 0; // ever made: their numbers
  #refilling = 0; // pauses under way
  #ended = false;
  #beat: TimerHandle | undefined;
  #unanswered = 0;

  constructor(options: PoolOptions, listener: CrewListener) {
    this.#options = options;
    this.#listener = listener;
    this.#clock = options.clock ?? systemClock;
  }

  async start(): Promise<void> {
    const { workers } = this.#options;
    await Promise.all([this.#hire(), ...Array.from({ length: workers }, () => this.#fill())]);
  }

  post(message: ToConductor): void {
    this.#conductor?.post(message, message.type === 'compute_added' ? [message.port] : []);
  }

  busy(working: boolean): void {
    this.#conductor?.hold(working);
    if (!working) {
      this.#clock.clearTimer(this.#beat);
      this.#beat = undefined;
    } else if (this.#beat === undefined && !this.#ended) {
      this.#unanswered = 0;
      this.#ping();
    }
  }

  end(): void {
    this.#ended = true;
    this.#clock.clearTimer(this.#beat);
    this.#conductor?.terminate();
    this.#conductor = undefined;
    for (const handle of this.#slots.values()) handle.terminate();
    this.#slots.clear();
  }

  async #hire(): Promise<void> {
    const { parts, seed } = this.#options;
    const handle = spawn('savile conductor', this.#options);
    this.#conductor = handle;
    await this.#launch(handle, 'conductor', { role: 'conductor', parts, seed }, [], {
      message: (message) => this.#received(message),
      died: (why) => this.#lose(`The conductor ended: ${why}.`),
    });
    handle.hold(false);
  }

  /** One more compute worker; the conductor gets it when it is ready. */
  async #fill(): Promise<void> {
    const { parts } = this.#options;
    const { port1, port2 } = new MessageChannel();
    this.#workers += 1;
    const worker = this.#workers;
    const handle = spawn(`savile ${worker}`, this.#options);
    this.#slots.set(worker, handle);
    try {
      await this.#launch(handle, `worker ${worker}`, { role: 'compute', parts, port: port1 }, [port1], {
        message: () => {},
        died: () => this.#replace(worker),
      });
    } catch (error) {
      this.#slots.delete(worker);
      handle.terminate();
      throw error;
    }
    if (this.#ended) return;
    handle.hold(false);
    this.post({ type: 'compute_added', worker, port: port2 });
  }

  #replace(worker: number): void {
    const handle = this.#slots.get(worker);
    if (this.#ended || !handle) return;
    this.#slots.delete(worker);
    handle.terminate();
    this.post({ type: 'compute_lost', worker });
    this.#refill(0);
  }

  #refill(failures: number): void {
    const pause = pauses[failures];
    if (this.#ended) return;
    if (pause === undefined) {
      if (this.#slots.size === 0 && this.#refilling === 0) this.#lose('No worker starts any more.');
      return;
    }
    this.#refilling += 1;
    this.#clock.setTimer(() => {
      this.#refilling -= 1;
      if (!this.#ended) this.#fill().catch(() => this.#refill(failures + 1));
    }, pause);
  }

  /** Resolves when the worker has started. What it says and its death then go to `then`. */
  #launch(
    handle: WorkerHandle,
    what: string,
    init: Init,
    transfer: readonly unknown[],
    then: { message: (message: FromConductor) => void; died: (why: string) => void },
  ): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      let waiting = true;
      const settle = (finish: () => void): void => {
        waiting = false;
        this.#clock.clearTimer(timer);
        finish();
      };
      const timer = this.#clock.setTimer(() => {
        settle(() => reject(notStarted(what, `it was silent for ${startWithin / 1000} s`)));
      }, startWithin);
      handle.listen(
        (data) => {
          const message = data as Started | FromConductor;
          if (message.type === 'ready') settle(resolve);
          else if (message.type === 'refused') settle(() => reject(fromPlain(message.error)));
          else then.message(message);
        },
        (why) => {
          if (waiting) settle(() => reject(notStarted(what, why)));
          else then.died(why);
        },
      );
      handle.post(init, transfer);
    });
  }

  #received(message: FromConductor): void {
    if (this.#ended) return;
    this.#unanswered = 0;
    if (message.type === 'replace') {
      this.#replace(message.worker);
    } else if (message.type !== 'pong') {
      this.#listener.message(message);
    }
  }

  #ping(): void {
    if (this.#unanswered >= silentBeats) {
      this.#lose(`The conductor was silent for ${(silentBeats * heartbeat) / 1000} s.`);
      return;
    }
    this.#unanswered += 1;
    this.post({ type: 'ping' });
    this.#beat = this.#clock.setTimer(() => this.#ping(), heartbeat);
  }

  #lose(why: string): void {
    if (this.#ended) return;
    this.end();
    this.#listener.lost(new SavileError('worker_lost', `${why} What was under way is lost; try again.`));
  }
}

function notStarted(what: string, why: string): SavileError {
  return new SavileError(
    'engine_load',
    `The ${what} did not start: ${why}. Is worker.js served beside the module (or at \`workerUrl\`), and does the page's worker-src allow it?`,
  );
}
