// The same round in each way that a pool can work in Node. tests/browser/pool does it in a page.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { exercisePool } from '../../support/exercise_pool.js';
import { posting, smallPosting, smallResume } from '../samples.js';

const scope = globalThis as { savile?: typeof import('savile') };
const round = { resume: smallResume, postings: [smallPosting, posting] };

let expected: Awaited<ReturnType<typeof exercisePool>>;
beforeAll(async () => {
  scope.savile = await import('savile');
  expected = await exercisePool({ ...round, workers: 0 });
});
afterAll(() => {
  delete scope.savile;
});

test('on this thread', () => {
  expect(expected).toMatchObject({
    names: ['Ana Prado', 'Ida Prado', 'Joy Prado'],
    results: [expect.stringContaining('Kept the accounts')],
    ends: ['finish', 'finish', 'finish', 'finish'],
    failed: [{ index: 2, code: 'bad_input' }],
    cancelled: ['cancelled', 'cancelled', 'cancelled'],
    disposed: ['disposed', 'disposed', 'disposed', 'disposed'],
  });
  expect(expected.ranking.map(({ index }) => index)).toEqual([0, 1]);
});

test.each([
  ['workers by their address', 'savile', 2],
  ['workers from what is in the module', 'savile/inline', 2],
  ['this thread, all in one module', 'savile/inline', 0],
])('%s: the same', async (_, name, workers) => {
  scope.savile = name === 'savile' ? await import('savile') : await import('savile/inline');
  const { cancelledFirst, ...outcome } = await exercisePool({ ...round, workers });
  expect({ ...outcome, cancelledFirst: expected.cancelledFirst }).toEqual(expected);
  // With no worker it acts between two calls.
  if (workers > 0) expect(cancelledFirst).toBe(true);
});
