// What may come of hostile input: a result, or a refusal with a code and a sentence. Nothing else, and soon.

import { isSavileError, type SavileErrorCode } from 'savile';
import { expect } from 'vitest';

/** No test of speed: an input that takes as long hangs. */
const patience = 60_000;

/** These say that the program broke, not the input. */
const faults: readonly SavileErrorCode[] = ['internal', 'worker_lost', 'timed_out', 'engine_load', 'storage'];

let tried = 0;
/** How many inputs went through `outcome` in this file. */
export const count = (): number => tried;

/** The result, or the code of the refusal. */
export async function outcome<T>(
  what: string,
  work: Promise<T>,
): Promise<{ ok: T } | { code: SavileErrorCode }> {
  tried += 1;
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`hangs: ${what}`)), patience);
  });
  try {
    return { ok: await Promise.race([work, hung]) };
  } catch (error) {
    if (!isSavileError(error)) throw new Error(`${what}: ${String(error)}`, { cause: error });
    expect(faults, `${what}: ${error.message}`).not.toContain(error.code);
    expect(error.message.length, what).toBeGreaterThan(10);
    return { code: error.code };
  } finally {
    clearTimeout(timer);
  }
}

/** The result; a refusal fails the test. */
export async function result<T>(what: string, work: Promise<T>): Promise<T> {
  const settled = await outcome(what, work);
  if ('ok' in settled) return settled.ok;
  throw new Error(`${what} was refused: ${settled.code}`);
}
