// The lines of the new text, each with the line of the original that it is made of.
//
// A line's home is the one that most of its kept words come from, so that a bullet that was reworded
// and moved is still that bullet. Each original line is home to one line at most; a line without a
// home is new, an original line that is nobody's home is gone.

import type { Stretch } from '../../../apply.js';

export interface FinalLine {
  readonly text: string;
  readonly home: number | undefined;
}

/** Lines without words are left out, in both texts. */
export function finalLines(original: string, stretches: readonly Stretch[]): FinalLine[] {
  const lines = weighed(original, stretches).filter(({ text }) => text.trim() !== '');
  const claims = lines.flatMap(({ shares }, line) =>
    [...shares].map(([home, weight]) => ({ line, home, weight })),
  );
  claims.sort((a, b) => b.weight - a.weight || a.line - b.line);
  const homes = new Map<number, number>();
  const taken = new Set<number>();
  for (const { line, home } of claims) {
    if (homes.has(line) || taken.has(home)) continue;
    homes.set(line, home);
    taken.add(home);
  }
  return lines.map(({ text }, line) => ({ text, home: homes.get(line) }));
}

interface Weighed {
  text: string;
  readonly shares: Map<number, number>; // letters from each original line
}

function weighed(original: string, stretches: readonly Stretch[]): Weighed[] {
  const starts = lineStarts(original);
  const lines: Weighed[] = [{ text: '', shares: new Map() }];
  const add = (text: string, home: number, weight: number): void => {
    const line = lines.at(-1) as Weighed;
    line.text += text;
    if (weight > 0) line.shares.set(home, (line.shares.get(home) ?? 0) + weight);
  };
  for (const stretch of stretches) {
    let at = stretch.begin;
    for (const [i, text] of stretch.text.split('\n').entries()) {
      if (i > 0) lines.push({ text: '', shares: new Map() });
      const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      // A line that was put in place of another is that line still, if nothing better is.
      const weight = stretch.kept ? letters : i === 0 && stretch.end > stretch.begin ? 0.5 : 0;
      add(text, lineAt(starts, at), weight);
      if (stretch.kept) at += text.length + 1;
    }
  }
  return lines;
}

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
