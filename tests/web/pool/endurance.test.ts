// Long use: memory does not grow, nothing is kept, workers stay. SAVILE_FULL=1: 10,000 calls and 1,000 runs.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createTailor, type Tailor } from 'savile';
import { beforeAll, expect, test } from 'vitest';
import { buildFaulty } from '../../support/faults/build.js';
import { Workshop } from '../../support/faults/workshop.js';
import { smallPosting, smallResume } from '../samples.js';

const full = process.env.SAVILE_FULL !== undefined;
const calls = full ? 10_000 : 400;
const runs = full ? 1_000 : 40;
const today = '2026-11';
const MiB = 1024 * 1024;
const minutes = 60_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapUsed = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

let script: URL;
beforeAll(async () => {
  script = await buildFaulty('node_worker');
});

const kinds: readonly ((tailor: Tailor, i: number) => Promise<unknown>)[] = [
  (tailor, i) => tailor.parse(`${smallResume}\nNote ${i}\n`),
  (tailor, i) => tailor.extract(`${smallPosting}\nReference ${i}\n`),
  (tailor) => tailor.match(smallResume, smallPosting, { today }),
  (tailor, i) => tailor.verify({ before: 'Paid 40 suppliers a month', after: `Paid ${i} suppliers a month` }),
];

/** Eight at a time. */
async function many(count: number, one: (i: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const hand = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await one(next);
    }
  };
  await Promise.all(Array.from({ length: 8 }, hand));
}

test(
  `${calls} calls and ${runs} runs: memory flat, nothing kept, the same workers`,
  async () => {
    const workshop = new Workshop(script);
    await using tailor = await createTailor({ workers: 2, workerFactory: workshop.factory });
    const call = (i: number): Promise<unknown> => (kinds[i % kinds.length] as (typeof kinds)[0])(tailor, i);
    const run = (i: number): Promise<unknown> =>
      tailor.customize({ resume: `${smallResume}\nNote ${i}\n`, posting: smallPosting, today }).result;
    await many(calls / 10, call);
    await many(runs / 10, run);
    const before = await workshop.reports();
    const heapBefore = heapUsed();
    await many(calls, call);
    await many(runs, run);
    const after = await workshop.reports();
    const heapAfter = heapUsed();
    const wasm = (reports: typeof before): string =>
      reports.map(({ memory }) => (memory / MiB).toFixed(1)).join(', ');
    console.info(
      `wasm memory of conductor and workers: ${wasm(before)} MiB at the start, ${wasm(after)} at the end; heap of the calling thread ${(heapBefore / MiB).toFixed(1)} -> ${(heapAfter / MiB).toFixed(1)} MiB`,
    );
    expect(workshop.made).toHaveLength(3);
    expect(workshop.alive).toHaveLength(3);
    await expect.poll(() => workshop.kept()).toBe(0);
    for (const [i, { memory }] of after.entries()) {
      expect(memory).toBeLessThanOrEqual((before[i]?.memory ?? 0) * 1.1);
    }
    expect(heapAfter - heapBefore).toBeLessThan(4 * MiB);
  },
  20 * minutes,
);

test('what many texts have in common goes to each worker once', async () => {
  const workshop = new Workshop(script);
  await using tailor = await createTailor({ workers: 2, workerFactory: workshop.factory });
  const postings = Array.from({ length: 100 }, (_, i) => `${smallPosting}\nReference ${i}\n`);
  await tailor.rank(smallResume, postings, { today });
  const reports = await workshop.reports();
  const put = reports.flatMap(({ put }) => put);
  const times = new Map<string, number>();
  for (const key of put) times.set(key, (times.get(key) ?? 0) + 1);
  const often = [...times.values()].filter((count) => count > 1);
  expect(put.length).toBeLessThanOrEqual(postings.length + 2);
  expect(often.length).toBeLessThanOrEqual(1);
  expect(Math.max(...times.values())).toBeLessThanOrEqual(2);
  await expect.poll(() => workshop.kept()).toBe(0);
});
