// The one who conducts: single calls and runs become work for compute workers, and what comes of
// it goes back as messages. Runs in its own worker, or on this thread when there are no workers;
// it cannot tell.
//
// Everything enters through `handle`, a worker's answer or a timer. A trap in any of them ends the
// conductor: `crashed` is called once and nothing is sent after it.

import type { Engine } from '../engine/engine.js';
import { SavileError, toPlain } from '../errors.js';
import type { WorkerLimits } from '../pool/limits.js';
import type { CallMessage, FromConductor, Reply, RunMessage, ToConductor } from '../pool/protocol.js';
import type { Clock } from './clock.js';
import type { Compute, ComputeListener } from './compute.js';
import { Dispatcher, type Job, type Outcome } from './dispatcher.js';
import { RunDriver } from './run_driver.js';

/** A call whose worker died goes to another one this many times. */
const secondChances = 1;

export interface ConductorOptions {
  readonly engine: Engine;
  readonly clock: Clock;
  /** For jitter. The result of a run does not depend on it. */
  readonly seed: number;
  readonly limits: WorkerLimits;
  readonly send: (message: FromConductor) => void;
  readonly crashed: (cause: unknown) => void;
  /** What computes for worker number `worker`, from the port that came with it. */
  readonly connect: (
    message: Extract<ToConductor, { type: 'compute_added' }>,
    listener: ComputeListener,
  ) => Compute;
}

interface OpenCall {
  readonly job: Job;
  /** Of the texts that go with it. */
  readonly keys: readonly string[];
}

export class Conductor {
  readonly #options: ConductorOptions;
  readonly #clock: Clock;
  readonly #dispatcher: Dispatcher;
  readonly #runs = new Map<number, RunDriver>();
  readonly #calls = new Map<number, OpenCall>();
  #replies: Reply[] = []; // those of what is handled now go together
  #ended = false;

  constructor(options: ConductorOptions) {
    this.#options = options;
    const { clock, limits } = options;
    this.#clock = {
      now: () => clock.now(),
      setTimer: (fire, milliseconds) => clock.setTimer(() => this.#guard(fire), milliseconds),
      clearTimer: (handle) => clock.clearTimer(handle),
    };
    this.#dispatcher = new Dispatcher(this.#clock, limits, (worker) =>
      this.#send({ type: 'replace', worker }),
    );
  }

  handle(message: ToConductor): void {
    this.#guard(() => this.#handle(message));
  }

  /** Ends everything without a word. */
  close(): void {
    this.#ended = true;
    this.#dispatcher.close();
  }

  #handle(message: ToConductor): void {
    switch (message.type) {
      case 'call':
        this.#dispatcher.submit(this.#open(message, secondChances));
        return;
      case 'calls':
        this.#dispatcher.submit(...message.calls.map((call) => this.#open(call, secondChances)));
        return;
      case 'given': {
        const job = this.#open(message.message, secondChances);
        const { call } = message.message;
        if (!this.#dispatcher.adopt(message.worker, given(call), job, message.begun))
          this.#dispatcher.submit(job);
        return;
      }
      case 'said': {
        const { worker, said } = message;
        if (said.type === 'began') this.#dispatcher.began(worker, given(said.call));
        else this.#dispatcher.answered(worker, { ...said, call: given(said.call) });
        return;
      }
      case 'cancel_call': {
        const job = this.#calls.get(message.call)?.job;
        if (job) this.#dispatcher.cancel(job.owner, (other) => other === job);
        this.#forget(message.call);
        return;
      }
      case 'run':
        this.#run(message);
        return;
      case 'cancel_run':
        this.#runs.get(message.run)?.cancel();
        return;
      case 'run_event':
        this.#runs.get(message.run)?.take(message.event);
        return;
      case 'compute_added': {
        const { worker } = message;
        const compute = this.#options.connect(message, {
          began: (call) => this.#guard(() => this.#dispatcher.began(worker, call)),
          answered: (...answers) => this.#guard(() => this.#dispatcher.answered(worker, ...answers)),
          lost: () => this.#send({ type: 'replace', worker }),
        });
        this.#dispatcher.add(worker, compute);
        return;
      }
      case 'compute_lost':
        this.#dispatcher.lose(message.worker);
        return;
      case 'drop':
        this.#dispatcher.drop(message.keys);
        return;
      case 'weights':
        this.#dispatcher.give(message);
        return;
      case 'ping':
        this.#send({ type: 'pong', memory: this.#options.engine.memory });
        return;
    }
  }

  #open(message: CallMessage, chances: number): Job {
    const { call, operation, request, texts, keeps = [], owner = `call ${call}`, short } = message;
    const done = (outcome: Outcome): void => {
      if (outcome.type === 'lost' && chances > 0) {
        // Not with others again: of a batch, any may be to blame.
        const { short: _, ...alone } = message;
        this.#dispatcher.submit(this.#open(alone, chances - 1));
        return;
      }
      this.#forget(call);
      if (outcome.type === 'reply') {
        if (outcome.reply !== '') this.#replies.push({ type: 'reply', call, reply: outcome.reply });
      } else this.#send({ type: 'call_failed', call, error: toPlain(diedTwice(operation)) });
    };
    const keys = texts.map(({ key }) => key).filter((key) => !keeps.includes(key));
    const job: Job = { owner, operation, request, texts, drops: keys, short, done };
    this.#calls.set(call, { job, keys });
    return job;
  }

  #forget(call: number): void {
    this.#dispatcher.drop(this.#calls.get(call)?.keys ?? []);
    this.#calls.delete(call);
  }

  #run(message: RunMessage): void {
    const { engine, seed } = this.#options;
    const { run } = message;
    const driver = new RunDriver({
      engine,
      dispatcher: this.#dispatcher,
      clock: this.#clock,
      seed,
      message,
      send: (events) => this.#send({ type: 'events', run, events }),
      ask: (ask) => this.#send({ type: 'ask', run, ...ask }),
      askOver: (key) => this.#send({ type: 'ask_over', run, ...key }),
      ended: () => this.#runs.delete(run),
    });
    this.#runs.set(run, driver);
    driver.open();
  }

  #reply(): void {
    const replies = this.#replies;
    const [first] = replies;
    if (!first) return;
    this.#replies = [];
    this.#send(replies.length > 1 ? { type: 'replies', replies } : first);
  }

  #send(message: FromConductor): void {
    if (!this.#ended) this.#options.send(message);
  }

  #guard(work: () => void): void {
    if (this.#ended) return;
    try {
      work();
      this.#reply();
    } catch (cause) {
      this.#reply();
      this.close();
      this.#options.crashed(cause);
    }
  }
}

/** What the dispatcher calls a call of the UI thread's; its own are above 0. */
function given(call: number): number {
  return -call;
}

function diedTwice(operation: string): SavileError {
  return new SavileError(
    'worker_lost',
    `The worker died twice while it did "${operation}". The input may be too large for this device's memory.`,
  );
}
