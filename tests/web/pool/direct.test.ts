// Calls past the conductor: when they take that way, and what the conductor is told of them.

import { createTailor } from 'savile';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../../web/src/driver/clock.js';
import { DirectCalls } from '../../../web/src/pool/direct.js';
import { yieldWithin } from '../../../web/src/pool/limits.js';
import type { CallMessage, ToConductor } from '../../../web/src/pool/protocol.js';
import { buildFaulty } from '../../support/faults/build.js';
import { Workshop } from '../../support/faults/workshop.js';
import { smallResume } from '../samples.js';

const heapBytes = 1_000;
const longResume = `${smallResume}\n${'Kept the accounts of a house of forty.\n'.repeat(120)}`;

function world(workers = 1) {
  const told: ToConductor[] = [];
  const replies: [number, string][] = [];
  const worn: number[] = [];
  const posted: [number, unknown][] = [];
  const direct = new DirectCalls({
    tell: (message) => told.push(message),
    reply: (call, reply) => replies.push([call, reply]),
    worn: (worker) => worn.push(worker),
    heapBytes,
  });
  for (let worker = 1; worker <= workers; worker += 1) {
    direct.add(worker, {
      post: (message) => posted.push([worker, message]),
      listen: () => {},
      terminate: () => {},
      hold: () => {},
    });
  }
  return { direct, told, replies, worn, posted };
}

const call = (number: number, more: Partial<CallMessage> = {}): CallMessage => ({
  type: 'call',
  call: number,
  operation: 'parse',
  request: '{}',
  texts: [{ key: 'a', text: 'A' }],
  ...more,
});
const answer = (number: number, memory = 0) =>
  ({ type: 'answer', call: number, reply: '{"ok":1}', memory }) as const;

describe('a call past the conductor', () => {
  test('that is answered at once is never told of; its texts go after it', () => {
    const { direct, told, replies, posted } = world();
    expect(direct.take(call(1))).toBe(true);
    expect(posted).toEqual([[1, { ...call(1), drops: ['a'] }]]);
    direct.heard({ type: 'began', call: 1 });
    direct.heard(answer(1));
    direct.tell();
    expect(replies).toEqual([[1, '{"ok":1}']]);
    expect(told).toEqual([]);
  });

  test('is told of once, and from then on what the worker says, without the reply', () => {
    const { direct, told, replies } = world();
    direct.take(call(1));
    direct.tell();
    direct.tell();
    direct.heard({ type: 'began', call: 1 });
    direct.heard(answer(1));
    expect(told).toEqual([
      { type: 'given', worker: 1, message: call(1), begun: false },
      { type: 'said', worker: 1, said: { type: 'began', call: 1 } },
      { type: 'said', worker: 1, said: { ...answer(1), reply: '' } },
    ]);
    expect(replies).toEqual([[1, '{"ok":1}']]);
  });

  test('is not given to a worker that has one, nor to one that is lost', () => {
    const { direct, told } = world(2);
    expect([1, 2, 3].map((number) => direct.take(call(number)))).toEqual([true, true, false]);
    direct.lose(1);
    expect(told.map(({ type }) => type)).toEqual(['given', 'given']); // before the loss is
    direct.heard(answer(1)); // too late
    direct.heard(answer(2));
    expect(direct.take(call(4))).toBe(true);
    expect(direct.take(call(5))).toBe(false);
  });

  test('names no text that is kept, and does not extract: the conductor knows who has what', () => {
    const { direct } = world();
    expect(direct.take(call(1, { keeps: ['a'] }))).toBe(false);
    expect(direct.take(call(1, { operation: 'extract' }))).toBe(false);
  });

  test('that leaves its worker too large is the last one there', () => {
    const { direct, worn } = world(2);
    direct.take(call(1));
    direct.heard(answer(1, heapBytes + 1));
    direct.take(call(2));
    direct.tell();
    direct.heard(answer(2, heapBytes + 1)); // the conductor knows of it and sees to it
    expect(worn).toEqual([1]);
    expect(direct.take(call(3))).toBe(false);
  });
});

