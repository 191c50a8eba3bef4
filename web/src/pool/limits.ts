// How long a worker may be silent and how large it may grow: all figures of the pool. The first three are options.

import { longestTimer } from '../driver/clock.js';
import { SavileError } from '../errors.js';

export interface WorkerLimits {
  /** A worker that has not started by then is given up, ms. Default: 10,000. */
  readonly startMs: number;
  /** One call of the core that takes longer is stuck: its worker is replaced, ms. Default: 30,000. */
  readonly callMs: number;
  /** A worker whose wasm memory is larger is replaced between two calls, bytes. Default: 512 MiB. */
  readonly heapBytes: number;
}

export const defaultLimits: WorkerLimits = {
  startMs: 10_000,
  callMs: 30_000,
  heapBytes: 512 * 1024 * 1024,
};

/** A conductor that is asked whether it lives is asked so often, ms … */
export const heartbeat = 1_000;
/** … and is dead if so many of these were not answered. */
export const silentBeats = 5;

/** A compute worker that does not begin with its next call by then is dead, ms. */
export const silence = 5_000;

/** A compute worker has so long to come to the end of a cancelled call, ms. */
export const yieldWithin = 100;

/** Before a try in a row to replace what died: 0 the first time, then growing, ms. */
export const pauses: readonly number[] = [0, 100, 500, 2_000];

/** So many workers of a crew that die in a row are replaced without a pause. */
export const deathsAtOnce = 4;

/** Deaths further apart than this are not in a row, ms. */
export const inRow = 10_000;

export function checkLimits(given: Partial<WorkerLimits> = {}): WorkerLimits {
  const limits = { ...defaultLimits, ...given };
  for (const name of Object.keys(defaultLimits) as (keyof WorkerLimits)[]) {
    const value = limits[name];
    if (Number.isInteger(value) && value > 0 && (name === 'heapBytes' || value <= longestTimer)) continue;
    throw new SavileError(
      'bad_argument',
      `createTailor: workerLimits.${name} must be a whole number above 0, not ${String(value)}.`,
    );
  }
  return limits;
}
