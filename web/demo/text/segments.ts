// Cuts a text at its marks, for rendering.
//
// Law: the segments' texts joined give the text back. Where marks overlap, the later one in the
// list wins, so that a spot that the user asked for is seen above the marks of changes, and whole.

export interface Mark<Kind extends string> {
  readonly begin: number;
  readonly end: number;
  readonly kind: Kind;
}

export interface Segment<Kind extends string> {
  readonly text: string;
  readonly kind: Kind | undefined;
}

export function segments<Kind extends string>(text: string, marks: readonly Mark<Kind>[]): Segment<Kind>[] {
  const cuts = new Set([0, text.length]);
  const starts = new Map<number, number[]>();
  const ends = new Map<number, number[]>();
  marks.forEach((mark, index) => {
    const begin = Math.max(0, Math.min(mark.begin, text.length));
    const end = Math.max(begin, Math.min(mark.end, text.length));
    if (begin === end) return;
    cuts.add(begin).add(end);
    starts.set(begin, [...(starts.get(begin) ?? []), index]);
    ends.set(end, [...(ends.get(end) ?? []), index]);
  });
  const places = [...cuts].sort((a, b) => a - b);
  const open = new Set<number>();
  const out: Segment<Kind>[] = [];
  let lastTop = -2;
  for (let i = 0; i + 1 < places.length; i++) {
    const begin = places[i] ?? 0;
    for (const index of ends.get(begin) ?? []) open.delete(index);
    for (const index of starts.get(begin) ?? []) open.add(index);
    const top = open.size > 0 ? Math.max(...open) : -1;
    const piece = text.slice(begin, places[i + 1]);
    const last = out.at(-1);
    if (last && top === lastTop) out[out.length - 1] = { text: last.text + piece, kind: last.kind };
    else out.push({ text: piece, kind: marks[top]?.kind });
    lastTop = top;
  }
  return out;
}

/**
 * The segments in parts of about so many lines, each of which ends with a line, so that a part can be laid out by
 * itself. A mark is never cut. Law: the parts joined are the segments' texts joined.
 */
export function inParts<Kind extends string>(
  all: readonly Segment<Kind>[],
  lines: number,
): Segment<Kind>[][] {
  const parts: Segment<Kind>[][] = [];
  let part: Segment<Kind>[] = [];
  let left = lines;
  for (const { text, kind } of all) {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      left -= 1;
      if (left > 0 || kind !== undefined) continue;
      part.push({ text: text.slice(from, end + 1), kind });
      parts.push(part);
      part = [];
      from = end + 1;
      left = lines;
    }
    if (from < text.length) part.push({ text: text.slice(from), kind });
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
