// Performs one run: what the core's run asks for becomes work, what comes of it goes back.
//
//   start ─▶ dispatcher ─▶ answered | lost ─▶ step        next ─▶ timer ─▶ step        event ─▶ batch
//   start of "model" ─▶ the thread with the keys ─▶ responded, answered ─▶ step
//
// The core decides everything; this decides nothing. Once the terminal event is out the run is
// closed, its jobs are cancelled and its texts are dropped.

import type { Engine } from '../engine/engine.js';
import { internal, type SavileError, toPlain } from '../errors.js';
import { isTerminal, type RunEventBody, type WireEvent } from '../events.js';
import type { ModelRequest } from '../models/request.js';
import type { AskMessage, RunMessage } from '../pool/protocol.js';
import { fromCore, readReply } from '../wire/reply.js';
import { type Clock, longestTimer, type TimerHandle } from './clock.js';
import type { Dispatcher, Job } from './dispatcher.js';
import { EventBatch } from './event_batch.js';

interface TaskKey {
  readonly task: number;
  readonly attempt: number;
}

type Action =
  | ({ readonly type: 'start'; readonly operation: string; readonly request: unknown } & TaskKey)
  | ({ readonly type: 'abort' } & TaskKey)
  | { readonly type: 'event'; readonly event: CoreEvent };

/** The request of the operation "model". */
type ModelAsk = ModelRequest & { readonly provider: number; readonly section: number };

/** As the core writes them; its errors are not yet this package's. */
type CoreEvent =
  | Exclude<RunEventBody, { readonly type: 'error' }>
  | { readonly type: 'error'; readonly error: Parameters<typeof fromCore>[0] };

interface Step {
  readonly actions: readonly Action[];
  readonly next: number | null;
}

export interface RunDriverOptions {
  readonly engine: Engine;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly seed: number;
  readonly message: RunMessage;
  readonly send: (events: readonly WireEvent[]) => void;
  /** Has a model asked, on the thread that holds the keys; what comes of it goes to `take`. */
  readonly ask: (ask: Omit<AskMessage, 'type' | 'run'>) => void;
  readonly askOver: (key: TaskKey) => void;
  readonly ended: () => void;
}

export class RunDriver {
  readonly #options: RunDriverOptions;
  readonly #owner: string;
  readonly #batch: EventBatch;
  readonly #jobs = new Map<string, Job>(); // by task and attempt
  readonly #asks = new Set<string>(); // the same, of models
  #run: number | undefined;
  #timer: TimerHandle | undefined;

  constructor(options: RunDriverOptions) {
    this.#options = options;
    this.#owner = `run ${options.message.run}`;
    this.#batch = new EventBatch(options.clock, options.message.runId, options.send);
  }

  open(): void {
    const { engine, clock, dispatcher, seed, message } = this.#options;
    const now = clock.now();
    const request = {
      resume: message.resume.key,
      posting: message.posting.key,
      level: message.level,
      today: message.today,
      ...(message.facts === undefined ? {} : { facts: message.facts }),
      ...(message.keep === undefined ? {} : { keep: message.keep }),
      now,
      seed,
      compute: Math.max(1, dispatcher.workers),
      ...(message.given === undefined ? {} : { given: message.given }),
      ...(message.proposed === undefined ? {} : { proposed: message.proposed }),
      ...(message.models === undefined ? {} : { models: message.models }),
      ...(message.budget === undefined ? {} : { budget: message.budget }),
      ...(message.spent === undefined ? {} : { spent: message.spent }),
      ...(message.deadlineMs === undefined ? {} : { deadline: now + message.deadlineMs }),
    };
    // The run itself may need them: at its deadline it puts together here what there is.
    for (const { key, text, ...look } of [message.resume, message.posting]) engine.put(key, text, look);
    const opened = engine.runOpen(JSON.stringify(request));
    try {
      this.#run = readReply<{ run: number }>(opened).run;
    } catch (error) {
      this.#fail(internal(error));
      return;
    }
    this.#step([]);
  }

  cancel(): void {
    this.#step(['{"type":"cancel"}']);
  }

  /** What a model answered, or that it began to: JSON text. */
  take(event: string): void {
    this.#step([event]);
  }

  /** Each event is JSON text, so that a reply passes as the bytes that it came in. */
  #step(events: readonly string[]): void {
    if (this.#run === undefined) return;
    const { engine, clock } = this.#options;
    // Outside of the try: what is thrown here is a trap, and ends the conductor.
    const answer = engine.runStep(this.#run, `{"now":${clock.now()},"events":[${events.join(',')}]}`);
    let step: Step;
    try {
      step = readReply<Step>(answer);
    } catch (error) {
      this.#fail(internal(error));
      return;
    }
    const out: RunEventBody[] = [];
    for (const action of step.actions) this.#perform(action, out);
    const ended = out.some(isTerminal);
    if (ended) this.#close();
    else this.#wakeAt(step.next);
    if (out.length > 0) this.#batch.add(out);
    if (ended) this.#options.ended();
  }

  #perform(action: Action, out: RunEventBody[]): void {
    switch (action.type) {
      case 'start':
        this.#start(action);
        return;
      case 'abort': {
        const { task, attempt } = action;
        if (this.#asks.delete(keyOf(action))) this.#options.askOver({ task, attempt });
        const job = this.#jobs.get(keyOf(action));
        this.#jobs.delete(keyOf(action));
        if (job) this.#options.dispatcher.cancel(this.#owner, (other) => other === job);
        return;
      }
      case 'event': {
        const { event } = action;
        out.push(event.type === 'error' ? { type: 'error', error: toPlain(fromCore(event.error)) } : event);
        return;
      }
    }
  }

  #start({ task, attempt, operation, request }: Extract<Action, { type: 'start' }>): void {
    const { dispatcher, message } = this.#options;
    if (operation === 'model') {
      const { provider, section, ...asked } = request as ModelAsk;
      this.#asks.add(keyOf({ task, attempt }));
      this.#options.ask({ task, attempt, provider, section, request: asked });
      return;
    }
    const job: Job = {
      owner: this.#owner,
      operation,
      request: JSON.stringify(request),
      texts: [message.resume, message.posting],
      done: (outcome) => {
        this.#jobs.delete(keyOf({ task, attempt }));
        const place = `"task":${task},"attempt":${attempt}`;
        this.#step([
          outcome.type === 'reply'
            ? `{"type":"answered",${place},"reply":${outcome.reply}}`
            : `{"type":"lost",${place}}`,
        ]);
      },
    };
    this.#jobs.set(keyOf({ task, attempt }), job);
    dispatcher.submit(job);
  }

  #wakeAt(next: number | null): void {
    const { clock } = this.#options;
    clock.clearTimer(this.#timer);
    this.#timer = undefined;
    if (next === null) return;
    const wait = Math.min(Math.max(next - clock.now(), 0), longestTimer);
    this.#timer = clock.setTimer(() => this.#step([]), wait);
  }

  #fail(error: SavileError): void {
    this.#close();
    this.#batch.add([{ type: 'error', error: toPlain(error) }]);
    this.#options.ended();
  }

  #close(): void {
    const { engine, clock, dispatcher, message } = this.#options;
    clock.clearTimer(this.#timer);
    if (this.#run !== undefined) engine.runClose(this.#run);
    this.#run = undefined;
    this.#jobs.clear();
    dispatcher.cancel(this.#owner);
    const keys = [message.resume.key, message.posting.key];
    for (const key of keys) engine.drop(key);
    dispatcher.drop(keys);
  }
}

function keyOf({ task, attempt }: TaskKey): string {
  return `${task}/${attempt}`;
}
