import { expect, test } from 'vitest';
import { changedMarks } from '../../../web/demo/text/changed_marks.ts';

const seen = (before: string, after: string) =>
  changedMarks(before, after)
    .sort((a, b) => a.begin - b.begin)
    .map((m) => [m.kind, after.slice(m.begin, m.end)]);

test('the same text has no mark', () => {
  expect(seen('a\nb\n', 'a\nb\n')).toEqual([]);
});

test('a line that went up is moved, and the lines that it passed are not', () => {
  expect(seen('- one\n- two\n- three\n', '- three\n- one\n- two\n')).toEqual([['moved', '- three']]);
});

test('in a rewritten line only the new words are changed', () => {
  expect(
    seen('- Responsible for managing the 60 clusters\n- two', '- Managed the 60 clusters\n- two'),
  ).toEqual([['changed', 'Managed']]);
});

test('a rewritten line that also moved is compared with its own source', () => {
  const before = '- Built tools for the sales team\n- Responsible for managing the 60 clusters in Ohio\n';
  const after = '- Managed the 60 clusters in Ohio\n- Built tools for the sales team\n';
  expect(seen(before, after)).toEqual([['changed', 'Managed']]);
});

test('words put at the end of a line are changed', () => {
  expect(seen('Skills: Go, AWS', 'Skills: Go, AWS, Terraform')).toEqual([['changed', ', Terraform']]);
});

test('equal lines are told apart by their number', () => {
  expect(seen('- same\n- a\n- same\n', '- same\n- same\n- a\n')).toEqual([['moved', '- same']]);
});

test('lines that are dropped and empty lines have no mark', () => {
  expect(seen('a\n\nb\nc\n', 'a\n\n\nc\n')).toEqual([]);
});
