// Paragraphs to lines of text with their looks.
//
// A list item gets its mark, and is set in by its level; lines broken within it stand under it. The
// cells of a table's row stand on one line, parted by tabs, if each has one line; else one after the
// other. More room above a paragraph than the document's usual one becomes an empty line.

import { type LineLook, noLook } from '../layout.js';
import type { Counter } from './numbering.js';
import type { Block, Paragraph, Piece, Table } from './paragraphs.js';
import { lineage, type Shape, type Styles } from './properties.js';

export interface DocxLine {
  readonly text: string;
  readonly look: LineLook;
  /** Addresses of links on it, each with the place in the text after its words. */
  readonly links: readonly { readonly address: string; readonly at: number }[];
  /** Which pieces it was made of; several where a table's row is one line. */
  readonly sources: readonly LineSource[];
}

/** The pieces of one line of a paragraph, tidied, stand in the line from `at` on. */
export interface LineSource {
  readonly at: number;
  readonly pieces: readonly Piece[];
  readonly paragraph: Paragraph;
}

const twip = 1 / 20; // points
const roomier = 3; // points above the usual gap that make an empty line

interface Context {
  readonly styles: Styles;
  readonly counter: Counter;
  readonly usualGap: number;
  readonly hidden: string[];
}

export function linesOf(
  blocks: readonly Block[],
  styles: Styles,
  counter: Counter,
  hidden: string[],
): DocxLine[] {
  const gaps = paragraphsIn(blocks)
    .filter((p) => textOf(p).trim() !== '')
    .map((p) => resolved(p, styles))
    .map(({ after = 0 }) => after * twip)
    .sort((a, b) => a - b);
  const context = { styles, counter, hidden, usualGap: gaps[Math.floor(gaps.length / 2)] ?? 0 };
  return withoutRepeatedBlanks(blockLines(blocks, context));
}

function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  const out: Paragraph[] = [];
  const stack = [...blocks].reverse();
  for (let block = stack.pop(); block; block = stack.pop()) {
    if (block.type === 'paragraph') out.push(block);
    else stack.push(...block.rows.flat(2).reverse());
  }
  return out;
}

const deepestTable = 6;

function blockLines(blocks: readonly Block[], context: Context, depth = 0): DocxLine[] {
  const out: DocxLine[] = [];
  let after = 0;
  let previous: Shape | undefined;
  for (const block of blocks) {
    if (block.type === 'table') {
      out.push(...(depth < deepestTable ? tableLines(block, context, depth + 1) : []));
      [after, previous] = [0, undefined];
      continue;
    }
    const shape = resolved(block, context.styles);
    const sameList = shape.contextual === true && previous?.style === shape.style;
    const gap = sameList ? 0 : Math.max((shape.before ?? 0) * twip, after);
    const lines = paragraphLines(block, shape, context);
    const opens = isHeading(shape, block, context.styles) || gap > context.usualGap + roomier;
    if (opens && out.length > 0 && lines.length > 0) out.push(blank);
    out.push(...(lines.length > 0 ? lines : [blank]));
    after = (shape.after ?? 0) * twip;
    previous = shape;
  }
  return out;
}

export const blank: DocxLine = { text: '', look: noLook, links: [], sources: [] };

/** The paragraph's own properties over those of its style. */
function resolved({ shape }: Paragraph, styles: Styles): Shape {
  const out: Shape = {};
  const all = lineage(styles, shape.style ?? styles.defaultParagraph).map((style) => style.shape);
  for (const part of [...all.reverse(), shape]) Object.assign(out, part);
  return out;
}

function isHeading(shape: Shape, paragraph: Paragraph, styles: Styles): boolean {
  const [style] = lineage(styles, paragraph.shape.style);
  return (
    (shape.outline ?? 9) < 9 || /^(heading|title|überschrift|titre|título|titolo)/i.test(style?.name ?? '')
  );
}

function textOf({ pieces }: Paragraph): string {
  return pieces.map(({ text }) => text).join('');
}

