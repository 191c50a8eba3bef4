// Laws of the journal, for any calls in any order and a page that dies at any record.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, Row } from '../../../web/src/journal/records.js';
import { about, asked, Bench, model } from './bench.js';

const worlds = fc.record({
  words: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 8 }),
  atOnce: fc.boolean(),
  cut: fc.nat({ max: 20 }),
  order: fc.infiniteStream(fc.nat()),
});

const countOf = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries(['a', 'b', 'c'].map((word) => [word, words.filter((one) => one === word).length]));

/** What a page leaves that asks for all these words and dies when so many records are on disk. */
async function leftBy(words: readonly string[], atOnce: boolean, cut: number): Promise<Row[]> {
  const bench = new Bench();
  const { journal } = await bench.open();
  const run = await journal.run(asked);
  const provider = model();
  if (atOnce) await Promise.all(words.map((word) => run.complete(provider, about(word))));
  else for (const word of words) await run.complete(provider, about(word));
  await journal.close();
  return ((await bench.rows()) as unknown as Row[]).slice(0, cut);
}

const kindsOf = (rows: readonly Row[]): Entry['kind'][] =>
  rows.map(({ body }) => (JSON.parse(body) as Entry).kind);

test('no stored reply is paid for again, each open call is asked about, and every ask gets its own answer', async () => {
  let [saved, open] = [0, 0];
  await fc.assert(
    fc.asyncProperty(worlds, async ({ words, atOnce, cut, order }) => {
      const rows = await leftBy(words, atOnce, cut);
      const kinds = kindsOf(rows);
      const stored = kinds.filter((kind) => kind === 'reply').length;
      const begun = kinds.filter((kind) => kind === 'intent').length;
      const bench = new Bench();
      await bench.put(rows);
      const { journal, warnings } = await bench.open();
      const offered = await journal.unfinished();
      expect(offered).toHaveLength(rows.length === 0 ? 0 : 1);
      let questions = 0;
      const run = await journal.run(asked, {
        onInterrupted: () => {
          questions += 1;
          return 'repeat';
        },
      });
      const provider = model();
      const shuffled = words.map((word) => ({ word, at: order.next().value ?? 0 }));
      const again = shuffled.sort((a, b) => a.at - b.at).map(({ word }) => word);
      const replies = await Promise.all(again.map((word) => run.complete(provider, about(word))));
      expect(replies.map(({ text }) => text)).toEqual(again.map((word) => `re: ${word}`));
      expect(replies.filter((reply) => reply.stored)).toHaveLength(stored);
      expect(provider.calls).toHaveLength(words.length - stored);
      for (const [word, count] of Object.entries(countOf(provider.calls)))
        expect(count).toBeLessThanOrEqual(countOf(words)[word] ?? 0);
      // One question a key at the most, and none where nothing was under way.
      expect(questions > 0).toBe(begun > stored);
      expect(questions).toBeLessThanOrEqual(begun - stored);
      expect(warnings).toEqual([]);
      await run.end();
      expect(await bench.rows()).toEqual([]);
      saved += stored;
      open += begun - stored;
    }),
    { numRuns: 60 },
  );
  expect(saved).toBeGreaterThan(0);
  expect(open).toBeGreaterThan(0);
});

test('pages that die one after the other pay for each call once, but for those that were under way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 5 }), async (patience) => {
      const bench = new Bench();
      const words = ['a', 'b', 'c', 'd', 'e'];
      const paid: string[] = [];
      for (const most of [...patience, words.length]) {
        const { journal, tab } = await bench.open();
        const run = await journal.run(asked, { onInterrupted: () => 'repeat' });
        const provider = model();
        let left = most;
        for (const word of words) {
          const { stored } = await run.complete(provider, about(word));
          if (!stored && --left < 0) break;
        }
        paid.push(...provider.calls);
        tab.kill();
      }
      expect(paid.toSorted()).toEqual(words);
    }),
    { numRuns: 30 },
  );
});
