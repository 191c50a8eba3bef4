// A caller's own function, for no longer than it may take.

import type { Clock, TimerHandle } from './driver/clock.js';
import { cancelled } from './engine/load.js';
import { SavileError } from './errors.js';

export interface TimeLimit {
  readonly clock: Clock;
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
  /** For the message: "The analyzer of skills". */
  readonly who: string;
}

/** Rejects with `cancelled`, with `timed_out`, or with what the function throws; its signal is aborted then. */
export async function withinTime<Value>(
  work: (signal: AbortSignal) => Value | Promise<Value>,
  { clock, limitMs, signal, who }: TimeLimit,
): Promise<Value> {
  if (signal?.aborted) throw cancelled(signal);
  const end = new AbortController();
  let timer: TimerHandle | undefined;
  let abort = (): void => {};
  const ended = new Promise<never>((_, reject) => {
    abort = (): void => {
      end.abort(signal?.reason);
      reject(cancelled(signal));
    };
    signal?.addEventListener('abort', abort, { once: true });
    timer = clock.setTimer(() => {
      end.abort();
      reject(new SavileError('timed_out', `${who} took longer than ${limitMs} ms.`));
    }, limitMs);
  });
  try {
    return await Promise.race([Promise.resolve().then(() => work(end.signal)), ended]);
  } finally {
    clock.clearTimer(timer);
    signal?.removeEventListener('abort', abort);
    ended.catch(() => {});
  }
}