function paragraphLines(paragraph: Paragraph, shape: Shape, context: Context): DocxLine[] {
  const { pieces } = paragraph;
  const hidden = pieces.filter((piece) => piece.hidden && piece.text.trim() !== '');
  if (hidden.length > 0) context.hidden.push(hidden.map(({ text }) => text).join(''));
  const shown = pieces.filter((piece) => !piece.hidden);
  if (shown.every(({ text }) => text.trim() === '')) return [];
  const level = shape.level ?? 0;
  const listed = shape.list !== undefined && shape.list !== '0';
  const mark = listed ? context.counter.mark(shape.list ?? '0', level) : '';
  const indent = '  '.repeat(level + 1);
  const out: DocxLine[] = [];
  for (const line of brokenAt(shown)) {
    const first = out.length === 0;
    const text = line.map((piece) => piece.text).join('');
    if (text.trim() === '') continue;
    const lead = mark === '' ? '' : first ? `${indent}${mark} ` : `${indent}  `;
    const tidy = tidied(text);
    out.push({
      text: lead + tidy,
      look: lookOf(line),
      links: linksOf(line, text, lead.length, tidy),
      sources: [{ at: lead.length, pieces: line, paragraph }],
    });
  }
  return out;
}

/** The pieces of each line, cut where Word's line breaks are. */
function brokenAt(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    let { start } = piece;
    for (const [i, part] of piece.text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ ...piece, text: part, start });
      start += part.length + 1;
    }
  }
  return lines;
}

const typedMark = /^([•‣▪■□●○◦◆❖►▶➢✓✔→·*–—\-\ue000-\uf8ff]|o(?=\t))\s*\t\s*/u;

/** One tab where there are several, none at the ends, a blank after a mark. */
function tidied(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/ *\t[\t ]*/g, '\t')
    .replace(/^\s+|\s+$/g, '')
    .replace(typedMark, '$1 ');
}

function lookOf(line: readonly Piece[]): LineLook {
  let [letters, bold, size] = [0, 0, 0];
  for (const piece of line) {
    const count = piece.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    letters += count;
    if (piece.bold) bold += count;
    if (count > 0 && piece.size > size) size = piece.size;
  }
  size ||= line[0]?.size ?? 0;
  return { size, bold: letters > 0 ? bold / letters : 0 };
}

function linksOf(line: readonly Piece[], text: string, lead: number, tidy: string): DocxLine['links'] {
  const out: { address: string; at: number }[] = [];
  let at = 0;
  for (const [i, piece] of line.entries()) {
    at += piece.text.length;
    if (piece.address === undefined || line[i + 1]?.address === piece.address) continue;
    // Where the words before end in the tidied text.
    out.push({
      address: piece.address,
      at: lead + Math.min(tidied(`${text.slice(0, at)}|`).length - 1, tidy.length),
    });
  }
  return out;
}

function tableLines(table: Table, context: Context, depth: number): DocxLine[] {
  const out: DocxLine[] = [];
  for (const row of table.rows) {
    const cells = row
      .map((cell) => trimmed(withoutRepeatedBlanks(blockLines(cell, context, depth))))
      .filter((cell) => cell.length > 0);
    const label = cells.length > 1 && cells[0]?.length === 1 && /\d/.test(cells[0][0]?.text ?? '');
    if (cells.every((cell) => cell.length === 1)) {
      out.push(...joined(cells.flat()));
    } else if (label && cells.length === 2) {
      // "2019 – 2021" at the side of what was done then.
      const [side, main] = [cells[0] as DocxLine[], cells[1] as DocxLine[]];
      out.push(...joined([side[0] as DocxLine, main[0] as DocxLine]), ...main.slice(1));
    } else {
      for (const cell of cells) out.push(...(out.length > 0 ? [blank] : []), ...cell);
    }
  }
  return out;
}

function joined(lines: readonly DocxLine[]): DocxLine[] {
  const [first] = lines;
  if (!first) return [];
  let text = '';
  const links: { address: string; at: number }[] = [];
  const sources: LineSource[] = [];
  for (const line of lines) {
    if (text !== '') text += '\t';
    const start = text.length;
    text += line.text.trimStart();
    const cut = line.text.length - line.text.trimStart().length;
    links.push(...line.links.map(({ address, at }) => ({ address, at: start + at - cut })));
    sources.push(...line.sources.map((source) => ({ ...source, at: start + source.at - cut })));
  }
  return [{ text, links, sources, look: first.look }];
}

function trimmed(lines: readonly DocxLine[]): DocxLine[] {
  const filled = (line: DocxLine): boolean => line.text !== '';
  return lines.slice(Math.max(0, lines.findIndex(filled)), lines.findLastIndex(filled) + 1);
}

function withoutRepeatedBlanks(lines: readonly DocxLine[]): DocxLine[] {
  return lines.filter((line, i) => line.text !== '' || (i > 0 && lines[i - 1]?.text !== ''));
}
