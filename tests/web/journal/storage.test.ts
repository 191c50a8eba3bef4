// Storage that is full, broken, silent or not there: the run goes on, and somebody hears of it.

import { IDBObjectStore as Store } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openJournal } from '../../../web/src/journal/journal.js';
import { ManualClock } from '../manual_clock.js';
import { about, asked, Bench, model } from './bench.js';

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const codes = (warnings: readonly { readonly code: string }[]): string[] => warnings.map(({ code }) => code);

/** As a browser does it: the request is taken, and its transaction fails. */
function writesFail(name: string): void {
  vi.spyOn(Store.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
    const { transaction } = this;
    Object.defineProperty(transaction, 'error', { get: () => new DOMException('no', name) });
    transaction.abort();
    return {} as never;
  });
}

test.each([
  ['QuotaExceededError', 'journal_full'],
  ['UnknownError', 'journal_failed'],
])(
  '%s: the reply is given all the same, with one warning, and what was kept before stays',
  async (name, code) => {
    const { journal, warnings, tab } = await bench.open();
    const run = await journal.run(asked);
    await run.complete(model(), about('a'));
    writesFail(name);
    const provider = model();
    expect(await run.complete(provider, about('b'))).toMatchObject({ text: 're: b', stored: false });
    expect((await run.complete(provider, about('c'))).text).toBe('re: c');
    expect(codes(warnings)).toEqual([code]);
    expect(warnings[0]?.message).toMatch(/paid again/);
    vi.restoreAllMocks();
    tab.kill();
    expect(await (await bench.open()).journal.unfinished()).toMatchObject([{ replies: 1, interrupted: 0 }]);
  },
);

test('full before the reply: the call that may have been paid is asked about later', async () => {
  const { journal, tab } = await bench.open();
  const run = await journal.run(asked);
  const provider = {
    ...model(),
    complete: async () => {
      writesFail('QuotaExceededError');
      return { text: 'x', usage: {} };
    },
  };
  expect((await run.complete(provider, about('a'))).text).toBe('x');
  vi.restoreAllMocks();
  tab.kill();
  expect(await (await bench.open()).journal.unfinished()).toMatchObject([{ replies: 0, interrupted: 1 }]);
});

test('a full storage still lets go of what it has when the run ends', async () => {
  const { journal } = await bench.open();
  const run = await journal.run(asked);
  writesFail('QuotaExceededError');
  await run.complete(model(), about('a'));
  await run.end();
  expect(await bench.rows()).toEqual([]);
});

test('no IndexedDB, or none that opens: each call is made, with one warning', async () => {
  const silent = { onWarning: vi.fn() };
  vi.stubGlobal('indexedDB', undefined);
  const none = await openJournal(silent);
  expect(codes(silent.onWarning.mock.calls.flat())).toEqual(['journal_unavailable']);
  const refusing = {
    open: () => {
      throw new DOMException('The user denied it.', 'SecurityError');
    },
  };
  const denied = await openJournal({ ...silent, indexedDB: refusing as never });
  expect(silent.onWarning.mock.calls.flat()[1].message).toContain('The user denied it.');
  for (const journal of [none, denied]) {
    const run = await journal.run(asked);
    expect(await run.complete(model(), about('a'))).toMatchObject({ text: 're: a', stored: false });
    expect(await journal.unfinished()).toEqual([]);
    await run.end();
    await expect(run.complete(model(), about('a'))).rejects.toMatchObject({ code: 'disposed' });
    await journal.forget('x');
    await journal.close();
  }
  await none.erase(); // there is nothing
  await expect(denied.erase()).rejects.toMatchObject({ code: 'storage' });
});

test('no WebCrypto (a page by http): each call is made, with a warning', async () => {
  vi.stubGlobal('crypto', {});
  const { journal, warnings } = await bench.open();
  expect(warnings).toMatchObject([
    { code: 'journal_unavailable', message: expect.stringContaining('https') },
  ]);
  const run = await journal.run(asked);
  expect((await run.complete(model(), about('a'))).text).toBe('re: a');
});

test('a storage that does not answer is given up, and a database that comes late is closed', async () => {
  const clock = new ManualClock();
  const request = { result: { close: vi.fn() } } as unknown as IDBOpenDBRequest;
  const onWarning = vi.fn();
  const opening = openJournal({ indexedDB: { open: () => request } as never, clock, onWarning });
  await vi.waitFor(() => expect(clock.waiting).toEqual([10_000]));
  clock.advance(10_000);
  await opening;
  expect(onWarning).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      code: 'journal_unavailable',
      message: expect.stringContaining('does not answer'),
    }),
  );
  request.onsuccess?.(new Event('success'));
  await vi.waitFor(() => expect(request.result.close).toHaveBeenCalledOnce());
});

test('a listener that throws costs no reply', async () => {
  const { journal } = await bench.open({
    onWarning: () => {
      throw new Error('oh');
    },
  });
  const run = await journal.run(asked);
  writesFail('QuotaExceededError');
  expect((await run.complete(model(), about('a'))).text).toBe('re: a');
});

test('what cannot be removed is said: an end by a warning, an erase by an error', async () => {
  const { journal, warnings } = await bench.open();
  const run = await journal.run(asked);
  const fails = (): never => {
    throw new DOMException('no', 'UnknownError');
  };
  vi.spyOn(Store.prototype, 'delete').mockImplementation(fails);
  vi.spyOn(Store.prototype, 'clear').mockImplementation(fails);
  await run.end();
  expect(codes(warnings)).toEqual(['journal_left']);
  await expect(journal.erase()).rejects.toMatchObject({ code: 'storage' });
  await expect(journal.forget(run.runId)).rejects.toMatchObject({ code: 'storage' });
});
