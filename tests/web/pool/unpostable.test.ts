// A worker whose postMessage throws is as dead as any: what it was to be told is told to its follower.

import { createTailor, type Tailor } from 'savile';
import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../web/src/driver/clock.js';
import type { WorkerFactory } from '../../../web/src/pool/spawn.js';
import { buildFaulty } from '../../support/faults/build.js';
import { type Made, type Role, Workshop } from '../../support/faults/workshop.js';
import { smallPosting, smallResume } from '../samples.js';

const request = { resume: smallResume, posting: smallPosting, today: '2026-11' };

let script: URL;
beforeAll(async () => {
  script = await buildFaulty('node_worker');
});

/** Workers whose postMessage throws from when they are told so, or all of them. */
function deafWorkers() {
  const workshop = new Workshop(script);
  const deaf = new Set<Made>();
  const world = { allDeaf: false };
  const factory: WorkerFactory = (url, name) => {
    const worker = workshop.factory(url, name);
    const made = workshop.made.at(-1) as Made;
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message: unknown, transfer?: unknown) => {
      if (world.allDeaf || deaf.has(made)) throw new DOMException('could not be cloned', 'DataCloneError');
      post(message, transfer as Transferable[]);
    };
    return worker;
  };
  const deafen = (role: Role): void => {
    for (const made of workshop.made) if (made.role === role) deaf.add(made);
  };
  return { workshop, world, factory, deafen };
}

const parseMany = (tailor: Tailor): Promise<string[]> =>
  Promise.all(Array.from({ length: 5 }, async () => (await tailor.parse(smallResume)).basics.name ?? ''));

test('short calls of one turn, a run and a call alone are done by the followers of a conductor', async () => {
  const { workshop, factory, deafen } = deafWorkers();
  await using tailor = await createTailor({ workers: 1, workerFactory: factory });
  const { name } = (await tailor.parse(smallResume)).basics;
  const undisturbed = await tailor.customize(request).result;
  deafen('conductor');
  expect(await parseMany(tailor)).toEqual(Array(5).fill(name));
  expect(workshop.count('conductor')).toBe(2);
  deafen('conductor');
  expect({ ...(await tailor.customize(request).result) }).toEqual({ ...undisturbed });
  expect(workshop.count('conductor')).toBe(3);
});

test('a call alone is done by the follower of a compute worker', async () => {
  const { workshop, factory, deafen } = deafWorkers();
  await using tailor = await createTailor({ workers: 1, workerFactory: factory });
  deafen('compute');
  expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  expect([workshop.count('conductor'), workshop.count('compute')]).toEqual([1, 2]);
});

test('where no follower takes any, all that waits is told so, and the next is done once they do', async () => {
  const { world, factory } = deafWorkers();
  await using tailor = await createTailor({
    workers: 1,
    workerFactory: factory,
    // The pauses before another try say nothing here.
    clock: {
      ...systemClock,
      setTimer: (fire, ms) => systemClock.setTimer(fire, world.allDeaf ? 0 : ms),
    },
  });
  world.allDeaf = true;
  const outcomes = await Promise.allSettled([parseMany(tailor), tailor.customize(request).result]);
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'engine_load' } });
  world.allDeaf = false;
  expect(await parseMany(tailor)).toHaveLength(5);
});

test('a conductor that ends with the last message of its start is no crew to wait for', async () => {
  const { workshop, factory } = deafWorkers();
  let throws = 1;
  const firstDeaf: WorkerFactory = (url, name) => {
    const worker = factory(url, name);
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message: { type?: string }, transfer?: unknown) => {
      if (message.type === 'compute_added' && throws-- > 0)
        throw new DOMException('could not be cloned', 'DataCloneError');
      post(message, transfer as Transferable[]);
    };
    return worker;
  };
  const options = { workers: 1, workerFactory: firstDeaf };
  await expect(createTailor(options)).rejects.toMatchObject({ code: 'engine_load' });
  await using tailor = await createTailor(options);
  expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  expect(workshop.count('conductor')).toBe(2);
});

test('what a rule of the caller gives is copied, so that it can be posted', async () => {
  const propose = () => [
    {
      line: 0,
      after: 'Ran the tests of a ward daily',
      reason: 'shorter',
      requirements: new Proxy(['r1'], {}),
    },
  ];
  await using tailor = await createTailor({ workers: 1, rules: [{ name: 'proxied', propose }] });
  const [own, other] = await Promise.all([
    tailor.customize(request).result,
    tailor.customize(request).result,
  ]);
  expect(own.original).toBe(other.original);
  expect(own.changes).toEqual(other.changes);
});
