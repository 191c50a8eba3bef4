// A crew of workers: one conductor and N that compute, all made, owned and ended by this thread.
//
//   this thread ── messages ── conductor ── a MessagePort each ── compute worker 1 … N
//
// Only a worker's creator learns of its death. A compute worker that dies is replaced, with a pause that
// grows while they die in a row, and the conductor is told; without the conductor, or with no worker that
// starts, the crew is lost. Nothing waits for ever: starting has a time-out, and a busy conductor is pinged.

import { type Clock, systemClock, type TimerHandle } from '../driver/clock.js';
import type { EngineParts } from '../engine/load.js';
import { fromPlain, SavileError } from '../errors.js';
import type { Crew, CrewListener } from './crew.js';
import { DirectCalls } from './direct.js';
import {
  deathsAtOnce,
  heartbeat,
  inRow,
  pauses,
  silentBeats,
  type WorkerLimits,
  yieldWithin,
} from './limits.js';
import type { CallMessage, FromConductor, Init, OfCall, Started, ToConductor } from './protocol.js';
import { type SpawnOptions, spawn, type WorkerHandle } from './spawn.js';

export interface PoolOptions extends SpawnOptions {
  readonly parts: Promise<EngineParts>;
  readonly workers: number;
  readonly seed: number;
  readonly limits: WorkerLimits;
  readonly clock?: Clock | undefined;
  /** Ends the start. */
  readonly signal: AbortSignal;
}

/** Resolves when every worker is ready; rejects with `engine_load` if one is not, or at once if it is ended. */
export async function startPool(options: PoolOptions, listener: CrewListener): Promise<Crew> {
  const pool = new Pool(options, listener);
  const end = (): void => pool.end();
  options.signal.addEventListener('abort', end);
  try {
    await pool.start();
  } catch (error) {
    pool.end();
    throw error;
  } finally {
    options.signal.removeEventListener('abort', end);
  }
  return pool;
}

/** So many short calls in one message at most. */
const bundled = 256;

class Pool implements Crew {
  readonly #options: PoolOptions;
  readonly #listener: CrewListener;
  readonly #clock: Clock;
  readonly #slots = new Map<number, WorkerHandle>(); // the compute workers, starting ones too
  readonly #direct: DirectCalls;
  #conductor: WorkerHandle | undefined;
  readonly #starting = new Set<(why: string) => void>(); // gives up a worker that has not started
  readonly #pausing = new Set<TimerHandle>();
  #workers = 0; // ever made: their numbers
  #vacant = 0; // slots whose workers did not start again
  #deaths: readonly number[] = []; // in a row: their times
  #heap = 0; // the conductor's
  #ended = false;
  #beat: TimerHandle | undefined;
  #pingedAt = -heartbeat;
  #unanswered = 0;
  #bundle: CallMessage[] = []; // short calls that go together, at the end of this turn
  #cancelledAt = -yieldWithin;

