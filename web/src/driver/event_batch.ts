// A run's events on their way to the UI thread: those of one turn go as one message, and progress
// goes at most once in `frame` ms. Nothing but progress is ever held back or merged.

import { isTerminal, type RunEventBody, type WireEvent } from '../events.js';
import type { Clock, TimerHandle } from './clock.js';

const frame = 16;

export class EventBatch {
  readonly #clock: Clock;
  readonly #runId: string;
  readonly #send: (events: readonly WireEvent[]) => void;
  #seq = 0;
  #progress: RunEventBody | undefined; // the latest, not yet sent
  #sentAt = Number.NEGATIVE_INFINITY;
  #timer: TimerHandle | undefined;

  constructor(clock: Clock, runId: string, send: (events: readonly WireEvent[]) => void) {
    this.#clock = clock;
    this.#runId = runId;
    this.#send = send;
  }

  add(events: readonly RunEventBody[]): void {
    const out: WireEvent[] = [];
    for (const event of events) {
      if (event.type === 'progress') {
        this.#progress = event;
        continue;
      }
      this.#takeProgress(out);
      out.push(this.#number(event));
      if (isTerminal(event)) this.close();
    }
    const wait = this.#sentAt + frame - this.#clock.now();
    if (this.#progress && (out.length > 0 || wait <= 0)) this.#takeProgress(out);
    else if (this.#progress && this.#timer === undefined) {
      this.#timer = this.#clock.setTimer(() => this.#flush(), wait);
    }
    if (out.length > 0) this.#send(out);
  }

  close(): void {
    this.#clock.clearTimer(this.#timer);
    this.#timer = undefined;
    this.#progress = undefined;
  }

  #flush(): void {
    this.#timer = undefined;
    const out: WireEvent[] = [];
    this.#takeProgress(out);
    if (out.length > 0) this.#send(out);
  }

  #takeProgress(out: WireEvent[]): void {
    if (!this.#progress) return;
    out.push(this.#number(this.#progress));
    this.#progress = undefined;
    this.#sentAt = this.#clock.now();
  }

  #number(event: RunEventBody): WireEvent {
    this.#seq += 1;
    return { ...event, runId: this.#runId, seq: this.#seq };
  }
}
