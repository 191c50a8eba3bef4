// What costs two workers their lives is not given to a third; all else goes on, and so does the tailor.

import { createTailor } from 'savile';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../../web/src/driver/clock.js';
import { buildFaulty } from '../../support/faults/build.js';
import type { CallFault } from '../../support/faults/plan.js';
import { Workshop } from '../../support/faults/workshop.js';
import { smallPosting, smallResume } from '../samples.js';

const request = { resume: smallResume, posting: smallPosting, today: '2026-11' };

let script: URL;
beforeAll(async () => {
  script = await buildFaulty('node_worker');
});

/** Workers that break, each of them, at whatever call holds the word. */
function breakingAt(word: string, fault: CallFault): Workshop {
  return new Workshop(script, (role) => (role === 'compute' ? { call: { at: word, fault } } : {}));
}

describe.each<CallFault>(['trap', 'oom', 'range', 'overflow', 'loop'])('%s, at each try', (fault) => {
  test('leaves the section as it was, and the rest of the run as it would be', async () => {
    const workshop = breakingAt('"section":1', fault);
    // A loop is found by its time alone.
    const how = fault === 'loop' ? { workers: 1, clock: workshop.hurried() } : { workers: 2 };
    await using tailor = await createTailor({ ...how, workerFactory: workshop.factory });
    const { partial, sections, changes, resume } = await tailor.customize(request).result;
    expect(partial).toBe(true);
    expect(sections.map(({ origin }) => origin)).toEqual(['rules', 'original']);
    expect(sections[1]?.reason).toMatch(/lost 2 times/);
    expect(changes.length).toBeGreaterThan(0);
    expect(resume).toContain('Kept the accounts');
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  });
});

test('a posting that is fatal is not ranked and says why; those of its batch are', async () => {
  const postings = Array.from(
    { length: 20 },
    (_, i) => `${smallPosting}\nReference ${i}${i === 13 ? ' FATAL' : ''}\n`,
  );
  const workshop = new Workshop(script, (role) =>
    role === 'compute' ? { call: { at: 'FATAL', fault: 'trap' } } : {},
  );
  await using tailor = await createTailor({ workers: 2, workerFactory: workshop.factory });
  const { ranking, failed } = await tailor.rank(smallResume, postings);
  expect(ranking).toHaveLength(19);
  expect(failed).toMatchObject([{ index: 13, error: { code: 'worker_lost' } }]);
  expect(workshop.made.length).toBe(3 + 4); // twice with its batch, twice alone
});

describe('a conductor that dies', () => {
  test('at each run ends that run with one error, and the tailor goes on', async () => {
    const workshop = new Workshop(script, (role) =>
      role === 'conductor' ? { call: { at: 'runOpen', fault: 'trap' } } : {},
    );
    await using tailor = await createTailor({ workers: 1, workerFactory: workshop.factory });
    const run = tailor.customize(request);
    const ends: string[] = [];
    for await (const { type } of run) if (['finish', 'abort', 'error'].includes(type)) ends.push(type);
    expect(ends).toEqual(['error']);
    await expect(run.result).rejects.toMatchObject({ code: 'worker_lost' });
    expect(workshop.count('conductor')).toBe(2);
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  });

  test('twice, and a listener that ends the others at the first error: each ends once, and none comes back', async () => {
    const workshop = new Workshop(script, (role) =>
      role === 'conductor' ? { call: { at: 'runOpen', fault: 'trap' } } : {},
    );
    await using tailor = await createTailor({ workers: 1, workerFactory: workshop.factory });
    const stop = new AbortController();
    const first = tailor.customize(request);
    const others = [1, 2].map(() => tailor.customize({ ...request, signal: stop.signal }));
    const ends: string[] = [];
    for (const run of [first, ...others]) {
      for (const type of ['finish', 'abort', 'error'] as const) run.on(type, () => ends.push(type));
    }
    first.on('error', () => stop.abort());
    const outcomes = await Promise.allSettled([first, ...others].map(({ result }) => result));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(ends).toEqual(['error', 'abort', 'abort']);
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
    expect(workshop.count('conductor')).toBe(3);
  });

  test('and whose followers do not start: what waits is told so, in a time that is bounded', async () => {
    const workshop = new Workshop(script);
    let broken = false;
    let hurries = false;
    await using tailor = await createTailor({
      workers: 1,
      // The pauses before another try say nothing here.
      clock: { ...systemClock, setTimer: (fire, ms) => systemClock.setTimer(fire, hurries ? 0 : ms) },
      workerFactory: (url, name) => {
        if (broken) throw new Error('no more workers');
        return workshop.factory(url, name);
      },
    });
    broken = true;
    const run = tailor.customize(request);
    await new Promise((resolve) => run.on('start', resolve)); // a call alone needs no conductor
    const pending = [run.result, tailor.parse(smallResume), tailor.match(smallResume, smallPosting)];
    const settled = Promise.allSettled(pending);
    hurries = true; // from here on: before, the conductor is to answer its pings
    await workshop.made[0]?.thread.terminate();
    for (const outcome of await settled) expect(outcome).toMatchObject({ status: 'rejected' });
    broken = false;
    hurries = false;
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  });
});

describe('a worker that has grown too large', () => {
  test('is replaced between two calls, and nobody notices', async () => {
    const workshop = new Workshop(script);
    // Any engine is larger than that.
    const limits = { heapBytes: 1_000_000 };
    await using tailor = await createTailor({
      workers: 2,
      workerFactory: workshop.factory,
      workerLimits: limits,
    });
    await using roomy = await createTailor({ workers: 2 });
    for (let i = 0; i < 3; i += 1) expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
    const result = await tailor.customize(request).result;
    expect({ ...result }).toEqual({ ...(await roomy.customize(request).result) });
    expect(workshop.count('compute')).toBeGreaterThan(8);
    await expect.poll(() => workshop.alive.length).toBeLessThanOrEqual(3);
  });
});
