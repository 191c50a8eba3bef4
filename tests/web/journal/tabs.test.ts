// One owner a run, among the tabs and on one page.

import { beforeEach, expect, test } from 'vitest';
import type { SavileError } from '../../../web/src/errors.js';
import { about, asked, Bench, model } from './bench.js';

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: SavileError) => error.code,
  );

test('while a run is under way, another tab cannot begin it, nor forget it; another run it can', async () => {
  const [one, two] = [await bench.open(), await bench.open()];
  const run = await one.journal.run(asked);
  expect(await codeOf(two.journal.run(asked))).toBe('journal_in_use');
  expect(await codeOf(two.journal.forget(run.runId))).toBe('journal_in_use');
  expect(await codeOf(one.journal.run(asked))).toBe('journal_in_use');
  expect(await codeOf(two.journal.run({ ...asked, level: 'extensive' }))).toBe('none');
  expect(await two.journal.unfinished()).toMatchObject([{ inUse: true }, { inUse: true }]);
});

test('a tab that waits gets the run as soon as the other is gone', async () => {
  const [one, two] = [await bench.open(), await bench.open()];
  await one.journal.run(asked);
  const waiting = two.journal.run(asked);
  setTimeout(() => one.tab.kill(), 50);
  expect((await waiting).runId).not.toBe('');
});

test('closing a run gives it to others, with what was kept', async () => {
  const [one, two] = [await bench.open(), await bench.open()];
  const run = await one.journal.run(asked);
  await run.complete(model(), about('a'));
  await one.journal.close();
  expect((await (await two.journal.run(asked)).complete(model(), about('a'))).stored).toBe(true);
});

test('without common locks, the second to write stops keeping, says so, and the run goes on', async () => {
  // Two browsers, as it were, over one storage: their locks do not know of each other.
  const other = new Bench(bench.indexedDB);
  const [one, two] = [await bench.open(), await other.open()];
  const first = await one.journal.run(asked);
  const second = await two.journal.run(asked);
  const provider = model();
  await first.complete(provider, about('a'));
  expect((await second.complete(provider, about('a'))).text).toBe('re: a');
  await second.complete(provider, about('b'));
  expect(two.warnings.map(({ code }) => code)).toEqual(['journal_lost']);
  expect(one.warnings).toEqual([]);
  await second.end(); // what the other tab keeps is not its own to remove
  await first.complete(provider, about('c'));
  expect(one.warnings).toEqual([]);
  expect(await one.journal.unfinished()).toMatchObject([{ replies: 2 }]);
});

test('what is erased in one tab is not written again by a run in another', async () => {
  const [one, two] = [await bench.open({ keepTexts: true }), await bench.open()];
  const run = await one.journal.run(asked);
  await run.complete(model(), about('a'));
  await two.journal.erase();
  expect(await bench.rows()).toEqual([]);
  expect((await run.complete(model(), about('b'))).text).toBe('re: b');
  expect(await bench.rows()).toEqual([]);
  expect(one.warnings.map(({ code }) => code)).toEqual(['journal_lost']);
});

test('erasing on the page of a run lets it go on unkept', async () => {
  const { journal, warnings } = await bench.open();
  const run = await journal.run(asked);
  await run.complete(model(), about('a'));
  await journal.erase();
  expect((await run.complete(model(), about('b'))).text).toBe('re: b');
  await run.end();
  expect(await bench.rows()).toEqual([]);
  expect(warnings).toEqual([]);
});
