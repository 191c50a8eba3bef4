// What is said of a score is what the core has reckoned.

import { createTailor } from 'savile';
import { expect, test } from 'vitest';
import { scoreInWords } from '../../web/src/score_words.js';
import { posting, resume, smallPosting, smallResume } from './samples.js';

test('the factors weigh 100 together, and a higher mean is never a lower score', async () => {
  await using tailor = await createTailor({ workers: 0 });
  const said = [];
  for (const [r, p] of [
    [resume, posting],
    [smallResume, smallPosting],
    [resume, smallPosting],
    [smallResume, posting],
  ] as const) {
    const match = await tailor.match(r, p, { today: '2026-11' });
    expect(match.factors.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    const words = scoreInWords(match);
    const mean = Number(/make (\d+)/.exec(words)?.[1]);
    expect(words).toMatch(new RegExp(`is ${match.score}\\.$`));
    said.push({ mean, score: match.score });
  }
  said.sort((a, b) => a.mean - b.mean);
  expect(said.map(({ score }) => score)).toEqual(said.map(({ score }) => score).sort((a, b) => a - b));
});
