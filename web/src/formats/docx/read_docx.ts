// A DOCX's bytes to its text in reading order, with the look of each line.
//
//   archive ─▶ parts ─▶ paragraphs and tables ─▶ lines ─▶ text
//
// Heads come first and feet last, each text once; hidden text is named in a warning and not used.

import { SavileError } from '../../errors.js';
import { keyOf } from '../address.js';
import { markBullets } from '../bullets.js';
import { hiddenWarning, type ReadDocument } from '../document.js';
import { layoutOf } from '../layout.js';
import { openDocx, type Parts } from './archive.js';
import { blank, type DocxLine, linesOf } from './lines.js';
import { Counter, readNumbering } from './numbering.js';
import { BodyReader } from './paragraphs.js';
import { readStyles } from './properties.js';
import { attribute, readXml } from './xml.js';

/** `place` names the argument in messages. */
export async function readDocx(bytes: Uint8Array, place: string): Promise<ReadDocument> {
  const { lines, hidden } = docxLines(openDocx(bytes, place), place);
  const texts = lines.map(({ text }) => text);
  if (!texts.some((text) => /[\p{L}\p{N}]/u.test(text))) throw empty(place);
  const warning = hiddenWarning(hidden);
  return {
    text: markBullets(texts).join('\n'),
    layout: layoutOf(lines.map(({ look }) => look)),
    warnings: warning ? [warning] : [],
    docx: bytes.slice(),
  };
}

/** A line with its part and with the places in its text of what no piece says: addresses of links. */
export interface PartLine extends DocxLine {
  readonly part: string;
  readonly added: readonly { readonly begin: number; readonly end: number }[];
}

export function docxLines(parts: Parts, place: string): { lines: PartLine[]; hidden: string[] } {
  const styles = readStyles(parts.get('word/styles.xml'), place);
  const counter = new Counter(readNumbering(parts.get('word/numbering.xml'), place));
  const hidden: string[] = [];
  const read = (part: string): PartLine[] => {
    const body = new BodyReader(styles, linksOf(parts, part, place));
    const lines = linesOf(body.read(parts.get(part) ?? '', place), styles, counter, hidden);
    return lines.map((line) => ({ ...line, part, added: [] }));
  };
  const sides = (kind: string): PartLine[][] =>
    once(
      [...parts.keys()]
        .filter((name) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(name))
        .sort()
        .map(read),
    );
  const lines = spaced([...sides('header'), read('word/document.xml'), ...sides('footer')]);
  return { lines: withAddresses(lines), hidden };
}

/** Without parts that say what another one said. */
function once(parts: readonly PartLine[][]): PartLine[][] {
  const seen = new Set<string>();
  return parts.filter((lines) => {
    const text = lines
      .map((line) => line.text)
      .join('\n')
      .trim();
    if (text === '' || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** One after the other with an empty line between, none at the ends. */
function spaced(parts: readonly (readonly PartLine[])[]): PartLine[] {
  const between: PartLine = { ...blank, part: '', added: [] };
  const out = parts
    .filter((part) => part.some(({ text }) => text !== ''))
    .flatMap((part) => [...part, between]);
  while (out.at(-1)?.text === '') out.pop();
  while (out[0]?.text === '') out.shift();
  return out;
}

/** Addresses that the text does not show, written after their words. */
function withAddresses(lines: readonly PartLine[]): PartLine[] {
  const shown = [keyOf(lines.map(({ text }) => text).join('\n'))];
  return lines.map((line) => {
    let text = line.text;
    const added: { begin: number; end: number }[] = [];
    let length = 0;
    for (const { address, at } of line.links) {
      const key = keyOf(address);
      if (key === '' || shown.some((other) => other.includes(key))) continue;
      shown.push(key);
      const begin = at + length;
      const insert = ` (${address.replace(/^(mailto:|tel:)/i, '')})`;
      text = text.slice(0, begin) + insert + text.slice(begin);
      added.push({ begin, end: begin + insert.length });
      length += insert.length;
    }
    return added.length === 0 ? line : { ...line, text, added };
  });
}

/** Where the links of a part lead, by their ids. */
function linksOf(parts: Parts, name: string, place: string): Map<string, string> {
  const links = new Map<string, string>();
  const relations = parts.get(name.replace(/^word\//, 'word/_rels/').concat('.rels')) ?? '';
  for (const event of readXml(relations, place)) {
    if (event.type !== 'open' || event.name !== 'Relationship') continue;
    const [id, target] = [attribute(event.attributes, 'Id'), attribute(event.attributes, 'Target')];
    const outside = attribute(event.attributes, 'TargetMode') === 'External';
    if (id && target && outside && /^(https?:|mailto:|tel:)/i.test(target)) links.set(id, target);
  }
  return links;
}

function empty(place: string): SavileError {
  return new SavileError(
    'no_text',
    `${place} is a DOCX without text: what it shows may be images. Paste its text instead.`,
  );
}
