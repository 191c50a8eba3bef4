// In which order the segments of a page are read.
//
//   ┌ name ────────────── contact ┐      A gutter is a strip that no segment crosses, over a run of
//   │ crossing text               │      rows. It parts columns if the file draws one side before the
//   │ main ────┐ ┌── side bar     │      other, or if the lines of the sides do not stand level; a date
//   │ main ────┘ └── side bar     │      at the right edge of each row is drawn with its row, so it
//   └─────────────────────────────┘      stays on it.
//
// A region with a gutter is cut into above, the columns, and below; each part is looked at in turn
// (a stack, no recursion). The side that holds the largest line comes first, else the one drawn first.

import { median, rowsOf, type Segment } from './segment.js';

/** Lines to read from top to bottom, of one column or of the whole width. */
export interface Block {
  readonly segments: readonly Segment[];
  readonly rows: readonly (readonly Segment[])[];
  readonly x0: number;
  readonly x1: number;
  /** The columns that it stands beside, by number; blocks of one width have none. */
  readonly column: number | undefined;
}

const most = 24; // cuts a page
const leastRows = 3;

interface Region {
  readonly segments: readonly Segment[];
  readonly column: number | undefined;
}

interface Cut {
  readonly above: Segment[];
  readonly left: Segment[];
  readonly right: Segment[];
  readonly below: Segment[];
  readonly weight: number;
}

export function blocksOf(segments: readonly Segment[]): Block[] {
  const blocks: Block[] = [];
  const stack: Region[] = [{ segments, column: undefined }];
  let cuts = 0;
  let columns = 0;
  for (let region = stack.pop(); region; region = stack.pop()) {
    if (region.segments.length === 0) continue;
    const cut = cuts < most ? bestCut(region.segments) : undefined;
    if (!cut) {
      blocks.push(blockOf(region));
      continue;
    }
    cuts += 1;
    columns += 2;
    const [first, second] = inOrder(cut);
    stack.push({ segments: cut.below, column: region.column });
    stack.push({ segments: second, column: columns });
    stack.push({ segments: first, column: columns - 1 });
    stack.push({ segments: cut.above, column: region.column });
  }
  return blocks;
}

function blockOf({ segments, column }: Region): Block {
  const x0 = Math.min(...segments.map((s) => s.x0));
  const x1 = Math.max(...segments.map((s) => s.x1));
  return { segments, rows: rowsOf(segments), x0, x1, column };
}

/** The side with the largest line first; sides alike: the one drawn first. */
function inOrder({ left, right }: Cut): [Segment[], Segment[]] {
  const largest = (side: Segment[]): number =>
    Math.max(...side.map(({ size, letters }) => (letters > 2 ? size : 0)));
  const [a, b] = [largest(left), largest(right)];
  if (a > b * 1.15) return [left, right];
  if (b > a * 1.15) return [right, left];
  const first = (side: Segment[]): number => Math.min(...side.map(({ order }) => order));
  const drawnApart = turns(left, right) <= 2;
  return drawnApart && first(right) < first(left) ? [right, left] : [left, right];
}

function bestCut(segments: readonly Segment[]): Cut | undefined {
  const rows = rowsOf(segments);
  if (rows.length < leastRows) return undefined;
  let best: Cut | undefined;
  for (const edge of leftEdges(segments)) {
    for (const [first, last] of clearRuns(rows, edge)) {
      const cut = cutAt(rows, first, last, edge);
      if (cut && (!best || cut.weight > best.weight)) best = cut;
    }
  }
  return best;
}

/** Where several segments begin that have others to their left: the left edges of columns. */
function leftEdges(segments: readonly Segment[]): number[] {
  const starts = segments.map(({ x0 }) => x0).sort((a, b) => a - b);
  const leftmost = starts[0] ?? 0;
  const edges: number[] = [];
  for (let i = 0; i < starts.length; ) {
    let end = i + 1;
    while (end < starts.length && (starts[end] as number) - (starts[i] as number) < 4) end += 1;
    if (end - i >= 2 && (starts[i] as number) > leftmost + 30) edges.push(starts[i] as number);
    i = end;
  }
  return edges.slice(0, 200);
}

/** Runs of rows that nothing crosses the strip left of `edge` in: [first, last] each. */
function clearRuns(rows: readonly (readonly Segment[])[], edge: number): [number, number][] {
  const runs: [number, number][] = [];
  let first = -1;
  for (let i = 0; i <= rows.length; i += 1) {
    const crossed = i === rows.length || (rows[i] as Segment[]).some((s) => crosses(s, edge));
    if (crossed && first >= 0) runs.push([first, i - 1]);
    if (crossed) first = -1;
    else if (first < 0) first = i;
  }
  return runs.filter(([a, b]) => b - a + 1 >= leastRows);
}

