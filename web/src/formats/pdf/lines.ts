// Blocks to lines of text with their looks.
//
// A row's segments are joined by a blank, or by a tab where the gap is wide; white space above a
// line that is wider than the document's own becomes an empty line; a bullet's further lines are
// indented under it, so that the text alone shows what belongs together.

import { type LineLook, noLook } from '../layout.js';
import type { Block } from './columns.js';
import { median, type Segment } from './segment.js';

export interface TextLine {
  readonly text: string;
  readonly look: LineLook;
  readonly page: number;
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
}

/** A gap from here on is more than a blank, in ems. */
const tabGap = 1.3;
const markOnly = /^(?:[•‣▪▫■□●○◦◆◇❖►▶➢➤✓✔➔→·∙⋅*–—\-\ue000-\uf8ff]|o(?=\s|$))$/u;
const markFirst = /^[•‣▪▫■□●○◦◆◇❖►▶➢➤✓✔➔→·∙\ue000-\uf8ff]\s*\S/u;

export interface PlacedBlock {
  readonly block: Block;
  readonly page: number;
}

/** Lines in reading order; an empty one where the page leaves room. */
export function linesOf(blocks: readonly PlacedBlock[]): TextLine[] {
  const usual = usualPitch(blocks);
  const leading = leadingOf(blocks);
  const out: TextLine[] = [];
  for (const [index, { block, page }] of blocks.entries()) {
    const goesOn = index > 0 && continues(blocks[index - 1] as PlacedBlock, { block, page });
    if (out.length > 0 && !goesOn) out.push(emptyLine(page));
    const list = new ListIndent();
    let listStart = -1; // the place of the list's first line
    let before: readonly Segment[] | undefined;
    for (const row of unwrapped(block.rows)) {
      const look = lookOf(row);
      const within = before && leading && isLineOfText(row, before, block) ? leading : usual;
      if (before && isApart(row, before, within)) {
        out.push(emptyLine(page));
      }
      const indent = list.indent(row, before, block);
      if (!list.open) listStart = -1;
      else if (listStart < 0) listStart = out.length;
      const rail = list.open ? railOf(row, block) : undefined;
      const body = rail ? row.slice(0, -1) : row;
      if (rail) {
        out.splice(listStart, 0, lineOf([rail], rail.text, lookOf([rail]), page));
        listStart += 1;
      }
      out.push(lineOf(body, indent + textOf(body), look, page));
      before = row;
    }
  }
  return out;
}

function lineOf(row: readonly Segment[], text: string, look: LineLook, page: number): TextLine {
  const first = row[0] as Segment;
  return { text, look, page, y: first.y, x0: first.x0, x1: (row.at(-1) as Segment).x1 };
}

const openDate = /(?:[-–—]|\b\p{Lu}\p{L}{2,8}\.?)$/u;
const restOfDate = /^(?:(?:19|20)\d\d|present|current|now|today|heute|actualidad)\b/iu;

/** Rows whose cells were both too narrow: "… | Community Heritage   May 2023 - June" over "Museum   2024". */
function unwrapped(rows: Block['rows']): Segment[][] {
  const out: Segment[][] = [];
  for (const row of rows) {
    const before = out.at(-1);
    const [left, date] = (before ?? []).slice(-2);
    const [rest, year] = row.slice(-2);
    const wrapped =
      left &&
      date &&
      rest &&
      year &&
      row.length === 2 &&
      before?.length === 2 &&
      openDate.test(date.text) &&
      restOfDate.test(year.text) &&
      Math.abs(date.x1 - year.x1) < date.size * 2;
    if (!wrapped) {
      out.push([...row]);
      continue;
    }
    const join = (a: Segment, b: Segment): Segment => ({
      ...a,
      text: `${a.text} ${b.text}`,
      x1: Math.max(a.x1, b.x1),
      bold: a.bold + b.bold,
      letters: a.letters + b.letters,
    });
    out[out.length - 1] = [join(left, rest), join(date, year)];
  }
  return out;
}

/** A short text at the right edge, level with a bullet by chance: a date or place of the entry's head. */
function railOf(row: readonly Segment[], block: Block): Segment | undefined {
  const [before, last] = row.slice(-2);
  if (!before || !last || row.length < 2 || last.x1 < block.x1 - last.size || last.text.length > 32)
    return undefined;
  if (markOnly.test(before.text) && before === row[0]) return undefined;
  return last.x0 - before.x1 > last.size * tabGap ? last : undefined;
}

function emptyLine(page: number): TextLine {
  return { text: '', look: noLook, page, y: 0, x0: 0, x1: 0 };
}

/** The same column on the next page: a paragraph may go on there. */
function continues(before: PlacedBlock, after: PlacedBlock): boolean {
  if (after.page === before.page) return false;
  const first = after.block.rows[0]?.[0];
  const last = before.block.rows.at(-1)?.at(-1);
  return (
    first !== undefined && last !== undefined && /^\p{Ll}/u.test(first.text) && !/[.!?:]$/.test(last.text)
  );
}

function textOf(row: readonly Segment[]): string {
  let text = '';
  let before: Segment | undefined;
  for (const segment of row) {
    if (before) {
      const em = Math.min(before.size, segment.size);
      const mark = before === row[0] && markOnly.test(before.text);
      text += !mark && segment.x0 - before.x1 > em * tabGap ? '\t' : ' ';
    }
    text += segment.text;
    before = segment;
  }
  return text;
}

