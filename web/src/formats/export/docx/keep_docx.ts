// The accepted changes put back into the DOCX that the résumé came from.
//
//   lines of the file ──▶ homes of the new lines ──▶ words within a line: in its runs
//                                                    lines that change places: their paragraphs do
//                                                    new lines: paragraphs after the picture of a kin
//
// Nothing else of the file changes: styles, headers, tables, images, what is hidden. Lines that trade
// places across cells or hold more than a paragraph trade their words instead. The file that comes
// out is read again, and is not given unless it says what the new text says.

import { stretchesOf } from '../../../apply.js';
import type { Change } from '../../../wire/types.js';
import { markBullets } from '../../bullets.js';
import { openDocx, type Parts } from '../../docx/archive.js';
import type { Paragraph } from '../../docx/paragraphs.js';
import { docxLines, type PartLine, readDocx } from '../../docx/read_docx.js';
import { type FinalLine, finalLines } from './final_lines.js';
import { TextEdits } from './line_edit.js';
import { newLines } from './new_lines.js';
import { settled } from './places.js';
import { rezip } from './rezip.js';
import { type Splice, spliced } from './splices.js';
import { leadOf, signsOf } from './trace.js';

/** A file's lines as read, with their texts. */
export interface DocxSource {
  readonly parts: Parts;
  readonly lines: readonly PartLine[];
  readonly texts: readonly string[];
}

/**
 * `headings`: the texts of the new text's headings. Undefined where the changes cannot be put into the
 * file truly.
 */
export async function keepDocx(
  bytes: Uint8Array,
  original: string,
  changes: readonly Change[],
  headings: ReadonlySet<string>,
): Promise<Uint8Array | undefined> {
  const parts = openDocx(bytes, 'export');
  const { lines } = docxLines(parts, 'export');
  const texts = markBullets(lines.map(({ text }) => text));
  if (texts.join('\n') !== original) return undefined;
  const source = { parts, lines, texts };
  const stretches = stretchesOf(original, changes);
  const final = settled(finalLines(original, stretches), source);
  const replaced = new Map<string, string>();
  for (const part of new Set(lines.map((line) => line.part))) {
    if (part === '') continue;
    const xml = parts.get(part) ?? '';
    const next = rewritten(part, xml, source, final, headings);
    if (next !== xml) replaced.set(part, next);
  }
  const out = rezip(bytes, replaced);
  if (!out) return undefined;
  const wanted = stretches.map(({ text }) => text).join('');
  const { text } = await readDocx(out, 'export');
  return wordsOf(text) === wordsOf(wanted) ? out : undefined;
}

function wordsOf(text: string): string {
  return text.replace(/[\s•‣▪■□●○◦◆❖►▶➢✓✔→·*–—-]/gu, '');
}

function rewritten(
  part: string,
  xml: string,
  source: DocxSource,
  final: readonly Placed[],
  headings: ReadonlySet<string>,
): string {
  const { lines, texts } = source;
  const edits = new TextEdits();
  const outer: Splice[] = [];
  const homes = new Set(final.map(({ home }) => home));
  lines.forEach((line, i) => {
    if (line.part !== part || homes.has(i) || texts[i]?.trim() === '') return;
    const place = removable(xml, line, source);
    if (place) outer.push({ begin: place.begin, end: place.end, text: '' });
    else edits.line(texts[i] as string, '', signsOf(texts[i] as string, line), leadOf(line));
  });
  for (const { text, home } of final) {
    const line = lines[home ?? -1];
    if (home === undefined || !line || line.part !== part) continue;
    const before = texts[home] as string;
    if (text !== before) edits.line(before, text, signsOf(before, line), leadOf(line));
  }
  const inner = edits.splices(xml);
  for (const { home, slot } of final) {
    if (home === undefined || slot === undefined || slot === home || lines[home]?.part !== part) continue;
    const from = lines[home]?.sources[0]?.paragraph as Paragraph;
    const to = lines[slot]?.sources[0]?.paragraph as Paragraph;
    outer.push({ begin: to.begin, end: to.end, text: spliced(xml, inner, from.begin, from.end) });
  }
  outer.push(...newLines(part, xml, source, final, headings));
  const covered = outer.filter(({ begin, end }) => end > begin);
  const free = inner.filter(
    ({ begin, end }) => !covered.some((splice) => splice.begin <= begin && end <= splice.end),
  );
  return spliced(xml, [...outer, ...free]);
}

export interface Placed extends FinalLine {
  /** The line whose place it takes; its home where it stayed. Undefined for a new line. */
  readonly slot: number | undefined;
}

/** A paragraph that can go as a whole: nothing hangs on it, and its cell is not left without one. */
function removable(xml: string, line: PartLine, { lines }: DocxSource): Paragraph | undefined {
  const [only, more] = line.sources;
  if (!only || more) return undefined;
  const { paragraph } = only;
  if (lines.filter((other) => other.sources.some((s) => s.paragraph === paragraph)).length > 1) {
    return undefined;
  }
  if (/<w:(sectPr|fldChar|drawing|pict|object|txbxContent)\b/.test(xml.slice(paragraph.begin, paragraph.end)))
    return undefined;
  const follows = xml.slice(Math.max(0, paragraph.begin - 200), paragraph.begin).trimEnd();
  return paragraph.container === 0 || follows.endsWith('</w:p>') ? paragraph : undefined;
}
