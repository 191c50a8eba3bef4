// The applier against the core's own: whatever subset of whatever compatible changes, the same text.

import { array, assert, constantFrom, nat, property, record, shuffledSubarray, string } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { applyChanges } from '../../web/src/apply.js';
import { Engine } from '../../web/src/engine/engine.js';
import { readReply } from '../../web/src/wire/reply.js';
import type { Change, Move, Range } from '../../web/src/wire/types.js';
import { engineParts } from '../engine_parts.js';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create(engineParts);
});

function change(id: string, range: Range, after: string, move?: Move): Change {
  return {
    id,
    ...range,
    before: '',
    after,
    ...(move ? { move } : {}),
    section: 'other',
    sectionIndex: 0,
    reason: 'a reason',
    requirements: [],
    evidence: [],
    source: 'rule',
    confidence: 100,
    status: 'accept',
    findings: [],
  };
}

function byTheCore(text: string, changes: readonly Change[]): string {
  readReply(engine.put('text', text));
  return readReply<{ text: string }>(engine.call('apply', JSON.stringify({ resume: 'text', changes }))).text;
}

/** Pieces of text with gaps between them: what a list looks like to a permutation. */
const piece = string({ unit: constantFrom('a', 'é', '😀', ' ', '\n', '-'), maxLength: 6 });
const list = array(record({ part: piece, gap: piece, inner: constantFrom('', 'new', '😀x') }), {
  minLength: 2,
  maxLength: 6,
});

interface Case {
  readonly text: string;
  readonly changes: readonly Change[];
}

/**
 * Lists one after the other; each is moved about, and pieces within are replaced or inserted before. The
 * lists themselves change places too, and two insertions stand at the end of each.
 */
function build(
  lists: readonly (readonly { part: string; gap: string; inner: string }[])[],
  turn: number,
): Case {
  let text = '';
  const changes: Change[] = [];
  const sections: Range[] = [];
  for (const [n, items] of lists.entries()) {
    const sectionBegin = text.length;
    text += 'start ';
    const parts: Range[] = [];
    for (const [i, { part, gap, inner }] of items.entries()) {
      const begin = text.length;
      text += `${part}.`;
      parts.push({ begin, end: text.length });
      if (inner) changes.push(change(`i${n}.${i}`, { begin, end: begin + part.length }, inner));
      if (i + 1 < items.length) text += gap;
    }
    const order = parts.map((_, i) => (i + turn) % parts.length);
    const range = { begin: parts[0]?.begin ?? 0, end: text.length };
    changes.push(change(`m${n}`, range, '', { parts, order }));
    changes.push(change(`z${n}.10`, { begin: text.length, end: text.length }, ' (end)'));
    changes.push(change(`z${n}.9`, { begin: text.length, end: text.length }, ' (near the end)'));
    text += '.';
    sections.push({ begin: sectionBegin, end: text.length });
    text += '\n';
  }
  const order = sections.map((_, i) => (i + turn + 1) % sections.length);
  changes.push(change('sections', { begin: 0, end: text.length }, '', { parts: sections, order }));
  return { text, changes };
}

const cases = record({ lists: array(list, { minLength: 1, maxLength: 3 }), turn: nat(5) }).map(
  ({ lists, turn }) => build(lists, turn),
);
const subsets = cases.chain(({ text, changes }) =>
  shuffledSubarray([...changes]).map((chosen) => ({ text, chosen })),
);

test('any subset in any order gives what the core gives', () => {
  assert(
    property(subsets, ({ text, chosen }) => {
      expect(applyChanges(text, chosen)).toBe(byTheCore(text, chosen));
    }),
    { numRuns: 500 },
  );
});

test('the order in which changes are given does not matter', () => {
  assert(
    property(subsets, ({ text, chosen }) => {
      expect(applyChanges(text, [...chosen].reverse())).toBe(applyChanges(text, chosen));
    }),
  );
});

test('taking a change back gives exactly what was there before it', () => {
  assert(
    property(subsets, ({ text, chosen }) => {
      let shown = text;
      const history: string[] = [];
      chosen.forEach((_, i) => {
        history.push(shown);
        shown = applyChanges(text, chosen.slice(0, i + 1));
      });
      for (let i = chosen.length; i > 0; i -= 1)
        expect(applyChanges(text, chosen.slice(0, i - 1))).toBe(history[i - 1]);
    }),
  );
});