function lookOf(row: readonly Segment[]): LineLook {
  const letters = row.reduce((sum, segment) => sum + segment.letters, 0);
  const bold = row.reduce((sum, segment) => sum + segment.bold, 0);
  return { size: sizeOf(row), bold: letters > 0 ? bold / letters : 0 };
}

function sizeOf(row: readonly Segment[]): number {
  const lettered = row.filter(({ letters }) => letters > 0);
  return Math.max(...(lettered.length > 0 ? lettered : row).map(({ size }) => size));
}

/** A row is at most so far below the one before, in ems, where both are one paragraph. */
const widestPitch = 2.6;

const pitchOf = (row: readonly Segment[], before: readonly Segment[]): number =>
  ((row[0] as Segment).y - (before[0] as Segment).y) / Math.max(sizeOf(before), sizeOf(row));

/** Each row with the one before it. */
function* pairsOf(blocks: readonly PlacedBlock[]) {
  for (const { block } of blocks) {
    for (let i = 1; i < block.rows.length; i += 1) {
      const [before, row] = [block.rows[i - 1] as readonly Segment[], block.rows[i] as readonly Segment[]];
      yield { before, row, block };
    }
  }
}

/** From base line to base line within paragraphs, in ems, as most rows of the document stand. */
function usualPitch(blocks: readonly PlacedBlock[]): number {
  const pitches: number[] = [];
  for (const { row, before } of pairsOf(blocks)) {
    const pitch = pitchOf(row, before);
    if (pitch < widestPitch) pitches.push(pitch);
  }
  pitches.sort((a, b) => a - b);
  // Of the smaller half: most rows of a résumé may stand apart, but wrapped lines do not.
  return pitches.length > 0 ? median(pitches.slice(0, Math.ceil(pitches.length * 0.6))) : 1.2;
}

/** The same by lines that are wrapped, where there are some: a text may be double-spaced, its headings close. */
function leadingOf(blocks: readonly PlacedBlock[]): number | undefined {
  const pitches: number[] = [];
  for (const { row, before, block } of pairsOf(blocks)) {
    const pitch = pitchOf(row, before);
    if (pitch < widestPitch && isLineOfText(row, before, block)) pitches.push(pitch);
  }
  return pitches.length >= 4 ? median(pitches) : undefined;
}

/** The row goes on with the one before, and neither has cells or a date at the right edge. */
function isLineOfText(row: readonly Segment[], before: readonly Segment[], block: Block): boolean {
  const runs = (line: readonly Segment[]) =>
    line.length === 1 || (line.length === 2 && markOnly.test((line[0] as Segment).text));
  return row.length === 1 && runs(before) && isWrapped(row, before, block, widestPitch);
}

function isApart(row: readonly Segment[], before: readonly Segment[], usual: number): boolean {
  const pitch = (row[0] as Segment).y - (before[0] as Segment).y;
  return pitch / Math.min(sizeOf(row), sizeOf(before) * 1.2) > Math.max(usual, 1.1) * 1.32 + 0.12;
}

/** How far a line of a list is set in: a bullet by its depth, its further lines under its words. */
class ListIndent {
  readonly #levels: { readonly mark: number; readonly text: number }[] = [];

  get open(): boolean {
    return this.#levels.length > 0;
  }

  indent(row: readonly Segment[], before: readonly Segment[] | undefined, block: Block): string {
    const first = row[0] as Segment;
    const em = first.size;
    const alone = markOnly.test(first.text) && row.length > 1;
    const bulleted = alone || markFirst.test(first.text);
    const wraps = !bulleted && before !== undefined && isWrapped(row, before, block);
    const left = first.x0 - em * 0.4;
    for (let level = this.#levels.at(-1); level && level.mark > left; level = this.#levels.at(-1)) {
      // A further line may stand under its bullet itself, if the one before is full.
      if (wraps && Math.abs(level.mark - first.x0) <= em * 0.4) return '  '.repeat(this.#levels.length + 1);
      this.#levels.pop();
    }
    if (bulleted) {
      this.#levels.push({ mark: first.x0, text: alone ? (row[1] as Segment).x0 : first.x0 + em * 0.9 });
      return '  '.repeat(this.#levels.length);
    }
    const level = this.#levels.at(-1);
    if (!level || first.x0 > level.text + em * 2) {
      this.#levels.length = 0;
      return '';
    }
    return '  '.repeat(this.#levels.length + 1);
  }
}

/** Whether the row goes on with the one before: its first word would not have fitted there. */
function isWrapped(row: readonly Segment[], before: readonly Segment[], block: Block, widest = 2): boolean {
  const [first, last] = [row[0] as Segment, before.at(-1) as Segment];
  const word = first.text.split(' ')[0] ?? '';
  const width = ((first.x1 - first.x0) * word.length) / Math.max(1, first.text.length);
  const pitch = first.y - last.y;
  const sameLook = Math.abs(first.size - last.size) < 0.6 && first.bold * 2 <= first.letters;
  return sameLook && pitch < first.size * widest && last.x1 + width + first.size * 0.25 > block.x1;
}
