// What the orchestrator's tests share: quick retries, a task that never answers, one that is offline.

import { TaskError } from 'savile';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
export const quick = { retry: { baseMs: 2, capMs: 4, floorMs: 0 } };
export const never = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
export const offline = (): never => {
  throw new TaskError('No network.', { class: 'transient', code: 'network' });
};
