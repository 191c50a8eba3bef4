// Which sign of the file each character of a line comes from.
//
// The reader only drops, folds and replaces signs, and adds marks of lists and addresses of links in
// known places; so the characters of the text and of the pieces are matched in one pass.

import type { Origin, Piece } from '../../docx/paragraphs.js';
import type { PartLine } from '../../docx/read_docx.js';

/** `length` signs of the file from `at` on, in the text of `origin`. */
export interface Sign {
  readonly origin: Origin;
  readonly at: number;
  length: number;
}

/** One item a character of `text`, which is the line as the reader gave it; undefined for what it added. */
export function signsOf(text: string, line: PartLine): (Sign | undefined)[] {
  const signs = new Array<Sign | undefined>(text.length).fill(undefined);
  const added = new Set<number>();
  for (const { begin, end } of line.added) for (let at = begin; at < end; at += 1) added.add(at);
  line.sources.forEach(({ at, pieces }, i) => {
    const next = line.sources[i + 1];
    const end = next ? moved(next.at, line) : text.length;
    trace(text, moved(at, line), end, pieces, added, signs);
  });
  return signs;
}

/** Where the line's own text begins: a list's mark before it is not in the file's text. */
export function leadOf(line: PartLine): number {
  return line.sources[0]?.at ?? 0;
}

function moved(at: number, { added }: PartLine): number {
  let shift = 0;
  for (const { begin, end } of added) if (begin - shift < at) shift += end - begin;
  return at + shift;
}

const blank = /\s/;
const dropped = /[\u00ad\u200b\ufeff]/;
const symbol = /[\ue000-\uf8ff]/;

function trace(
  text: string,
  begin: number,
  end: number,
  pieces: readonly Piece[],
  added: ReadonlySet<number>,
  signs: (Sign | undefined)[],
): void {
  const source = pieces.flatMap((piece) =>
    Array.from({ length: piece.text.length }, (_, i) => ({ piece, i, char: piece.text[i] as string })),
  );
  let from = 0;
  let last: Sign | undefined;
  const take = (at: number): void => {
    const { piece, i } = source[from] as (typeof source)[number];
    last = { origin: piece.from, at: piece.start + i, length: 1 };
    signs[at] = last;
    from += 1;
  };
  const pass = (): void => {
    const { piece, i } = source[from] as (typeof source)[number];
    if (last && last.origin === piece.from && last.at + last.length === piece.start + i) last.length += 1;
    from += 1;
  };
  for (let at = begin; at < end; at += 1) {
    if (added.has(at)) continue;
    const char = text[at] as string;
    const wanted = (sign: string): boolean => (blank.test(char) ? blank.test(sign) : sign === char);
    while (from < source.length && dropped.test(source[from]?.char ?? '')) pass();
    if (!blank.test(char)) while (from < source.length && blank.test(source[from]?.char ?? '')) pass();
    const sign = source[from]?.char;
    if (sign === undefined) return;
    if (wanted(sign) || (char === '•' && symbol.test(sign))) take(at);
    else if (symbol.test(sign)) {
      pass();
      at -= 1;
    }
  }
}
