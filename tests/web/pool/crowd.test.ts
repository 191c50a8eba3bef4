// Many runs at once over two workers, a third of them cancelled at some time. SAVILE_FULL=1: 200 runs, else 30.

import { createTailor, type Run } from 'savile';
import { beforeAll, expect, test } from 'vitest';
import { buildFaulty } from '../../support/faults/build.js';
import { Workshop } from '../../support/faults/workshop.js';
import { seeded } from '../../support/seeded.js';
import { smallPosting, smallResume } from '../samples.js';

const count = process.env.SAVILE_FULL === undefined ? 30 : 200;
const request = { resume: smallResume, posting: smallPosting, today: '2026-11' };
const terminal = ['finish', 'abort', 'error'];
const minutes = 60_000;

let script: URL;
beforeAll(async () => {
  script = await buildFaulty('node_worker');
});

interface Heard {
  readonly at: number;
  readonly type: string;
}

/** What a run said and when. */
function listen(run: Run): Heard[] {
  const heard: Heard[] = [];
  const types = ['start', 'stage', 'progress', 'warning', 'change', 'finish', 'abort', 'error'] as const;
  for (const type of types) run.on(type, () => heard.push({ at: performance.now(), type }));
  return heard;
}

test(
  `${count} runs over two workers: each promise settles, each run ends once, and a cancelled one is silent`,
  async () => {
    const workshop = new Workshop(script);
    await using tailor = await createTailor({ workers: 2, workerFactory: workshop.factory });
    const alone = await tailor.customize(request).result;
    const random = seeded(20_261);
    const began = performance.now();
    const runs = Array.from({ length: count }, () => tailor.customize(request));
    const heard = runs.map(listen);
    const cancelledAt = new Map<number, number>();
    // Turn by turn all are under way until the last moments; so long they take, at least.
    const each = 25;
    for (let i = 0; i < count; i += 3) {
      const timer = (): void => {
        cancelledAt.set(i, performance.now());
        runs[i]?.cancel();
      };
      setTimeout(timer, random() * count * each);
    }
    const outcomes = await Promise.allSettled(runs.map(({ result }) => result));
    const took = performance.now() - began;
    let latest = 0;
    let finished = 0;
    for (const [i, outcome] of outcomes.entries()) {
      for await (const _ of runs[i] as Run); // to its end
      const ends = (heard[i] ?? []).filter(({ type }) => terminal.includes(type));
      expect(ends).toHaveLength(1);
      expect(heard[i]?.at(-1)).toBe(ends[0]);
      const at = cancelledAt.get(i);
      if (outcome.status === 'fulfilled') {
        finished += 1;
        expect({ ...outcome.value }).toEqual({ ...alone });
        continue;
      }
      expect(outcome.reason).toMatchObject({ code: 'cancelled' });
      expect(at).toBeDefined();
      const after = (heard[i] ?? []).filter((event) => event.at > (at ?? 0) + 50);
      expect(after).toEqual([]);
      latest = Math.max(latest, (ends[0]?.at ?? 0) - (at ?? 0));
    }
    const cancelled = outcomes.length - finished;
    console.info(
      `${count} runs in ${Math.round(took)} ms: ${finished} finished, ${cancelled} cancelled, the latest abort event ${latest.toFixed(1)} ms after its cancel; ${workshop.made.length - 3} workers made anew`,
    );
    expect(cancelled).toBeGreaterThan(count / 10);
    expect(finished).toBeGreaterThan(count / 2);
    await expect.poll(() => workshop.alive.length).toBe(3);
    await expect.poll(() => workshop.kept()).toBe(0);
  },
  10 * minutes,
);

test('runs beside one another share the workers: none waits for all the others', async () => {
  await using tailor = await createTailor({ workers: 2 });
  const runs = Array.from({ length: 12 }, () => tailor.customize(request));
  const ended: number[] = [];
  let firstEnd = 0;
  const starts = await Promise.all(
    runs.map(async (run, i) => {
      let began = 0;
      run.on('progress', () => {
        began ||= performance.now();
      });
      await run.result;
      firstEnd ||= performance.now();
      ended.push(i);
      return began;
    }),
  );
  // Each had come somewhere before the first was done.
  for (const began of starts) expect(began).toBeLessThan(firstEnd);
});

test('a run beside a long ranking goes on', async () => {
  await using tailor = await createTailor({ workers: 1 });
  const endless = (function* () {
    for (;;) yield smallPosting;
  })();
  const stop = new AbortController();
  let ranked = 0;
  const ranking = tailor.rank(smallResume, endless, {
    signal: stop.signal,
    onProgress: ({ done }) => {
      ranked = done;
    },
  });
  const settled = expect(ranking).rejects.toMatchObject({ code: 'cancelled' });
  await expect.poll(() => ranked).toBeGreaterThan(0);
  const before = ranked;
  const { usage } = await tailor.customize(request).result;
  const batches = (ranked - before) / 16;
  stop.abort();
  await settled;
  // Turn by turn: about a batch for each task of the run, and some while it had nothing to do.
  expect(batches).toBeLessThanOrEqual(2 * usage.tasks + 4);
});