test('a list in a list in a list is moved with what holds it; deeper than the core goes is refused', () => {
  const text = 'abcdefghijklmnopqrst';
  const swap = (depth: number): Change => {
    const range = { begin: depth, end: text.length - depth };
    const inner = { begin: depth, end: range.end - 1 };
    return change(`p${depth}`, range, '', {
      parts: [inner, { begin: inner.end, end: range.end }],
      order: [1, 0],
    });
  };
  const three = [swap(2), swap(0), swap(1)];
  expect(applyChanges(text, three)).toBe(byTheCore(text, three));
  expect(applyChanges(text, three)).toBe('tasbrcdefghijklmnopq');
  const nine = Array.from({ length: 9 }, (_, depth) => swap(depth));
  expect(() => applyChanges(text, nine)).toThrow(/p8/);
  expect(applyChanges(text, nine.slice(0, 8))).toBe(byTheCore(text, nine.slice(0, 8)));
});

test('no change leaves the text as it is, lone surrogates too', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(applyChanges(text, [])).toBe(text);
    }),
  );
  const broken = 'a\ud83d b';
  expect(applyChanges(broken, [change('c1', { begin: 3, end: 4 }, 'c')])).toBe('a\ud83d c');
});

test('a replacement, an insertion and a deletion', () => {
  const changes = [
    change('c1', { begin: 0, end: 5 }, 'Howdy'),
    change('c2', { begin: 5, end: 5 }, ','),
    change('c3', { begin: 11, end: 12 }, ''),
  ];
  expect(applyChanges('Hello world!', changes)).toBe('Howdy, world');
});

test('an insertion at the border of a permutation stays outside of it', () => {
  const text = 'one two';
  const move = change('m', { begin: 0, end: 7 }, '', {
    parts: [
      { begin: 0, end: 3 },
      { begin: 4, end: 7 },
    ],
    order: [1, 0],
  });
  const before = change('b', { begin: 0, end: 0 }, '> ');
  const after = change('a', { begin: 7, end: 7 }, ' <');
  expect(applyChanges(text, [move, before, after])).toBe('> two one <');
});

test('a refused change is left out', () => {
  const refused: Change = { ...change('c1', { begin: 0, end: 1 }, 'x'), status: 'refused' };
  expect(applyChanges('abc', [refused])).toBe('abc');
  expect(byTheCore('abc', [refused])).toBe('abc');
});

test.each([
  [
    'that overlap',
    [change('c1', { begin: 0, end: 2 }, 'x'), change('c2', { begin: 1, end: 3 }, 'y')],
    /c1.*c2|c2.*c1/,
  ],
  ['beyond the end', [change('c9', { begin: 2, end: 9 }, 'x')], /c9/],
  ['with half an offset', [change('c9', { begin: 0.5, end: 1 }, 'x')], /c9/],
  [
    'with an order that is none',
    [change('c9', { begin: 0, end: 3 }, '', { parts: [{ begin: 0, end: 1 }], order: [3] })],
    /c9/,
  ],
])('changes %s are refused by name', (_, changes, names) => {
  expect(() => applyChanges('abc', changes)).toThrow(names);
});

test('two hundred thousand changes within a part that moves all go along', () => {
  const text = 'ab'.repeat(200_000);
  const half = { begin: 0, end: text.length - 2 };
  const moves = change('m', { begin: 0, end: text.length }, '', {
    parts: [half, { begin: half.end, end: text.length }],
    order: [1, 0],
  });
  const inner = Array.from({ length: 199_999 }, (_, i) =>
    change(`c${i}`, { begin: 2 * i, end: 2 * i + 1 }, 'A'),
  );
  expect(applyChanges(text, [moves, ...inner])).toBe(`ab${'Ab'.repeat(199_999)}`);
});

test.each([
  ['a place that is no whole number', { parts: [0, 1], order: [0.5, 1.5] }],
  ['a place that is no number', { parts: [0, 1], order: [Number.NaN, 1] }],
  ['a part between two characters', { parts: [0, 1.5], order: [1, 0] }],
])('a move with %s is refused, and takes no words away', (_, { parts, order }) => {
  const move: Move = { parts: parts.map((begin) => ({ begin, end: begin + 1 })), order };
  expect(() => applyChanges('abc', [change('m', { begin: 0, end: 3 }, '', move)])).toThrow('does not fit');
});
