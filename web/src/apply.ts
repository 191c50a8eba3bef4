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

/** A stretch of the new text: kept from the original at `begin`, or put in place of `begin` to `end`. */
export type Stretch =
  | { readonly kept: true; readonly begin: number; readonly text: string }
  | { readonly kept: false; readonly begin: number; readonly end: number; readonly text: string };

/** Throws `bad_argument` naming two changes that touch the same words. Refused changes are left out. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  return stretchesOf(text, changes)
    .map((stretch) => stretch.text)
    .join('');
}

/** The new text in stretches, each with the place in the original that it comes from. */
export function stretchesOf(text: string, changes: readonly Change[]): Stretch[] {
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

function copied(text: string, begin: number, end: number): Stretch[] {
  return end > begin ? [{ kept: true, begin, text: text.slice(begin, end) }] : [];
}

function render(text: string, range: Range, changes: readonly Placed[], depth: number): Stretch[] {
  const out: Stretch[] = [];
  let at = range.begin;
  let last: Placed | undefined;
  for (let i = 0; i < changes.length; ) {
    const change = changes[i] as Placed;
    if (change.begin < at) throw clash(change, last ?? change);
    out.push(...copied(text, at, change.begin));
    i += 1;
    if (change.move) {
      const inner = i;
      while (i < changes.length && (changes[i] as Placed).begin < change.end) i += 1;
      // One by one: a spread of a hundred thousand overflows the stack.
      for (const moved of permute(text, change, change.move, changes.slice(inner, i), depth)) out.push(moved);
    } else {
      out.push({ kept: false, begin: change.begin, end: change.end, text: change.after });
    }
    at = change.end;
    last = change;
  }
  out.push(...copied(text, at, range.end));
  return out;
}

function permute(
  text: string,
  change: Placed,
  move: Move,
  inner: readonly Placed[],
  depth: number,
): Stretch[] {
  if (depth === deepest) throw clash(change, change);
  let next = 0;
  const rendered = move.parts.map((part) => {
    const begin = next;
    while (next < inner.length && contains(part, inner[next] as Placed)) next += 1;
    return render(text, part, inner.slice(begin, next), depth + 1);
  });
  const stray = inner[next];
  if (stray) throw clash(stray, change);
  return move.order.flatMap((part, place) => {
    const begin = move.parts[place]?.end ?? change.end;
    const gapEnd = move.parts[place + 1]?.begin ?? change.end;
    return [...(rendered[part] ?? []), ...copied(text, begin, gapEnd)];
  });
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
    if (!Number.isInteger(part.begin) || !Number.isInteger(part.end) || !Number.isInteger(place))
      return false;
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
