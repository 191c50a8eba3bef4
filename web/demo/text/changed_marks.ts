// Where the tailored text differs from the original.
//
// A line that only stands elsewhere now is `moved`; in a line that was rewritten, the words that
// were put in are `changed`. A word diff of the whole would call half of a moved bullet new and
// find the other half by chance.

import { longestRisingRun } from './moved.ts';
import { wordDiff } from './word_diff.ts';

export interface ChangedMark {
  readonly begin: number;
  readonly end: number;
  readonly kind: 'changed' | 'moved';
}

interface Line {
  readonly text: string;
  readonly begin: number;
}

const maxPairs = 20_000; // rewritten lines are compared with each other, which is quadratic

export function changedMarks(original: string, tailored: string): ChangedMark[] {
  if (original === tailored) return [];
  const places = new Map<string, number[]>(); // where each line stood, last first
  const sources = linesOf(original);
  for (let i = sources.length - 1; i >= 0; i--) {
    const text = sources[i]?.text ?? '';
    const known = places.get(text);
    if (known) known.push(i);
    else places.set(text, [i]);
  }
  const kept: Line[] = [];
  const from: number[] = [];
  const rewritten: Line[] = [];
  for (const line of linesOf(tailored)) {
    const place = places.get(line.text)?.pop();
    if (place === undefined) {
      rewritten.push(line);
    } else {
      kept.push(line);
      from.push(place);
    }
  }
  const still = longestRisingRun(from);
  const moved = kept.filter((_, i) => !still.has(from[i] ?? -1));
  const gone = [...places].filter(([, left]) => left.length > 0).map(([text]) => text);
  const compare = rewritten.length * gone.length <= maxPairs;
  return [
    ...moved.map(
      (line): ChangedMark => ({ begin: line.begin, end: line.begin + line.text.length, kind: 'moved' }),
    ),
    ...rewritten.flatMap((line) => addedWords(compare ? mostAlike(line.text, gone) : '', line)),
  ];
}

function addedWords(source: string, line: Line): ChangedMark[] {
  const marks: ChangedMark[] = [];
  let at = line.begin;
  for (const part of wordDiff(source, line.text)) {
    if (part.kind === 'removed') continue;
    const end = at + part.text.length;
    if (part.kind === 'added' && part.text.trim() !== '') marks.push({ begin: at, end, kind: 'changed' });
    at = end;
  }
  return marks;
}

// By shared words; nothing if less than a third of them is shared.
function mostAlike(text: string, sources: readonly string[]): string {
  const words = new Set(text.match(/\S+/g));
  let best = '';
  let most = words.size / 3;
  for (const source of sources) {
    const shared = new Set((source.match(/\S+/g) ?? []).filter((word) => words.has(word))).size;
    if (shared > most) {
      best = source;
      most = shared;
    }
  }
  return best;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ text: line, begin: at });
    at += line.length + 1;
  }
  return lines;
}
