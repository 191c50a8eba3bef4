// What is said of a score is what the core has reckoned.

import { createTailor } from 'savile';
import { expect, test } from 'vitest';
import { scoreInWords } from '../../web/src/score_words.js';
import { posting, resume, smallPosting, smallResume } from './samples.js';

test('the factors weigh 100 together, and without limits a higher mean is never a lower score', async () => {
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
    expect(words).toMatch(new RegExp(`a score of ${match.score}\\.$`));
    if (!match.limits) said.push({ mean, score: match.score });
  }
  said.sort((a, b) => a.mean - b.mean);
  expect(said.map(({ score }) => score)).toEqual(said.map(({ score }) => score).sort((a, b) => a - b));
});

test('what the posting cannot do without is named beside the score that it holds down', () => {
  const factors = [{ name: 'required', score: 70, weight: 100, reason: '' }];
  const limits = [{ requirement: 'r2', percent: 42, reason: 'not shown: Registered Nurse' }];
  expect(scoreInWords({ factors, score: 70 })).toBe('Weighted, they make 70: a score of 70.');
  expect(scoreInWords({ factors, limits, score: 29 })).toBe(
    'Weighted, they make 70 (but not shown: Registered Nurse): a score of 29.',
  );
});
