// What was taken out and what was put in between two texts, word by word: lines first, then the words of those
// that changed, since the time grows with the square of what differs.
//
// Law: the parts that are not added join to `before`, those that are not removed to `after`.

import { type Change, diffLines, diffWordsWithSpace } from 'diff';

export type PartKind = 'same' | 'removed' | 'added';

export interface DiffPart {
  readonly kind: PartKind;
  readonly text: string;
}

// Beyond so many changes side by side a diff is no help to a reader, and holds the page's thread for too long.
const mostChanges = 300;
const leastTried = 40; // in a passage after many that were too much: what is small is always told by its words

export function wordDiff(before: string, after: string): DiffPart[] {
  const lines = diffLines(before, after, { maxEditLength: mostChanges });
  if (!lines) return whole(before, after);
  const out: DiffPart[] = [];
  let most = mostChanges;
  for (let i = 0; i < lines.length; i += 1) {
    const part = partOf(lines[i] as Change);
    const next = lines[i + 1];
    if (part.kind !== 'removed' || !next?.added) {
      out.push(part);
      continue;
    }
    i += 1;
    const words = diffWordsWithSpace(part.text, next.value, { maxEditLength: most });
    if (!words) most = Math.max(leastTried, Math.ceil(most / 2)); // so many such passages cost little more than one
    out.push(...(words?.map(partOf) ?? whole(part.text, next.value)));
  }
  return gathered(out);
}

function partOf({ added, removed, value }: Change): DiffPart {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
}

// A phrase that gives way to another is one removal and one addition, although the two share the
// spaces between their words.
function gathered(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    const space = removed && added ? sharedSpace(removed, added) : '';
    const cut = space.length;
    out.push(...whole(removed.slice(0, removed.length - cut), added.slice(0, added.length - cut)));
    if (space) out.push({ kind: 'same', text: space });
    removed = '';
    added = '';
  };
  parts.forEach((part, i) => {
    const inside = (removed !== '' || added !== '') && i + 1 < parts.length;
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (inside && /^[ \t]+$/.test(part.text)) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      out.push(part);
    }
  });
  flush();
  return joined(out);
}

function sharedSpace(a: string, b: string): string {
  const space = /\s*$/.exec(a)?.[0] ?? '';
  for (let i = 0; i < space.length; i++) if (b.endsWith(space.slice(i))) return space.slice(i);
  return '';
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.kind === part.kind) out[out.length - 1] = { kind: part.kind, text: last.text + part.text };
    else out.push(part);
  }
  return out;
}

function whole(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  if (before) parts.push({ kind: 'removed', text: before });
  if (after) parts.push({ kind: 'added', text: after });
  return parts;
}
