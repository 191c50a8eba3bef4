// A paragraph for a new line, made after the picture of one that is there.

import type { Paragraph, Piece } from '../../docx/paragraphs.js';
import { asXml } from './splices.js';

const opening = /^<w:p\b[^>]*>\s*(<w:pPr\b[^>]*\/>|<w:pPr\b[^>]*>[\s\S]*?<\/w:pPr>)?/;
const runOpening = /^<w:r\b[^>]*>\s*(<w:rPr\b[^>]*\/>|<w:rPr\b[^>]*>[\s\S]*?<\/w:rPr>)?/;

/** Properties with a history or a section's end in them are not copied. */
export function isModel(xml: string, paragraph: Paragraph): boolean {
  return !/<w:(pPrChange|rPrChange|sectPr)\b/.test(xml.slice(paragraph.begin, paragraph.end));
}

export function newParagraph(xml: string, model: Paragraph, pieces: readonly Piece[], text: string): string {
  const own = xml.slice(model.begin, model.end);
  const properties = opening.exec(own)?.[1] ?? '';
  return `<w:p>${properties}<w:r>${lookOf(xml, model, pieces)}<w:t xml:space="preserve">${asXml(text)}</w:t></w:r></w:p>`;
}

/** Are most of its words bold or in italics, as a title's are and prose is not? */
export function isEmphatic(xml: string, model: Paragraph, pieces: readonly Piece[]): boolean {
  return /<w:[bi](?:\s+w:val="(?:true|1|on)")?\s*\/>/.test(lookOf(xml, model, pieces));
}

/** The properties of the run that says the most. */
function lookOf(xml: string, model: Paragraph, pieces: readonly Piece[]): string {
  let most: Piece | undefined;
  for (const piece of pieces) if (piece.text.trim().length > (most?.text.length ?? 0)) most = piece;
  if (!most) return '';
  const before = xml.slice(model.begin, most.from.begin);
  const at = Math.max(before.lastIndexOf('<w:r>'), before.lastIndexOf('<w:r '));
  return at < 0 ? '' : (runOpening.exec(before.slice(at))?.[1] ?? '');
}
