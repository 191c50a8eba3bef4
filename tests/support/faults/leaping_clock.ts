// A clock that goes as another does and can be moved ahead: nobody need wait until a limit has passed.

import type { Clock, TimerHandle } from '../../../web/src/driver/clock.js';

interface Timer {
  readonly at: number;
  readonly fire: () => void;
  handle?: TimerHandle;
}

export class LeapingClock implements Clock {
  readonly #real: Clock;
  readonly #timers = new Set<Timer>();
  #ahead = 0;

  constructor(real: Clock) {
    this.#real = real;
  }

  now(): number {
    return this.#real.now() + this.#ahead;
  }

  setTimer(fire: () => void, milliseconds: number): Timer {
    const timer: Timer = { at: this.now() + milliseconds, fire };
    this.#timers.add(timer);
    this.#wind(timer);
    return timer;
  }

  clearTimer(timer: unknown): void {
    if (!this.#timers.delete(timer as Timer)) return;
    this.#real.clearTimer((timer as Timer).handle);
  }

  /** What is due then fires within the call, in its order. */
  leap(milliseconds: number): void {
    this.#ahead += milliseconds;
    for (const timer of [...this.#timers].sort((a, b) => a.at - b.at)) {
      if (!this.#timers.has(timer)) continue;
      this.#real.clearTimer(timer.handle);
      if (timer.at <= this.now()) this.#go(timer);
      else this.#wind(timer);
    }
  }

  #wind(timer: Timer): void {
    timer.handle = this.#real.setTimer(() => this.#go(timer), timer.at - this.now());
  }

  #go(timer: Timer): void {
    this.#timers.delete(timer);
    timer.fire();
  }
}