  constructor(options: PoolOptions, listener: CrewListener) {
    this.#options = options;
    this.#listener = listener;
    this.#clock = options.clock ?? systemClock;
    this.#direct = new DirectCalls({
      tell: (message) => this.#tell(message),
      reply: (call, reply) => listener.message({ type: 'reply', call, reply }),
      worn: (worker) => this.#replace(worker, false),
      heapBytes: options.limits.heapBytes,
    });
  }

  async start(): Promise<void> {
    const { workers } = this.#options;
    await Promise.all([this.#hire(), ...Array.from({ length: workers }, () => this.#fill())]);
    if (this.#ended) throw notStarted('conductor', 'it was ended'); // by the last message, which could not be posted
  }

  post(message: ToConductor, alone = false): void {
    const call = message.type === 'call' ? message : undefined;
    // A worker may still be at what was cancelled: the conductor knows which.
    const yields = this.#clock.now() - this.#cancelledAt < yieldWithin;
    if (alone && call && !yields && this.#direct.take(call)) return;
    this.#direct.tell(); // it came first
    if (call?.short) {
      const waiting = this.#bundle.push(call);
      if (waiting === 1) queueMicrotask(() => this.#flush());
      if (waiting === bundled) this.#flush(); // the conductor may begin with them
    } else this.#tell(message);
    if (message.type.startsWith('cancel')) this.#cancelledAt = this.#clock.now();
  }

  #tell(message: ToConductor): void {
    this.#flush();
    this.#conductor?.post(message, message.type === 'compute_added' ? [message.port] : []);
  }

  #flush(): void {
    const calls = this.#bundle;
    if (calls.length === 0) return;
    this.#bundle = [];
    this.#conductor?.post({ type: 'calls', calls });
  }

  busy(working: boolean): void {
    this.#conductor?.hold(working);
    if (!working) {
      this.#clock.clearTimer(this.#beat);
      this.#beat = undefined;
      if (this.#heap > this.#options.limits.heapBytes) this.#lose('The conductor grew too large.');
    } else if (this.#beat === undefined && !this.#ended) {
      this.#unanswered = 0;
      // Where one short call follows another, not with each of them.
      const wait = this.#pingedAt + heartbeat - this.#clock.now();
      if (wait > 0) this.#beat = this.#clock.setTimer(() => this.#ping(), wait);
      else this.#ping();
      for (; this.#vacant > 0; this.#vacant -= 1) this.#refill(0); // another try
    }
  }

  end(why = 'it was ended'): void {
    this.#ended = true;
    for (const timer of [this.#beat, ...this.#pausing]) this.#clock.clearTimer(timer);
    for (const giveUp of [...this.#starting]) giveUp(why);
    this.#conductor?.terminate();
    this.#conductor = undefined;
    for (const handle of this.#slots.values()) handle.terminate();
    this.#slots.clear();
  }

  async #hire(): Promise<void> {
    const { seed, limits } = this.#options;
    const handle = spawn('savile conductor', this.#options);
    this.#conductor = handle;
    await this.#launch(handle, 'conductor', { role: 'conductor', seed, limits }, [], {
      message: (message) => this.#received(message as FromConductor),
      died: (why) => this.#lose(`The conductor ended: ${why}.`),
    });
    handle.hold(false);
  }

  /** One more compute worker; the conductor gets it when it is ready. */
  async #fill(): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    this.#workers += 1;
    const worker = this.#workers;
    const handle = spawn(`savile ${worker}`, this.#options);
    this.#slots.set(worker, handle);
    try {
      await this.#launch(handle, `worker ${worker}`, { role: 'compute', port: port1 }, [port1], {
        message: (said) => {
          if (!this.#ended) this.#direct.heard(said as OfCall);
        },
        died: () => this.#replace(worker, true),
      });
    } catch (error) {
      this.#slots.delete(worker);
      handle.terminate();
      throw error;
    }
    if (this.#slots.get(worker) !== handle) return; // it died at once, or all was ended
    handle.hold(false);
    this.post({ type: 'compute_added', worker, port: port2 });
    this.#direct.add(worker, handle);
  }

  #replace(worker: number, died: boolean): void {
    const handle = this.#slots.get(worker);
    if (this.#ended || !handle) return;
    this.#slots.delete(worker);
    handle.terminate();
    this.#direct.lose(worker);
    this.post({ type: 'compute_lost', worker });
    this.#refill(died ? this.#diedInRow() : 0);
  }

  /** Workers that start well and die at their work are replaced at once, but not for ever. */
  #diedInRow(): number {
    const now = this.#clock.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < inRow), now];
    return Math.min(Math.max(0, this.#deaths.length - deathsAtOnce), pauses.length - 1);
  }

  #refill(failures: number): void {
    const pause = pauses[failures];
    if (this.#ended) return;
    if (pause === undefined) {
      this.#vacant += 1;
      if (this.#vacant === this.#options.workers) this.#lose('No worker starts any more.');
      return;
    }
    const timer = this.#clock.setTimer(() => {
      this.#pausing.delete(timer);
      this.#fill().catch(() => this.#refill(failures + 1));
    }, pause);
    this.#pausing.add(timer);
  }

  /** Resolves when the worker has started. What it says and its death then go to `then`. */
  #launch(
    handle: WorkerHandle,
    what: string,
    init: RoleOf<Init>,
    transfer: readonly unknown[],
    then: { message: (message: FromConductor | OfCall) => void; died: (why: string) => void },
  ): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const { startMs } = this.#options.limits;
      let timer: TimerHandle | undefined;
      let waiting = true;
      const settle = (finish: () => void): void => {
        waiting = false;
        this.#clock.clearTimer(timer);
        this.#starting.delete(giveUp);
        finish();
      };
      const giveUp = (why: string): void => settle(() => reject(notStarted(what, why)));
      this.#starting.add(giveUp);
      handle.listen(
        (data) => {
          const message = data as Started | FromConductor | OfCall;
          if (message.type === 'ready') settle(resolve);
          else if (message.type === 'refused') settle(() => reject(fromPlain(message.error)));
          else then.message(message);
        },
        (why) => {
          if (waiting) giveUp(why);
          else then.died(why);
        },
      );
      // The script may load while the wasm does. Its time begins when it has both.
      this.#options.parts.then(
        (parts) => {
          if (!waiting) return;
          timer = this.#clock.setTimer(() => giveUp(`it was silent for ${startMs / 1000} s`), startMs);
          handle.post({ ...init, parts }, transfer);
        },
        (error) => settle(() => reject(error)),
      );
    });
  }

  #received(message: FromConductor): void {
    if (this.#ended) return;
    this.#unanswered = 0;
    if (message.type === 'replace') {
      this.#giveUp(message.worker);
    } else if (message.type === 'pong') {
      this.#heap = message.memory;
    } else {
      this.#listener.message(message);
    }
  }

  /** The conductor hears by this thread what a lone call says; if the thread was busy, the answer may lie there. */
  #giveUp(worker: number): void {
    const call = this.#direct.on(worker);
    const replace = (): void => this.#replace(worker, false);
    if (call === undefined) replace();
    else this.#clock.setTimer(() => this.#direct.on(worker) === call && replace(), 0);
  }

  #ping(): void {
    if (this.#unanswered >= silentBeats) {
      this.#lose(`The conductor was silent for ${(silentBeats * heartbeat) / 1000} s.`);
      return;
    }
    this.#unanswered += 1;
    this.#pingedAt = this.#clock.now();
    this.post({ type: 'ping' });
    this.#beat = this.#clock.setTimer(() => this.#ping(), heartbeat);
  }

  #lose(why: string): void {
    if (this.#ended) return;
    this.end(why);
    this.#listener.lost(new SavileError('worker_lost', why));
  }
}

type RoleOf<Start> = Start extends unknown ? Omit<Start, 'parts'> : never;

function notStarted(what: string, why: string): SavileError {
  return new SavileError(
    'engine_load',
    `The ${what} did not start: ${why}. Is worker.js beside the module or at \`workerUrl\`, and does worker-src allow it?`,
  );
}
