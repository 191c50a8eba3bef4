import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segments } from '../../../web/demo/text/segments.ts';

test('a mark in the middle makes three segments', () => {
  expect(segments('abcdef', [{ begin: 2, end: 4, kind: 'x' }])).toEqual([
    { text: 'ab', kind: undefined },
    { text: 'cd', kind: 'x' },
    { text: 'ef', kind: undefined },
  ]);
});

test('where marks overlap the later one is seen', () => {
  const marks = [
    { begin: 0, end: 4, kind: 'changed' },
    { begin: 2, end: 6, kind: 'spot' },
  ];
  expect(segments('abcdef', marks).map((s) => [s.text, s.kind])).toEqual([
    ['ab', 'changed'],
    ['cdef', 'spot'],
  ]);
});

test('empty marks and marks outside the text mark nothing', () => {
  expect(segments('ab', [{ begin: 1, end: 1, kind: 'x' }])).toEqual([{ text: 'ab', kind: undefined }]);
  expect(segments('ab', [{ begin: 7, end: 9, kind: 'x' }])).toEqual([{ text: 'ab', kind: undefined }]);
  expect(segments('', [{ begin: 0, end: 9, kind: 'x' }])).toEqual([]);
});

test('law: the segments join to the text, and each character has the last mark over it', () => {
  const mark = fc.record({
    begin: fc.integer({ min: -2, max: 14 }),
    end: fc.integer({ min: -2, max: 14 }),
    kind: fc.constantFrom('a', 'b', 'c'),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
      const cut = segments(text, marks);
      expect(cut.map((s) => s.text).join('')).toBe(text);
      let at = 0;
      for (const { text: piece, kind } of cut) {
        for (let i = 0; i < piece.length; i++, at++) {
          expect(kind).toBe(marks.findLast((m) => m.begin <= at && at < m.end)?.kind);
        }
      }
    }),
  );
});
