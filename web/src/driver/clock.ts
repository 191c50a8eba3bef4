// Time as the driver sees it. Injected, so that tests wait for nothing.

export type TimerHandle = unknown;

export interface Clock {
  /** Whole milliseconds from any start; never goes backwards. */
  now(): number;
  setTimer(fire: () => void, milliseconds: number): TimerHandle;
  clearTimer(handle: TimerHandle): void;
}

/** setTimeout takes no more; above it, it fires at once. */
export const longestTimer = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Math.floor(performance.now()),
  setTimer: (fire, milliseconds) => setTimeout(fire, Math.min(Math.max(milliseconds, 0), longestTimer)),
  clearTimer: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

/** Whole milliseconds of a clock that may be broken or go back: then they stand still. */
export class SteadyTime {
  readonly #clock: Clock;
  #latest = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  now(): number {
    const now = Math.floor(this.#clock.now());
    if (now > this.#latest && now <= Number.MAX_SAFE_INTEGER) this.#latest = now;
    return this.#latest;
  }
}

/** The month of today, local time, as the core wants it. */
export function monthOf(date: Date): string {
  return `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}
