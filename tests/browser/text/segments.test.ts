import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inParts, segments } from '../../../web/demo/text/segments.ts';

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

test('parts end with a line, and no mark is cut', () => {
  const cut = segments('a\nb\nc\nd\ne', [{ begin: 2, end: 7, kind: 'x' }]); // "b\nc\nd"
  const parts = inParts(cut, 2).map((part) => part.map(({ text }) => text));
  expect(parts).toEqual([['a\n', 'b\nc\nd', '\n'], ['e']]);
});

test('law: parts join to the text, and all but the last end with a line', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', ' '), maxLength: 40 });
  const mark = fc.record({ begin: fc.nat(40), end: fc.nat(40), kind: fc.constant('x') });
  fc.assert(
    fc.property(
      text,
      fc.array(mark, { maxLength: 3 }),
      fc.integer({ min: 1, max: 5 }),
      (given, marks, lines) => {
        const parts = inParts(segments(given, marks), lines).map((part) => part.map((s) => s.text).join(''));
        expect(parts.join('')).toBe(given);
        for (const part of parts.slice(0, -1)) expect(part.endsWith('\n')).toBe(true);
      },
    ),
  );
});
