// The built-in estimate against the vocabulary o200k, over the fixtures in English: résumés, postings.

import { readdirSync, readFileSync } from 'node:fs';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { createChunker } from 'savile';
import { expect, test } from 'vitest';

const fixtures = new URL('../fixtures/', import.meta.url);
/** Other languages, and pages that are drawn more than written, are off by more. */
const apart =
  /dutch|polish|spanish|portuguese|italian|french|german|drawn|right_rule|underlined|tables|all_caps/;
const texts = ['parse', 'resumes', 'postings'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, fixtures))
    .filter((name) => name.endsWith('.txt') && !apart.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(`${folder}/${name}`, fixtures), 'utf8') })),
);
const count = (text: string): number => encode(text).length;

test('of whole documents: nine in ten within a tenth, and all of them together within 3 %', async () => {
  const chunker = await createChunker({ maxTokens: 1_000_000 });
  const ratios = texts.map(({ text }) => (chunker.chunkContent(text)[0]?.tokens ?? 0) / count(text));
  expect(texts.length).toBeGreaterThan(80);
  const near = ratios.filter((ratio) => Math.abs(ratio - 1) <= 0.1).length / ratios.length;
  const all = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  console.log(
    `within a tenth: ${(near * 100).toFixed(1)} %, mean ratio ${all.toFixed(3)}, worst ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
  );
  expect(near).toBeGreaterThanOrEqual(0.9);
  expect(Math.abs(all - 1)).toBeLessThan(0.03);
});

test('of chunks: with a fifth and 4 tokens on top, 99 in 100 have no more', async () => {
  const chunker = await createChunker({ maxTokens: 60 });
  const chunks = texts.flatMap(({ text }) => chunker.chunkContent(text));
  expect(chunks.length).toBeGreaterThan(300);
  const held = chunks.filter(({ text, tokens }) => count(text) <= tokens * 1.2 + 4).length / chunks.length;
  console.log(`${chunks.length} chunks, within the margin: ${(held * 100).toFixed(2)} %`);
  expect(held).toBeGreaterThanOrEqual(0.99);
});
