// Places and looks for lines that the file did not have.

import type { PartLine } from '../../docx/read_docx.js';
import type { DocxSource, Placed } from './keep_docx.js';
import { isEmphatic, isModel, newParagraph } from './new_paragraph.js';
import type { Splice } from './splices.js';

const bullet = /^\s*[•‣▪■□●○◦◆❖►▶➢✓✔→·*–—-]\s+/u;

export function newLines(
  part: string,
  xml: string,
  source: DocxSource,
  final: readonly Placed[],
  headings: ReadonlySet<string>,
): Splice[] {
  const out: Splice[] = [];
  final.forEach(({ text, home }, i) => {
    if (home !== undefined) return;
    const before = final.slice(0, i).findLast(({ slot }) => slot !== undefined)?.slot;
    const after = final.slice(i + 1).find(({ slot }) => slot !== undefined)?.slot;
    const at = placeFor(source.lines[before ?? -1], source.lines[after ?? -1]);
    if (!at || at.part !== part) return;
    const kind = headings.has(text.trim()) ? 'heading' : bullet.test(text) ? 'item' : 'plain';
    const near = before ?? after ?? 0;
    const model = modelFor(kind, near, part, xml, source, final, headings);
    const [from] = model?.line.sources ?? [];
    if (!model || !from) return;
    const said = kind === 'item' ? text.replace(bullet, '') : text.trim();
    const typed =
      kind === 'item' && model.line.sources[0]?.at === 0 ? (bullet.exec(model.text)?.[0] ?? '') : '';
    out.push({
      begin: at.offset,
      end: at.offset,
      text: newParagraph(xml, from.paragraph, from.pieces, typed + said),
    });
  });
  return out;
}

/** Beside a line that is a paragraph of its own, so that nothing lands in a cell beside it. */
function placeFor(
  before: PartLine | undefined,
  after: PartLine | undefined,
): { part: string; offset: number } | undefined {
  // A running head or foot takes no new line while the body can.
  const takes = (line: PartLine | undefined): boolean =>
    line?.sources.length === 1 && line.part === 'word/document.xml';
  if (before && (takes(before) || !takes(after))) {
    const paragraph = before.sources.at(-1)?.paragraph;
    return paragraph && { part: before.part, offset: paragraph.end };
  }
  const paragraph = after?.sources[0]?.paragraph;
  return after && paragraph && { part: after.part, offset: paragraph.begin };
}

/** `at`: how much of the text stands before what was typed, as a list's number does. */
function kindOf(text: string, at: number): 'item' | 'numbered' | 'plain' {
  if (bullet.test(text)) return 'item';
  return at > 0 ? 'numbered' : 'plain';
}

/** The nearest line of the same kind. */
function modelFor(
  kind: 'heading' | 'item' | 'plain',
  near: number,
  part: string,
  xml: string,
  { lines, texts }: DocxSource,
  final: readonly Placed[],
  headings: ReadonlySet<string>,
): { line: PartLine; text: string } | undefined {
  const headingLines = new Set(final.filter(({ text }) => headings.has(text.trim())).map(({ home }) => home));
  const candidates = lines.flatMap((line, i) => {
    const [only, more] = line.sources;
    const text = texts[i] ?? '';
    if (line.part !== part || !only || more || text.trim() === '' || !isModel(xml, only.paragraph)) return [];
    const own = headingLines.has(i) ? 'heading' : kindOf(text, only.at);
    // A sentence is a better picture of prose than a name or a date.
    const prose = kind === 'plain' && text.length < 60 ? 1000 : 0;
    const emphatic = kind === 'plain' && isEmphatic(xml, only.paragraph, only.pieces) ? 10_000 : 0;
    const cost = (own === kind ? 0 : 100_000) + emphatic + prose + Math.abs(i - near);
    return [{ line, text, cost }];
  });
  return candidates.sort((a, b) => a.cost - b.cost)[0];
}
