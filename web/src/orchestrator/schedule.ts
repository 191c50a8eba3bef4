// A run of the core's orchestrator, driven: answers go in as rows, actions come out, and a timer
// wakes it when it asked for that. Owns the clock; decides nothing.
//
// Answers of one turn go in together. Actions are handed on one after another, never from within
// each other: what an action causes is taken in after the action is done.

import { type Clock, longestTimer, SteadyTime, type TimerHandle } from '../driver/clock.js';
import type { ComponentEngine } from '../engine/component_engine.js';
import { type Action, readActions } from './rows.js';

export type Refusal = Extract<Action, { readonly type: 'refused' }>;

/** Milliseconds of answers that follow one another before others get their turn. */
const longestTurn = 12;

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
  readonly #perform: (action: Action) => void;
  readonly #actions: Action[] = [];
  #run = 0;
  #rows: number[] = [];
  #turnBegan = 0;
  #flushing = false;
  #performing = false;
  #timer: TimerHandle | undefined;

  constructor(engine: ComponentEngine, clock: Clock, perform: (action: Action) => void) {
    this.#engine = engine;
    this.#clock = clock;
    this.#time = new SteadyTime(clock);
    this.#perform = perform;
  }

  now(): number {
    return this.#time.now();
  }

  /** What was refused, if it was: then there is no run. */
  open(rows: readonly number[], seed: number): Refusal | undefined {
    const { run, answer } = this.#engine.open(rows, this.now(), seed);
    const actions = readActions(answer);
    if (run === 0) return actions.find((action): action is Refusal => action.type === 'refused');
    this.#run = run;
    this.#turnBegan = this.#clock.now();
    this.#take(actions);
    return undefined;
  }

  /** An answer; it is told with all others of this turn. */
  tell(...row: readonly number[]): void {
    if (this.#run === 0) return;
    for (const cell of row) this.#rows.push(cell);
    if (this.#flushing) return;
    this.#flushing = true;
    const flush = (): void => {
      this.#flushing = false;
      this.#step();
    };
    // Tasks that answer at once would follow one another without an end to this turn: no timer, no
    // input, no frame would come between.
    if (this.#clock.now() - this.#turnBegan < longestTurn) queueMicrotask(flush);
    else {
      nextTurn(() => {
        this.#turnBegan = this.#clock.now();
        flush();
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
  tellNow(row: readonly number[], undo: (refusal: Refusal) => void = () => {}): void {
    if (this.#run === 0) {
      undo({ type: 'refused', code: 'run_closed', cell: 0, ids: [] });
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
    const actions = readActions(this.#engine.step(this.#run, rows, this.now()));
    const last = actions.at(-1);
    if (last?.type === 'refused') undo?.(last);
    this.#take(actions);
  }

  #take(actions: readonly Action[]): void {
    for (const action of actions) this.#actions.push(action);
    this.#wakeAgain();
    if (this.#performing) return;
    this.#performing = true;
    try {
      for (let at = 0; at < this.#actions.length; at += 1) this.#perform(this.#actions[at] as Action);
    } finally {
      this.#actions.length = 0;
      this.#performing = false;
    }
  }

  #wakeAgain(): void {
    this.#clock.clearTimer(this.#timer);
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
