// Waiting that an AbortSignal ends, for work that goes on without us.

import { cancelled } from './engine/bytes.js';

/** Settles as `promise` does, or rejects with `cancelled` when the signal aborts, whichever is first. */
export async function unlessAborted<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (!signal) return promise;
  promise.catch(() => {}); // nobody may be there to hear of it
  if (signal.aborted) throw cancelled(signal);
  return new Promise<Value>((resolve, reject) => {
    const abort = (): void => reject(cancelled(signal));
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
