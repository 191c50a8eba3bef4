// Any number of postings and résumés that differ, made of those in tests/fixtures by a seed: of each the lines
// of one, some of which are another's.

import { readdirSync, readFileSync } from 'node:fs';
import { seeded } from './seeded.ts';

export type Sort = 'postings' | 'resumes';

function read(sort: Sort): string[][] {
  const folder = new URL(`../fixtures/${sort}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
}

export function manyDocuments(sort: Sort, count: number, seed = 9): string[] {
  const sources = read(sort);
  const random = seeded(seed);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  return Array.from({ length: count }, (_, i) => {
    const lines = one(sources).map((line) =>
      /^\s*[-*•]/.test(line) && random() < 0.2
        ? (one(one(sources).filter((other) => /^\s*[-*•]/.test(other))) ?? line)
        : line,
    );
    return `${lines.join('\n')}\nReference ${i}\n`;
  });
}
