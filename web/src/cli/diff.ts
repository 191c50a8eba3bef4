// One change, readable: what goes, what comes, why, and what proves it.

import { diffWordsWithSpace } from 'diff';
import type { Change, Move, Range } from '../wire/types.js';
import type { Paint } from './paint.js';

/** `texts` gives the words of a requirement by its id. */
export function showChange(
  change: Change,
  original: string,
  texts: ReadonlyMap<string, string>,
  paint: Paint,
): string {
  const mark =
    change.status === 'accept' ? '' : `  (${change.status === 'refused' ? 'refused' : 'please confirm'})`;
  const lines = [paint.strong(`${change.id}  ${change.section}  ${change.rule ?? change.source}${mark}`)];
  lines.push(...(change.move ? movedParts(change.move, original, paint) : [replaced(change, paint)]));
  lines.push(paint.dim(`why       ${change.reason}`));
  for (const id of change.requirements) lines.push(paint.dim(`serves    ${oneLine(texts.get(id) ?? id)}`));
  const proofs = new Set(
    change.evidence.map((item) =>
      item.source === 'user' ? `you said: ${oneLine(item.text)}` : lineAround(original, item),
    ),
  );
  for (const proof of proofs) lines.push(paint.dim(`evidence  ${proof}`));
  for (const { why } of change.findings) lines.push(paint.dim(`question  ${why}`));
  const [head, ...rest] = lines;
  return [head, ...rest.map((line) => line.replace(/^/gm, '    '))].join('\n');
}

function replaced({ before, after }: Change, paint: Paint): string {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: 2000 });
  if (!parts) return `${paint.removed(before)}${paint.added(after)}`;
  return parts
    .map(({ value, added, removed }) => (added ? paint.added(value) : removed ? paint.removed(value) : value))
    .join('')
    .trim();
}

/** The parts in their new order; those that moved up are marked, the others make room. */
function movedParts({ parts, order }: Move, original: string, paint: Paint): string[] {
  return order.map((from, place) => {
    const part = parts[from];
    const text = oneLine(part ? original.slice(part.begin, part.end) : '');
    const number = `${place + 1}.`.padEnd(4);
    return from > place
      ? `${number}↑ ${paint.moved(text)}  ${paint.dim(`(was ${from + 1}.)`)}`
      : `${number}  ${text}`;
  });
}

/** The whole line around a span: a word alone proves little to its reader. */
function lineAround(original: string, { begin, end }: Range): string {
  const next = original.indexOf('\n', end);
  return oneLine(original.slice(original.lastIndexOf('\n', begin - 1) + 1, next < 0 ? undefined : next));
}

export function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 160 ? `${flat.slice(0, 159)}…` : flat;
}
