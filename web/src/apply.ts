// Puts a set of changes into the original text, as core/edit/applier does it, on UTF-16 offsets.
//
// Each change is stated against the original, so any subset applies, and the order given does not
// matter. A replacement puts `after` in place of its span. A permutation moves the parts of its span
// about and leaves what stands between them; other changes may lie within its parts:
//
//   span   [ part0 sep part1 sep part2 ]      order [2, 0, 1]
//   after  [ part2 sep part0 sep part1 ]
//
// An insertion at a permutation's begin or end stays outside of it.

import { SavileError } from './errors.js';
import type { Change, Move, Range } from './wire/types.js';

type Placed = Pick<Change, 'id' | 'begin' | 'end' | 'after' | 'move'>;

const deepest = 8;

/** Throws `bad_argument` naming two changes that touch the same words. Refused changes are left out. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  const kept = changes.filter(({ status }) => status !== 'refused');
  for (const change of kept) if (!fits(change, text.length)) throw misfit(change);
  return render(text, { begin: 0, end: text.length }, kept.sort(inOrder), 0);
}

/** Outer before inner, insertions before what begins at the same place, by their ids ("c4.2", "c4.10"). */
function inOrder(a: Placed, b: Placed): number {
  if (a.begin !== b.begin) return a.begin - b.begin;
  const empty = Number(b.begin === b.end) - Number(a.begin === a.end);
  if (empty !== 0 || a.end !== b.end) return empty !== 0 ? empty : b.end - a.end;
  if (a.id.length !== b.id.length) return a.id.length - b.id.length;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function render(text: string, range: Range, changes: readonly Placed[], depth: number): string {
  let out = '';
  let at = range.begin;
  let last: Placed | undefined;
  for (let i = 0; i < changes.length; ) {
    const change = changes[i] as Placed;
    if (change.begin < at) throw clash(change, last ?? change);
    out += text.slice(at, change.begin);
    i += 1;
    if (change.move) {
      const inner = i;
      while (i < changes.length && (changes[i] as Placed).begin < change.end) i += 1;
      out += permute(text, change, change.move, changes.slice(inner, i), depth);
    } else {
      out += change.after;
    }
    at = change.end;
    last = change;
  }
  return out + text.slice(at, range.end);
}

function permute(text: string, change: Placed, move: Move, inner: readonly Placed[], depth: number): string {
  if (depth === deepest) throw clash(change, change);
  let next = 0;
  const rendered = move.parts.map((part) => {
    const begin = next;
    while (next < inner.length && contains(part, inner[next] as Placed)) next += 1;
    return render(text, part, inner.slice(begin, next), depth + 1);
  });
  const stray = inner[next];
  if (stray) throw clash(stray, change);
  let out = '';
  move.order.forEach((part, place) => {
    const gapEnd = move.parts[place + 1]?.begin ?? change.end;
    out += (rendered[part] ?? '') + text.slice(move.parts[place]?.end, gapEnd);
  });
  return out;
}

function contains(outer: Range, inner: Range): boolean {
  return inner.begin >= outer.begin && inner.end <= outer.end;
}

function fits({ begin, end, move }: Placed, length: number): boolean {
  if (!(Number.isInteger(begin) && Number.isInteger(end) && 0 <= begin && begin <= end && end <= length))
    return false;
  if (!move) return true;
  if (move.parts.length === 0 || move.parts.length !== move.order.length || move.parts[0]?.begin !== begin)
    return false;
  if (new Set(move.order).size !== move.order.length) return false;
  let at = begin;
  for (const [i, part] of move.parts.entries()) {
    const place = move.order[i] as number;
    if (part.begin < at || part.end < part.begin || !(place >= 0 && place < move.parts.length)) return false;
    at = part.end;
  }
  return at <= end;
}

function misfit({ id }: Placed): SavileError {
  return new SavileError(
    'bad_argument',
    `apply: the change ${id} does not fit this text. Was it made for another one?`,
  );
}

function clash(a: Placed, b: Placed): SavileError {
  return new SavileError(
    'bad_argument',
    `apply: the changes ${a.id} and ${b.id} touch the same words. Leave one out.`,
  );
}
