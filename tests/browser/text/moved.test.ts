import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestRisingRun, movedItems } from '../../../web/demo/text/moved.ts';

const moved = (order: number[]) =>
  movedItems(
    order.map((_, i) => `item ${i}`),
    order,
  )
    .filter((item) => item.moved)
    .map((item) => item.from);

test('one item brought to the front is the only one that moved', () => {
  expect(moved([3, 0, 1, 2])).toEqual([3]);
});

test('one item sent to the back is the only one that moved', () => {
  expect(moved([1, 2, 3, 0])).toEqual([0]);
});

test('a list in its old order has no moved item', () => {
  expect(moved([0, 1, 2, 3])).toEqual([]);
});

test('the promoted items are marked, not the ones that they push down', () => {
  expect(moved([3, 2, 4, 7, 8, 0, 1, 5, 6])).toEqual([3, 2, 4, 7, 8]);
});

test('an item that stands where it stood is not marked, though others passed it', () => {
  expect(moved([2, 8, 4, 3, 0, 1, 5, 6, 7])).toEqual([2, 8, 4]);
});

test('items carry their text, old place and new place', () => {
  expect(movedItems(['a', 'b'], [1, 0])[0]).toMatchObject({ text: 'b', from: 1, to: 0 });
});

test('law: what did not move rises, and no longer rising run exists', () => {
  const permutation = fc.integer({ min: 0, max: 7 }).chain((n) => {
    const all = Array.from({ length: n }, (_, i) => i);
    return fc.shuffledSubarray(all, { minLength: n, maxLength: n });
  });
  fc.assert(
    fc.property(permutation, (order) => {
      const run = longestRisingRun(order);
      const kept = order.filter((value) => run.has(value));
      expect(kept).toEqual([...kept].sort((a, b) => a - b));
      expect(kept.length).toBe(longestByTrying(order));
    }),
  );
});

function longestByTrying(values: readonly number[]): number {
  let longest = 0;
  for (let choice = 0; choice < 1 << values.length; choice++) {
    const some = values.filter((_, i) => choice & (1 << i));
    if (some.every((v, i) => i === 0 || v > (some[i - 1] ?? v))) longest = Math.max(longest, some.length);
  }
  return longest;
}
