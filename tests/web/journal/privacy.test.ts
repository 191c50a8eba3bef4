// What is kept, for how long, and what never.

import { beforeEach, expect, test } from 'vitest';
import { SavileError } from '../../../web/src/errors.js';
import { openaiCompatible } from '../../../web/src/providers/openai_compatible.js';
import { modelServer } from '../../support/model_server.js';
import { about, asked, Bench, model, underWay } from './bench.js';

const key = 'sk-canary-51b7';
const email = 'ana.prado@example.com';

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});

test('neither a key nor a header nor a prompt nor a contact detail is in any record', async () => {
  await using server = await modelServer(() => '{"edits":[]}');
  const provider = openaiCompatible({ baseUrl: server.baseUrl, model: 'm', apiKey: key });
  const { journal, tab } = await bench.open();
  const run = await journal.run(asked);
  await run.complete(provider, { system: 'Edit.', user: `A prompt that should not have ${email}` });
  const denied = {
    ...model(),
    complete: () =>
      Promise.reject(new SavileError('auth', `no such key: ${key}`, { cause: { headers: { key } } })),
  };
  await run.complete(denied, about('b')).catch(() => {});
  const silent = model({ silentOn: () => true });
  void run.complete(silent, about('c'));
  await underWay(silent, 'c');
  tab.kill();
  expect(server.calls[0]?.headers.authorization).toContain(key); // the canary sang
  const rows = await bench.rows();
  expect(rows).toHaveLength(6);
  const stored = JSON.stringify(rows);
  for (const secret of [
    key,
    'canary',
    'uthorization',
    email,
    'ana.prado',
    'Ana Prado',
    'A prompt',
    'no such key',
  ])
    expect(stored).not.toContain(secret);
});

test('the texts of a run are kept with keepTexts alone, in its opening alone, until it ends', async () => {
  const { journal, tab } = await bench.open({ keepTexts: true });
  const run = await journal.run(asked);
  await run.complete(model(), about('a'));
  const [opening, ...calls] = await bench.rows();
  expect(JSON.stringify(opening)).toContain(email);
  expect(JSON.stringify(calls)).not.toContain(email);
  tab.kill();
  const later = await bench.open();
  const [unfinished] = await later.journal.unfinished();
  expect(unfinished).toEqual({
    runId: run.runId,
    request: asked,
    startedAt: bench.now,
    version: '1.0.0',
    replies: 1,
    interrupted: 0,
    inUse: false,
  });
  const again = await later.journal.run(unfinished?.request ?? {});
  expect((await again.complete(model(), about('a'))).stored).toBe(true);
  await again.end();
  expect(await bench.rows()).toEqual([]);
});

test('without keepTexts an unfinished run is still named, and the same texts given again go on with it', async () => {
  const { journal, tab } = await bench.open();
  const run = await journal.run(asked);
  await run.complete(model(), about('a'));
  tab.kill();
  const later = await bench.open();
  expect(await later.journal.unfinished()).toMatchObject([
    { runId: run.runId, request: undefined, replies: 1 },
  ]);
  expect((await (await later.journal.run(asked)).complete(model(), about('a'))).stored).toBe(true);
});

test('unfinished runs come newest first; one can be forgotten, and all erased', async () => {
  const { journal } = await bench.open({ keepTexts: true });
  for (const level of ['conservative', 'balanced', 'extensive']) {
    bench.now += 1000;
    await (await journal.run({ ...asked, level })).close();
  }
  const levels = async () => (await journal.unfinished()).map(({ request }) => request?.level);
  expect(await levels()).toEqual(['extensive', 'balanced', 'conservative']);
  await journal.forget((await journal.unfinished())[1]?.runId ?? '');
  expect(await levels()).toEqual(['extensive', 'conservative']);
  await journal.erase();
  expect(await levels()).toEqual([]);
  expect(await bench.rows()).toEqual([]);
});

test('a run that nobody went on with is removed after its time; one that is under way is not', async () => {
  const day = 24 * 60 * 60 * 1000;
  const first = await bench.open();
  const [old, used, running] = await Promise.all(
    ['old', 'used', 'running'].map((level) => first.journal.run({ ...asked, level })),
  );
  await old?.close();
  bench.now += 20 * day;
  await used?.complete(model(), about('a'));
  await used?.close();
  bench.now += 11 * day;
  const { journal } = await bench.open();
  const left = (await journal.unfinished()).map(({ runId }) => runId);
  expect(left).toHaveLength(2);
  expect(new Set(left)).toEqual(new Set([used?.runId, running?.runId]));
});

test('runs of an older version are offered too', async () => {
  const { journal } = await bench.open({ keepTexts: true }, '0.9.0');
  await (await journal.run(asked)).close();
  const later = await bench.open({}, '1.0.0');
  expect(await later.journal.unfinished()).toMatchObject([{ version: '0.9.0', request: asked }]);
});
