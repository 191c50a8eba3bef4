// A clock that stands still until it is moved.

import type { Clock } from '../../web/src/driver/clock.js';

export class ManualClock implements Clock {
  #now = 0;
  #count = 0;
  readonly #timers = new Map<number, { at: number; fire: () => void }>();

  now(): number {
    return this.#now;
  }

  setTimer(fire: () => void, milliseconds: number): number {
    this.#count += 1;
    this.#timers.set(this.#count, { at: this.#now + milliseconds, fire });
    return this.#count;
  }

  clearTimer(handle: unknown): void {
    this.#timers.delete(handle as number);
  }

  /** Timers due by then fire in their order, each at its own time. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.delete(due[0]);
      this.#now = Math.max(this.#now, due[1].at);
      due[1].fire();
    }
    this.#now = end;
  }

  /** The device sleeps: time passes, and whatever was due fires late, once it is awake. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
    this.advance(0);
  }

  /** How long each pending timer still waits. */
  get waiting(): number[] {
    return [...this.#timers.values()].map(({ at }) => at - this.#now);
  }
}