describe('with real workers', () => {
  let script: URL;
  beforeAll(async () => {
    script = await buildFaulty('node_worker');
  });

  test('calls one by one reach the conductor with no message but heartbeats, and leave no text', async () => {
    const workshop = new Workshop(script);
    await using tailor = await createTailor({ workers: 1, workerFactory: workshop.factory });
    const before = (await workshop.reports()).map(({ steps }) => steps);
    const calls = 40;
    for (let i = 0; i < calls; i += 1) await tailor.parse('Ana Prado');
    const after = (await workshop.reports()).map(({ steps }) => steps);
    expect((after[0] ?? 0) - (before[0] ?? 0)).toBeLessThan(calls); // heartbeats; it had ten steps for each
    expect(await workshop.kept()).toBe(0);
  });

  test('a worker that has answered a cancelled call is kept, though the page was too busy to hear it', async () => {
    const workshop = new Workshop(script);
    await using tailor = await createTailor({ workers: 1, workerFactory: workshop.factory });
    await tailor.parse('Ana Prado');
    const stop = new AbortController();
    const parsed = tailor.parse(smallResume, { signal: stop.signal });
    const busyUntil = performance.now() + 500; // a cancelled call has 100 ms
    setImmediate(() => {
      stop.abort();
      while (performance.now() < busyUntil);
    });
    await expect(parsed).rejects.toMatchObject({ code: 'cancelled' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
    expect(workshop.count('compute')).toBe(1);
  });

  test('many short calls at once take few messages, and leave no text', async () => {
    const workshop = new Workshop(script);
    await using tailor = await createTailor({ workers: 2, workerFactory: workshop.factory });
    const before = (await workshop.reports()).map(({ steps }) => steps);
    const names = Array.from({ length: 200 }, (_, i) => `Ana Prado${'o'.repeat(i % 7)}`);
    const parsed = await Promise.all(
      names.map((name) => tailor.parse(smallResume.replace('Ana Prado', name))),
    );
    expect(parsed.map(({ basics }) => basics.name)).toEqual(names);
    const after = (await workshop.reports()).map(({ steps }) => steps);
    for (const [i, steps] of after.entries()) expect(steps - (before[i] ?? 0)).toBeLessThan(names.length);
    expect(await workshop.kept()).toBe(0);
  });

  test('one of many that is fatal fails alone, and costs two workers', async () => {
    const workshop = new Workshop(script, (role) =>
      role === 'compute' ? { call: { at: 'FATAL', fault: 'trap' } } : {},
    );
    await using tailor = await createTailor({ workers: 1, workerFactory: workshop.factory });
    const texts = Array.from({ length: 40 }, (_, i) => `${smallResume}\n${i === 13 ? 'FATAL' : i}\n`);
    const outcomes = await Promise.allSettled(texts.map((text) => tailor.parse(text)));
    const failed = outcomes.flatMap((outcome, i) =>
      outcome.status === 'rejected' ? [[i, outcome.reason]] : [],
    );
    expect(failed).toMatchObject([[13, { code: 'worker_lost' }]]);
    expect(workshop.count('compute')).toBe(3);
  });

  test('a lone call right after a cancelled one goes by the conductor, which knows who is still at that', async () => {
    const workshop = new Workshop(script, (role) =>
      role === 'compute' ? { call: { at: 'ENDLESS', fault: 'loop' } } : {},
    );
    let straight = 0;
    let given = 0; // to the conductor
    let held: number | undefined; // the time, so that a slow machine changes nothing
    await using tailor = await createTailor({
      workers: 2,
      clock: { ...systemClock, now: () => held ?? systemClock.now() },
      workerFactory: (url, name) => {
        const worker = workshop.factory(url, name);
        const post = worker.postMessage.bind(worker);
        worker.postMessage = (message: CallMessage, transfer?: unknown) => {
          if (message.type === 'call' && !name.endsWith('conductor')) straight += 1;
          if (message.type === 'call' && message.operation === 'extract') given += 1;
          post(message, transfer as Transferable[]);
        };
        return worker;
      },
    });
    const stop = new AbortController();
    const stuck = tailor.extract('ENDLESS', { signal: stop.signal }); // never straight, and so on the first
    await expect.poll(() => given).toBe(1);
    held = systemClock.now();
    stop.abort();
    await expect(stuck).rejects.toMatchObject({ code: 'cancelled' });
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
    expect(straight).toBe(0);
    held += yieldWithin;
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
    expect(straight).toBe(1);
  });

  test.each(['exit', 'throw', 'mute', 'spin'] as const)(
    'a worker that fails by "%s" costs nothing but time',
    async (fault) => {
      // At the message, before and after its word that it begins, which short calls go without.
      for (const [at, resume] of [
        [1, smallResume],
        [2, smallResume],
        [1, longResume],
        [2, longResume],
        [3, longResume],
      ] as const) {
        const workshop = new Workshop(script);
        await using tailor = await createTailor({
          workers: 1,
          workerFactory: workshop.factory,
          clock: workshop.hurried(),
        });
        for (const made of workshop.made) {
          await workshop.report(made, made.role === 'compute' ? { step: { at, fault } } : {});
        }
        expect((await tailor.parse(resume)).basics.name).toBe('Ana Prado');
        expect(workshop.count('compute')).toBe(2);
      }
    },
    120_000,
  );
});
