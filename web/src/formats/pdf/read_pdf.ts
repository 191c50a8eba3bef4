// A PDF's bytes to its text in reading order, with the look of each line.
//
//   load ─▶ signs ─▶ segments ─▶ columns ─▶ threads over pages ─▶ lines ─▶ whole words ─▶ text
//
// Every word that can be seen comes out, and nothing else: what cannot be seen is named in a warning.

import { SavileError } from '../../errors.js';
import { keyOf } from '../address.js';
import { markBullets } from '../bullets.js';
import { hiddenWarning, type ReadDocument } from '../document.js';
import { layoutOf, noLook } from '../layout.js';
import { blocksOf } from './columns.js';
import type { Glyph, Page } from './glyph.js';
import { joinBroken } from './hyphens.js';
import { linesOf } from './lines.js';
import { withAddresses } from './links.js';
import { loadPdf } from './load.js';
import { withoutRunning } from './running.js';
import { type Segment, segmentsOf } from './segment.js';
import { isUndecoded, plainSigns } from './signs.js';
import { inThreads } from './threads.js';

/** `place` names the argument in messages, e.g. "parse: resume". */
export async function readPdf(bytes: Uint8Array, place: string): Promise<ReadDocument> {
  const { pages, producer } = await loadPdf(bytes, place);
  const recognised = isRecognised(pages);
  const seen = pages.map(({ glyphs }) =>
    glyphs.filter(({ unseen }) => !unseen || (recognised && unseen === 'invisible')),
  );
  const whole = seen.map((glyphs) => glyphs.map(({ text }) => text).join('')).join('\n');
  const shown = [keyOf(whole)];
  const segments = seen.map((glyphs, i) => {
    const plain = withAddresses(plainSigns(glyphs), pages[i]?.links ?? [], shown);
    return [...segmentsOf(plain.filter(({ turned }) => !turned)), ...turnedSegments(plain)];
  });
  const written = segments.map((of) => of.map(({ text }) => text).join(' ')).join('\n');
  if (isUndecoded(seen.flat(), written)) throw undecodable(place);
  if (!/[\p{L}\p{N}]/u.test(whole)) throw imageOnly(place, pages.length);

  const { pages: bodies, running } = withoutRunning(
    segments.map((of, i) => ({ segments: of, height: pages[i]?.height ?? 0 })),
  );
  const lines = joinBroken(linesOf(inThreads(bodies.map(blocksOf))), producer);
  const texts = markBullets(lines.map(({ text }) => text));
  while (texts.at(-1) === '') texts.pop();
  const tail = running.length > 0 ? ['', ...running] : [];
  const looks = [...texts, ...tail].map((_, i) => lines[i]?.look ?? noLook);
  const warning = hiddenWarning([hiddenText(pages, recognised)]);
  return {
    text: [...texts, ...tail].join('\n'),
    layout: layoutOf(looks, running.length),
    warnings: [...(warning ? [warning] : []), ...(recognised ? [recognisedWarning] : [])],
  };
}

/** A scan with the text of a recognition program behind the image: all of it is invisible. */
function isRecognised(pages: readonly Page[]): boolean {
  const all = pages.flatMap(({ glyphs }) => glyphs.filter(({ text }) => text.trim() !== ''));
  return all.length > 40 && all.filter(({ unseen }) => unseen === 'invisible').length > all.length * 0.95;
}

const recognisedWarning = {
  code: 'recognised_text',
  message: 'The pages are images; the text was recognised by a program and may have mistakes.',
  begin: 0,
  end: 0,
} as const;

function hiddenText(pages: readonly Page[], recognised: boolean): string {
  const hidden = pages.flatMap(({ glyphs }) =>
    glyphs.filter(({ unseen }) => unseen && !(recognised && unseen === 'invisible')),
  );
  const text = segmentsOf(
    plainSigns(hidden).map((glyph): Glyph => ({ ...glyph, size: Math.max(glyph.size, 1) })),
  )
    .map(({ text: part }) => part)
    .join(' ');
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

/** Turned text (a margin's, a watermark's) in the order of drawing, below everything else. */
function turnedSegments(glyphs: readonly Glyph[]): Segment[] {
  const turned = glyphs.filter(({ turned: is }) => is);
  if (turned.length === 0) return [];
  const text = turned
    .map(({ text: sign }) => sign)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const [first] = turned;
  if (!first || text === '') return [];
  const y = Math.max(...glyphs.map(({ y: base }) => base)) + 40;
  return [{ text, x0: 0, x1: 1, y, size: first.size, bold: 0, letters: text.length, order: glyphs.length }];
}

function imageOnly(place: string, pages: number): SavileError {
  return new SavileError(
    'no_text',
    `${place} is a PDF without text: its ${pages === 1 ? 'page is an image' : `${pages} pages are images`}, as a scanner makes them. Run text recognition (OCR) over it, or paste its text.`,
  );
}

function undecodable(place: string): SavileError {
  return new SavileError(
    'no_text',
    `${place} is a PDF whose fonts do not say which letters their signs are, so its text cannot be read. Export it anew from the program that made it, or paste its text.`,
  );
}
