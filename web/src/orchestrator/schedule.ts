// A run of the core's orchestrator, driven: answers go in as rows, actions come out, and a timer
// wakes it when it asked for that. Owns the clock; decides nothing.
//
// Answers of one turn go in together. Actions are handed on one after another, never from within
// each other: what an action causes is taken in after the action is done.

import { type Clock, longestTimer, SteadyTime, type TimerHandle } from '../driver/clock.js';
import type { ComponentEngine } from '../engine/component_engine.js';
import { type Performer, performRow, type Refusal, refusalOf } from './rows.js';

/** Milliseconds of answers that follow one another before others get their turn. */
const longestTurn = 12;

/** What is done after it is done in this turn, after what is going on. Costs less than queueMicrotask does in Node. */
export const soon = Promise.resolve();

/** After whatever else this thread has to do; not held up in a page in the background, as timers are. */
function nextTurn(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(undefined);
}

export class Schedule {
  readonly #engine: ComponentEngine;
  readonly #clock: Clock;
  readonly #time: SteadyTime;
  readonly #performer: Performer;
  #actions: number[] = []; // rows of the core that are performed, or will be
  #run = 0;
  #rows: number[] = [];
  #turnBegan = 0;
  #flushing = false;
  #performing = false;
  #timer: TimerHandle | undefined;
  readonly #flushed = (): void => {
    this.#flushing = false;
    this.#step();
  };

  constructor(engine: ComponentEngine, clock: Clock, performer: Performer) {
    this.#engine = engine;
    this.#clock = clock;
    this.#time = new SteadyTime(clock);
    this.#performer = performer;
  }

  now(): number {
    return this.#time.now();
  }

  /** What was refused, if it was: then there is no run. */
  open(rows: readonly number[], seed: number): Refusal | undefined {
    const { run, answer } = this.#engine.open(rows, this.now(), seed);
    if (run === 0) return refusalOf(answer);
    this.#run = run;
    this.#turnBegan = this.#clock.now();
    this.#take(answer);
    return undefined;
  }

  /** An answer; it is told with all others of this turn. */
  tell(...row: readonly number[]): void {
    if (this.#run === 0) return;
    for (const cell of row) this.#rows.push(cell);
    if (this.#flushing) return;
    this.#flushing = true;
    // Tasks that answer at once would follow one another without an end to this turn: no timer, no
    // input, no frame would come between.
    if (this.#clock.now() - this.#turnBegan < longestTurn) void soon.then(this.#flushed);
    else {
      nextTurn(() => {
        this.#turnBegan = this.#clock.now();
        this.#flushed();
      });
    }
  }

  /** Takes in what was said, and what is due by now. */
  flush(): void {
    this.#step();
  }

  /**
   * The same at once, after what was said before. If it is refused, `undo` is called before anybody
   * hears of anything.
   */
  tellNow(row: readonly number[], undo?: (refusal: Refusal) => void): void {
    if (this.#run === 0) {
      undo?.({ code: 'run_closed', cell: 0, ids: [] });
      return;
    }
    for (const cell of row) this.#rows.push(cell);
    this.#step(undo);
  }

  /** The range in which the end is expected, in milliseconds from now; undefined while nothing is known. */
  eta(): [number, number] | undefined {
    const [low, high] = this.#run === 0 ? [] : this.#engine.eta(this.#run);
    return low === undefined || high === undefined ? undefined : [low, high];
  }

  /** Answers that were not obeyed: late, duplicate, unknown, after the end, refused. */
  counters(): readonly number[] {
    return this.#run === 0 ? [] : this.#engine.counters(this.#run);
  }

  close(): void {
    this.#clock.clearTimer(this.#timer);
    this.#timer = undefined;
    if (this.#run !== 0) this.#engine.close(this.#run);
    this.#run = 0;
    this.#rows = [];
  }

  #step(undo?: (refusal: Refusal) => void): void {
    if (this.#run === 0) return;
    const rows = this.#rows;
    this.#rows = [];
    const actions = this.#engine.step(this.#run, rows, this.now());
    const refusal = undo && refusalOf(actions);
    if (refusal) undo(refusal);
    this.#take(actions);
  }

  #take(actions: number[]): void {
    this.#wakeAgain();
    if (this.#performing) {
      for (const cell of actions) this.#actions.push(cell);
      return;
    }
    this.#performing = true;
    this.#actions = actions;
    try {
      for (let at = 0; at < actions.length; ) at = performRow(actions, at, this.#performer);
    } finally {
      this.#actions = [];
      this.#performing = false;
    }
  }

  #wakeAgain(): void {
    if (this.#timer !== undefined) this.#clock.clearTimer(this.#timer);
    this.#timer = undefined;
    const next = this.#run === 0 ? undefined : this.#engine.next(this.#run);
    if (next === undefined) return;
    const wait = Math.min(Math.max(next - this.now(), 0), longestTimer);
    this.#timer = this.#clock.setTimer(() => {
      this.#turnBegan = this.#clock.now();
      this.#step();
    }, wait);
  }
}
