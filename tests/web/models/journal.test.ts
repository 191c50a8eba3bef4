// A run that keeps its models' replies in a journal, as a page whose tab is closed.

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createTailor, openJournal, SavileError, type Tailor } from 'savile';
import { createScriptedProvider } from 'savile/test';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { obedientModel } from '../../support/obedient_model.js';
import { smallPosting, smallResume } from '../samples.js';

const request = { resume: smallResume, posting: smallPosting, today: '2026-11' };
let tailor: Tailor;

beforeAll(async () => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  tailor = await createTailor({ workers: 1 });
});
afterAll(async () => {
  await tailor.dispose();
  vi.unstubAllGlobals();
});

/** Answers this many calls, and then not any more. */
function tiring(calls: number, name: string) {
  return createScriptedProvider({
    name,
    origin: name,
    reply: (asked, call) =>
      call < calls ? obedientModel(asked) : new SavileError('auth', `${name}: no more.`, { provider: name }),
  });
}

test('what was answered before a run was cut off is not asked again', async () => {
  const indexedDB = new IDBFactory();
  const first = createScriptedProvider({
    name: 'm',
    origin: 'm',
    reply: (asked, call) => ({ text: obedientModel(asked), delayMs: call === 0 ? 0 : 60_000 }),
  });
  const before = await openJournal({ indexedDB });
  const cut = tailor.customize({ ...request, models: [first], journal: before });
  cut.on('usage', () => cut.cancel());
  await expect(cut.result).rejects.toMatchObject({ code: 'cancelled' });
  await before.close();

  const second = createScriptedProvider({ name: 'm', origin: 'm', reply: obedientModel });
  const after = await openJournal({ indexedDB });
  await vi.waitFor(async () =>
    expect((await after.unfinished())[0]).toMatchObject({ replies: 1, inUse: false }),
  );
  const result = await tailor.customize({
    ...request,
    models: [second],
    journal: after,
    onInterrupted: () => 'repeat',
  }).result;
  const asked = [...first.calls, ...second.calls].map(({ user }) => user);
  expect(first.calls.length + second.calls.length).toBe(new Set(asked).size + first.calls.length - 1);
  expect(second.calls.map(({ user }) => user)).not.toContain(first.calls[0]?.user);
  expect(result.resume).toContain('- Kept the accounts of 3 shops in Excel');
  expect(result.partial).toBe(false);
  await vi.waitFor(async () => expect(await after.unfinished()).toEqual([]));
  await after.close();
});

test('a run that ended keeps nothing, a partial one too', async () => {
  const indexedDB = new IDBFactory();
  await using journal = await openJournal({ indexedDB });
  for (const calls of [100, 1]) {
    const models = [tiring(calls, `t${calls}`)];
    await tailor.customize({ ...request, models, journal }).result;
    await vi.waitFor(async () => expect(await journal.unfinished()).toEqual([]));
  }
});

test('the same run under way twice is refused the second time, and the first goes on', async () => {
  const indexedDB = new IDBFactory();
  await using journal = await openJournal({ indexedDB });
  const slow = createScriptedProvider({ name: 's', origin: 's', reply: obedientModel, delayMs: 200 });
  const first = tailor.customize({ ...request, models: [slow], journal });
  await new Promise<void>((resolve) => first.on('model-request', () => resolve()));
  const second = tailor.customize({ ...request, models: [slow], journal });
  await expect(second.result).rejects.toMatchObject({ code: 'journal_in_use' });
  expect((await first.result).partial).toBe(false);
});

test('without models nothing is kept, and what is no journal is refused', async () => {
  const indexedDB = new IDBFactory();
  await using journal = await openJournal({ indexedDB });
  await tailor.customize({ ...request, journal }).result;
  expect(await journal.unfinished()).toEqual([]);
  const odd = tailor.customize({ ...request, models: [tiring(9, 'o')], journal: true as never });
  await expect(odd.result).rejects.toMatchObject({ code: 'bad_argument' });
});
