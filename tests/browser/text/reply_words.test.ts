import { expect, test } from 'vitest';
import { lastProposed } from '../../../web/demo/models/reply_words.ts';

test('of a reply that is still coming the last proposal shows, as far as it is there', () => {
  const reply =
    '{"edits":[{"id":"l1","after":"Kept the accounts"},{"id":"l2","after":"Ran \\"the\\" caf\\u00e9"}]}';
  expect(lastProposed('')).toBe('');
  expect(lastProposed('{"edits":[{"id":"l1","aft')).toBe('');
  expect(lastProposed('{"edits":[{"id":"l1","after":"Kept the acc')).toBe('Kept the acc');
  expect(lastProposed(reply)).toBe('Ran "the" café');
});

test('an escape that is cut in two is not shown yet', () => {
  expect(lastProposed('{"after":"a\\')).toBe('a');
});