function crosses({ x0, x1 }: Segment, edge: number): boolean {
  return x0 < edge - 2 && x1 > edge - 1.5;
}

function cutAt(
  rows: readonly (readonly Segment[])[],
  from: number,
  to: number,
  edge: number,
): Cut | undefined {
  const [first, last] = trimmed(rows, from, to, edge);
  if (last - first + 1 < leastRows) return undefined;
  const within = rows.slice(first, last + 1);
  const left = within.map((row) => row.filter((s) => s.x0 < edge - 2));
  const right = within.map((row) => row.filter((s) => s.x0 >= edge - 2));
  const sides = { left: left.flat(), right: right.flat() };
  if (!areColumns(left, right, edge)) return undefined;
  return {
    ...sides,
    above: rows.slice(0, first).flat(),
    below: rows.slice(last + 1).flat(),
    weight: Math.min(lettersOf(sides.left), lettersOf(sides.right)) + within.length,
  };
}

/** Without the one-sided rows at either end that belong to the text above or below. */
function trimmed(
  rows: readonly (readonly Segment[])[],
  from: number,
  to: number,
  edge: number,
): [number, number] {
  const onLeft = (i: number): boolean => (rows[i] as Segment[]).some((s) => s.x0 < edge - 2);
  const onRight = (i: number): boolean => (rows[i] as Segment[]).some((s) => s.x0 >= edge - 2);
  const y = (i: number): number => (rows[i]?.[0] as Segment | undefined)?.y ?? 0;
  const pitch = median(rows.slice(1).map((_, i) => y(i + 1) - y(i)));
  const end = (start: number, step: 1 | -1, others: boolean): number => {
    if (!others || (onLeft(start) && onRight(start))) return start; // a column may outlast its neighbour
    const other = onLeft(start) ? onRight : onLeft;
    let near = start; // the nearest row that the other side has
    while (near >= from && near <= to && !other(near)) near += step;
    if (near < from || near > to) return start;
    // What is set apart from the columns by the widest gap, and does not reach to the other side.
    let cut = start;
    let widest = pitch * 1.3;
    for (let i = start; i !== near; i += step) {
      const gap = Math.abs(y(i + step) - y(i));
      const distance = Math.abs(y(near) - y(i));
      if (gap > widest && distance > pitch * 1.8) {
        widest = gap;
        cut = i + step;
      }
    }
    return cut;
  };
  const last = end(to, -1, to < rows.length - 1);
  const first = end(from, 1, from > 0);
  return [first, last];
}

function areColumns(
  left: readonly (readonly Segment[])[],
  right: readonly (readonly Segment[])[],
  edge: number,
): boolean {
  let [both, onlyLeft, onlyRight, atEdge] = [0, 0, 0, 0];
  for (const [i, r] of right.entries()) {
    const l = left[i] as readonly Segment[];
    if (l.length > 0 && r.length > 0) both += 1;
    else if (l.length > 0) onlyLeft += 1;
    else onlyRight += 1;
    if (r.length > 0 && (r[0] as Segment).x0 - edge < 30) atEdge += 1;
  }
  const rightRows = both + onlyRight;
  const leftRows = both + onlyLeft;
  if (rightRows < leastRows || leftRows < leastRows || atEdge * 10 < rightRows * 6) return false;
  const [l, r] = [left.flat(), right.flat()];
  if (isMarkColumn(l)) return false;
  const changes = turns(l, r);
  if (changes <= 1 + Math.floor(both / 8)) return both > 0 || (onlyLeft > 2 && onlyRight > 2);
  // Drawn row by row. Columns still, if their lines do not stand level and both are full of text.
  const level = both / Math.min(leftRows, rightRows);
  const words = Math.min(lettersOf(l) / leftRows, lettersOf(r) / rightRows);
  return level < 0.5 && words > 8 && changes < both + onlyRight;
}

/** Bullets, numbers: marks of the text at their right. */
function isMarkColumn(left: readonly Segment[]): boolean {
  return left.filter(({ text }) => text.length <= 2).length * 10 > left.length * 7;
}

/** How often the drawing goes from one side to the other. */
function turns(left: readonly Segment[], right: readonly Segment[]): number {
  const sides = [
    ...left.map(({ order }) => ({ order, side: 0 })),
    ...right.map(({ order }) => ({ order, side: 1 })),
  ].sort((a, b) => a.order - b.order);
  let changes = 0;
  for (let i = 1; i < sides.length; i += 1) if (sides[i]?.side !== sides[i - 1]?.side) changes += 1;
  return changes;
}

function lettersOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { letters }) => sum + letters, 0);
}
