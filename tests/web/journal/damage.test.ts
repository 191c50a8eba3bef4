// Whatever lies in the storage: the good part of it is used, nothing throws, and no reply is taken for
// another call's.

import { beforeEach, describe, expect, test } from 'vitest';
import { nextRow, type Row } from '../../../web/src/journal/records.js';
import { about, asked, Bench, model, underWay } from './bench.js';

const words = ['a', 'b', 'c'];
let rows: Row[] = []; // opened, then intent and reply of each word, the last without its reply
let bench: Bench;

beforeEach(async () => {
  const first = new Bench();
  const { journal, tab } = await first.open();
  const run = await journal.run(asked);
  const provider = model({ silentOn: (user) => user === 'c' });
  for (const word of words.slice(0, 2)) await run.complete(provider, about(word));
  void run.complete(provider, about('c'));
  await underWay(provider, 'c');
  tab.kill();
  rows = (await first.rows()) as unknown as Row[];
  bench = new Bench();
});

/** The run to its end on another page: which words were called, and what the user was asked. */
async function finished(): Promise<{ called: string[]; asked: number; warnings: string[] }> {
  const { journal, warnings } = await bench.open();
  let questions = 0;
  const run = await journal.run(asked, {
    onInterrupted: () => {
      questions += 1;
      return 'repeat';
    },
  });
  const provider = model();
  for (const word of words) expect((await run.complete(provider, about(word))).text).toBe(`re: ${word}`);
  await run.end();
  expect(await bench.rows()).toEqual([]);
  return { called: provider.calls, asked: questions, warnings: warnings.map(({ code }) => code) };
}

test('the storage holds what the picture in records.ts shows', () => {
  const kinds = rows.map(({ body }) => (JSON.parse(body) as { kind: string }).kind);
  expect(kinds).toEqual(['opened', 'intent', 'reply', 'intent', 'reply', 'intent']);
});

test('cut after any record, the run is finished: replies before the cut are used, an open call is asked about', async () => {
  const expected = [
    { called: 'abc', asked: 0 },
    { called: 'abc', asked: 0 },
    { called: 'abc', asked: 1 },
    { called: 'bc', asked: 0 },
    { called: 'bc', asked: 1 },
    { called: 'c', asked: 0 },
    { called: 'c', asked: 1 },
  ];
  for (const [count, { called, asked: questions }] of expected.entries()) {
    bench = new Bench();
    await bench.put(rows.slice(0, count));
    expect(await finished()).toEqual({ called: called.split(''), asked: questions, warnings: [] });
  }
});

test.each([
  ['a torn body', (row: Row) => ({ ...row, body: row.body.slice(0, -3) })],
  ['another reply', (row: Row) => ({ ...row, body: row.body.replace('re: a', 're: z') })],
  ['another key', (row: Row) => ({ ...row, key: row.key.replace(/./, 'x') })],
  ['another checksum', (row: Row) => ({ ...row, checksum: row.checksum.replace(/^./, 'x') })],
  ['no body', ({ body: _, ...row }: Row) => row],
  ['numbers for texts', (row: Row) => ({ ...row, body: 7 })],
])('a record with %s ends what is used, and says so', async (_, spoil) => {
  await bench.put(rows.map((row) => (row.seq === 2 ? spoil(row) : row)));
  expect(await finished()).toEqual({ called: words, asked: 1, warnings: ['journal_damaged'] });
});

test('a record that is missing ends what is used', async () => {
  await bench.put(rows.filter(({ seq }) => seq !== 3));
  expect(await finished()).toEqual({ called: ['b', 'c'], asked: 0, warnings: ['journal_damaged'] });
});

test('two records that changed places end what is used', async () => {
  const [, , second, , fourth] = rows as [Row, Row, Row, Row, Row];
  await bench.put([...rows, { ...fourth, seq: 2 }, { ...second, seq: 4 }]);
  expect((await finished()).called).toEqual(words);
});

describe('a foreign writer that knows the checksums', () => {
  const foreign = [
    { kind: 'reply', of: 1, text: 7, usage: {} },
    { kind: 'reply', of: 1.5, text: 'x', usage: {} },
    { kind: 'reply', of: 1, text: 'x', usage: null },
    { kind: 'intent', at: 'now', provider: 'p', model: 'm', origin: 'o' },
    { kind: 'ended' },
    { kind: 'opened', at: 1, version: '1' },
    { kind: 'another' },
    ['reply'],
    null,
  ];
  test.each(foreign)('%j ends what is used', async (entry) => {
    const spoilt = await nextRow(rows[0]?.runId ?? '', rows[2], rows[1]?.key ?? '', entry as never);
    await bench.put([...rows.slice(0, 3), spoilt]);
    expect(await finished()).toEqual({ called: ['b', 'c'], asked: 0, warnings: ['journal_damaged'] });
  });

  test.each([
    { kind: 'reply', of: 99, text: 'stray', usage: {} },
    { kind: 'ended', of: -1 },
  ])('%j of no call does nothing', async (entry) => {
    const stray = await nextRow(rows[0]?.runId ?? '', rows[2], 'stray', entry as never);
    await bench.put([...rows.slice(0, 3), stray]);
    expect((await finished()).called).toEqual(['b', 'c']);
  });
});

test('a run without an opening is no run: it is not offered, and the next journal removes it', async () => {
  await bench.put([{ runId: 'x', seq: 0 }, ...rows.slice(1)]);
  const { journal } = await bench.open();
  expect(await journal.unfinished()).toEqual([]);
  expect(await bench.rows()).toEqual([]);
});

test('keys of another shape are passed over', async () => {
  await bench.put([{ runId: 7, seq: 'x' }, { runId: [1], seq: new Date(0) }, ...rows]);
  const { journal } = await bench.open();
  expect(await journal.unfinished()).toHaveLength(1);
});

test('a database of another shape under the same name is a warning', async () => {
  await new Promise((resolve) => {
    const open = bench.indexedDB.open('savile-journal', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('other');
    open.onsuccess = () => resolve(open.result.close());
  });
  const { journal, warnings } = await bench.open();
  const run = await journal.run(asked);
  const provider = model();
  expect((await run.complete(provider, about('a'))).text).toBe('re: a');
  expect(warnings.map(({ code }) => code)).toContain('journal_failed');
  expect(await journal.unfinished()).toEqual([]);
});
