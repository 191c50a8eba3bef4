// What was taken out and what was put in between two texts, word by word.
//
// Law: the parts that are not added join to `before`, those that are not removed to `after`.

import { diffWordsWithSpace } from 'diff';

export type PartKind = 'same' | 'removed' | 'added';

export interface DiffPart {
  readonly kind: PartKind;
  readonly text: string;
}

// Beyond this many changed words a diff is no help to a reader, and costs quadratic time.
const maxEditLength = 2000;

export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength });
  if (!parts) return whole(before, after);
  return gathered(
    parts.map((part) => ({
      kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
      text: part.value,
    })),
  );
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
