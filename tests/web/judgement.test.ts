// How postings are read and résumés scored, on the fictional ones of tests/fixtures, against what a
// person wrote down before anything was tuned. Floors, so that a change for the worse is seen.

import { readdirSync } from 'node:fs';
import { createTailor, type Requirement, type Requirements, type Tailor } from 'savile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture } from './samples.js';

interface Truth {
  jobTitle: string;
  company: string;
  seniority: string;
  required: { text: string }[];
  preferred: { text: string }[];
  hardSkills: string[];
  softSkills: string[];
  degree: boolean;
  years: { min: number; max?: number }[];
  anyOf: string[][];
  notRequirements: string[];
}

interface Pair {
  id: string;
  resume: string;
  posting: string;
  label: number;
  unrelated?: boolean;
}

const today = '2026-11';
const folder = new URL('../fixtures/postings/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));
const truthOf = (name: string): Truth => JSON.parse(fixture(`postings/${name}.json`));
const postingOf = (name: string): string => fixture(`postings/${name}.txt`);

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
const holds = (text: string, part: string): boolean =>
  ` ${words(text).join(' ')} `.includes(` ${words(part).join(' ')} `);

/** The share of the words of `part` that `text` has. */
function share(text: string, part: string): number {
  const have = new Set(words(text));
  const want = words(part);
  return want.filter((word) => have.has(word)).length / want.length;
}

const nearest = (read: Requirements, text: string): Requirement | undefined =>
  [...read.requirements].sort((a, b) => share(b.text, text) - share(a.text, text))[0];

let tailor: Tailor;
beforeAll(async () => {
  tailor = await createTailor({ workers: 0 });
});
afterAll(() => tailor.dispose());

describe('postings of twenty professions', () => {
  const tally = new Map<string, { right: number; all: number }>();
  const note = (what: string, right: boolean): void => {
    const row = tally.get(what) ?? { right: 0, all: 0 };
    tally.set(what, { right: row.right + (right ? 1 : 0), all: row.all + 1 });
  };
  const percent = (what: string): number => {
    const { right, all } = tally.get(what) ?? { right: 0, all: 1 };
    return (100 * right) / all;
  };

  beforeAll(async () => {
    for (const name of names) {
      const truth = truthOf(name);
      const read = await tailor.extract(postingOf(name));
      note('title', holds(read.jobTitle, truth.jobTitle));
      note('company', holds(read.company, truth.company));
      note('seniority', read.seniority === truth.seniority);
      note('degree', read.requirements.some(({ degree }) => degree) === truth.degree);
      for (const importance of ['required', 'preferred'] as const) {
        for (const { text } of truth[importance]) {
          const found = nearest(read, text);
          const is = found !== undefined && share(found.text, text) >= 0.6;
          note('found', is);
          if (is) note('importance', found.importance === importance);
        }
      }
      for (const { min, max } of truth.years) {
        note(
          'years',
          read.requirements.some(({ years }) => years?.min === min && years.max === max),
        );
      }
      for (const text of truth.notRequirements) {
        note('noise', !read.requirements.some((requirement) => share(requirement.text, text) >= 0.7));
      }
      const named = read.mentions.map(({ text }) => text);
      for (const skill of truth.hardSkills)
        note(
          'hard skills',
          named.some((text) => holds(text, skill)),
        );
      for (const skill of truth.softSkills) {
        note(
          'soft skills',
          [...named, ...read.requirements.map(({ text }) => text)].some((text) => holds(text, skill)),
        );
      }
    }
  });

  test.each([
    ['title', 95],
    ['company', 95],
    ['seniority', 85],
    ['degree', 85],
    ['found', 96],
    ['importance', 96],
    ['years', 90],
    ['noise', 96],
    ['hard skills', 70],
    ['soft skills', 95],
  ] as const)('%s: at least %d %% are right', (what, floor) => {
    expect(percent(what)).toBeGreaterThanOrEqual(floor);
  });
});

/** Mean ranks, so that ties do not depend on the order. */
function ranks(values: readonly number[]): number[] {
  return values.map(
    (value) =>
      values.filter((other) => other < value).length +
      (values.filter((other) => other === value).length - 1) / 2,
  );
}

function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (x.length - 1) / 2;
  const products = x.map((value, i) => (value - mean) * ((y[i] as number) - mean));
  const squares = (list: number[]): number => list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return products.reduce((sum, value) => sum + value, 0) / Math.sqrt(squares(x) * squares(y));
}

describe('résumés and postings', () => {
  const pairs: Pair[] = JSON.parse(fixture('match/pairs.json'));
  const scoreOf = async (resume: string, posting: string): Promise<number> =>
    (await tailor.match(resume, posting, { today })).score;
  const scores = new Map<Pair, number>();
  beforeAll(async () => {
    for (const pair of pairs) {
      scores.set(pair, await scoreOf(fixture(`match/${pair.resume}.txt`), postingOf(pair.posting)));
    }
  });

  test('are ranked as a person ranks them', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(40);
    const agreement = spearman(
      pairs.map(({ label }) => label),
      pairs.map((pair) => scores.get(pair) ?? 0),
    );
    expect(agreement).toBeGreaterThanOrEqual(0.85);
  });

  test('of unrelated professions score 20 at most', () => {
    const unrelated = pairs.filter(({ unrelated }) => unrelated);
    expect(unrelated.length).toBeGreaterThanOrEqual(8);
    for (const pair of unrelated) expect(scores.get(pair), pair.id).toBeLessThanOrEqual(20);
  });

  test('a résumé that mirrors the posting is near the top', async () => {
    for (const name of names) {
      const { jobTitle, requirements } = await tailor.extract(postingOf(name));
      const mirror = `Kim Doe\nkim@example.com\n\nExperience\n\n${jobTitle}, Some Place, Jan 2008 - Present\n${requirements
        .map(({ text }) => `- ${text}`)
        .join('\n')}\n\nEducation\n\n${requirements
        .filter(({ degree }) => degree)
        .map(({ text }) => text)
        .join('\n')}\n\nSkills\n${requirements.map(({ text }) => text).join(', ')}\n`;
      expect(await scoreOf(mirror, postingOf(name)), name).toBeGreaterThanOrEqual(80);
    }
  });

  test('the order of the bullets of a posting moves the score by little', async () => {
    for (const pair of pairs.filter((_, i) => i % 3 === 0)) {
      const lines = postingOf(pair.posting).split('\n');
      const isItem = (line: string | undefined): boolean => /^\s*([-*•–✓]|\d+\.) /.test(line ?? '');
      for (let begin = 0; begin < lines.length; begin += 1) {
        if (!isItem(lines[begin])) continue;
        let end = begin;
        while (isItem(lines[end])) end += 1;
        lines.splice(begin, end - begin, ...lines.slice(begin, end).reverse());
        begin = end;
      }
      const turned = await scoreOf(fixture(`match/${pair.resume}.txt`), lines.join('\n'));
      expect(Math.abs(turned - (scores.get(pair) ?? 0)), pair.id).toBeLessThanOrEqual(5);
    }
  });
});
