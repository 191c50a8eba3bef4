// The end, at whatever moment it comes: every promise settles and no worker is left.

import { createTailor, isSavileError, type Run } from 'savile';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFaulty } from '../../support/faults/build.js';
import { Workshop } from '../../support/faults/workshop.js';
import { seeded } from '../../support/seeded.js';
import { smallPosting, smallResume } from '../samples.js';

const full = process.env.SAVILE_FULL !== undefined;
const request = { resume: smallResume, posting: smallPosting, today: '2026-11' };
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

let script: URL;
beforeAll(async () => {
  script = await buildFaulty('node_worker');
});

const codeOf = (outcome: PromiseSettledResult<unknown>): string => {
  if (outcome.status === 'fulfilled') return 'done';
  return isSavileError(outcome.reason) ? outcome.reason.code : String(outcome.reason);
};

async function ends(run: Run): Promise<number> {
  let terminal = 0;
  for await (const { type } of run) if (['finish', 'abort', 'error'].includes(type)) terminal += 1;
  return terminal;
}

const random = seeded(9);
const moments = Array.from({ length: full ? 60 : 6 }, (_, i) => Math.floor(random() * (i % 2 ? 400 : 60)));

describe.each([0, 2])('with %d workers', (workers) => {
  test('disposal at any moment of a run, a call and a ranking settles all of them', async () => {
    for (const moment of moments) {
      const workshop = new Workshop(script);
      const tailor = await createTailor({ workers, workerFactory: workshop.factory });
      const run = tailor.customize(request);
      const told = ends(run);
      const postings = Array.from({ length: 100 }, () => smallPosting);
      const all = Promise.allSettled([
        run.result,
        tailor.parse(smallResume),
        tailor.rank(smallResume, postings),
      ]);
      await pause(moment);
      await Promise.all([tailor.dispose(), tailor.dispose()]);
      await tailor[Symbol.asyncDispose]();
      for (const code of (await all).map(codeOf)) expect(['done', 'disposed']).toContain(code);
      expect(await told).toBe(1);
      await expect.poll(() => workshop.alive.length).toBe(0);
      await expect(tailor.match(smallResume, smallPosting)).rejects.toMatchObject({ code: 'disposed' });
      await expect(tailor.customize(request).result).rejects.toMatchObject({ code: 'disposed' });
    }
  });
});

test('an abort during the start ends it at once, even if no worker ever answers', async () => {
  for (const moment of moments.slice(0, 20)) {
    const workshop = new Workshop(script, (_, place) => ({ step: { at: place + 1, fault: 'mute' } }));
    const controller = new AbortController();
    const starting = createTailor({
      workers: 2,
      workerFactory: workshop.factory,
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(), moment);
    await expect(starting).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(() => workshop.alive.length).toBe(0);
  }
});

test('disposal while a crew is made anew settles what waits for it', async () => {
  let made = 0;
  // The first workers answer nothing after their start (a message got, two steps to answer it), however long the
  // conductor's end takes. The followers of the first three never start.
  const workshop = new Workshop(script, (role) => {
    made += 1;
    if (made > 3) return { step: { at: 1, fault: 'mute' } };
    return role === 'compute' ? { step: { at: 4, fault: 'mute' } } : {};
  });
  const tailor = await createTailor({ workers: 2, workerFactory: workshop.factory });
  const run = tailor.customize(request);
  const told = ends(run);
  const all = Promise.allSettled([run.result, tailor.parse(smallResume)]);
  await pause(200);
  await workshop.made[0]?.thread.terminate();
  await expect.poll(() => workshop.made.length).toBe(6);
  const stop = new AbortController();
  const late = tailor.parse(smallResume, { signal: stop.signal });
  const other = tailor.customize(request);
  await pause(20);
  stop.abort();
  other.cancel();
  await expect(late).rejects.toMatchObject({ code: 'cancelled' });
  await expect(other.result).rejects.toMatchObject({ code: 'cancelled' });
  expect(await ends(other)).toBe(1);
  await tailor.dispose();
  expect((await all).map(codeOf)).toEqual(['disposed', 'disposed']);
  expect(await told).toBe(1);
  await expect.poll(() => workshop.alive.length).toBe(0);
});
