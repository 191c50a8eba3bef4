// The one place that sees pdf.js: a file's bytes become pages of signs and links.
//
// It runs wherever it is called (its own worker is in it as a plain object), takes no worker of its
// own, fetches nothing and evaluates nothing. Images are not decoded.

import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { AnnotationMode, getDocument, OPS } from 'unpdf/pdfjs';
import { describe, SavileError } from '../../errors.js';
import { withDrawnBullets } from './drawn_bullets.js';
import { boxAt, type Matrix } from './geometry.js';
import type { Link, Page } from './glyph.js';
import { type FontLook, fontLook, Interpreter } from './interpreter.js';

/** Most pages of a résumé or a posting. */
export const mostPages = 60;
/** Most signs on all pages together. */
export const mostGlyphs = 600_000;

const names = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]));

export interface LoadedPdf {
  readonly pages: readonly Page[];
  /** The program that made the file, as it names itself. */
  readonly producer: string;
}

/** `place` names the argument in messages. */
export async function loadPdf(bytes: Uint8Array, place: string): Promise<LoadedPdf> {
  if (!hasEnd(bytes)) throw damaged(place, 'its end is missing.');
  const pdf = await open(bytes, place);
  try {
    if (pdf.numPages > mostPages) {
      throw new SavileError(
        'too_large',
        `${place} has ${pdf.numPages} pages; the limit is ${mostPages}. Give the pages that matter.`,
      );
    }
    const pages: Page[] = [];
    let glyphs = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readPage(await pdf.getPage(number));
      glyphs += page.glyphs.length;
      if (glyphs > mostGlyphs)
        throw new SavileError('too_large', `${place} has more than ${mostGlyphs} characters.`);
      pages.push(page);
      await nextTurn();
    }
    return { pages, producer: await producerOf(pdf) };
  } catch (cause) {
    throw readable(cause, place);
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
}

/** Lets what else this thread has to do come in between pages. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function open(bytes: Uint8Array, place: string): Promise<PDFDocumentProxy> {
  const settings: Parameters<typeof getDocument>[0] = {
    data: new Uint8Array(bytes), // a copy: pdf.js takes it over
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  };
  try {
    return await getDocument(settings).promise;
  } catch (cause) {
    throw readable(cause, place);
  }
}

async function readPage(page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const base = viewport.transform as unknown as Matrix;
  const { width, height } = viewport;
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
  const fonts = new Map<string, FontLook | undefined>();
  const interpreter = new Interpreter(base, { x0: 0, y0: 0, x1: width, y1: height }, (name) => {
    if (!fonts.has(name)) fonts.set(name, lookOf(page, name));
    return fonts.get(name);
  });
  for (const [place, code] of list.fnArray.entries()) {
    const name = names.get(code) ?? '';
    const args = (list.argsArray[place] ?? []) as unknown[];
    // constructPath says by its number what becomes of the path.
    const named = name === 'constructPath' ? [names.get(Number(args[0])), ...args.slice(1)] : args;
    interpreter.perform({ name, args: named });
  }
  const links = await linksOf(page, base);
  page.cleanup();
  return { width, height, glyphs: withDrawnBullets(interpreter.glyphs, interpreter.dots), links };
}

function lookOf(page: PDFPageProxy, name: string): FontLook | undefined {
  if (!page.commonObjs.has(name)) return undefined;
  const font = page.commonObjs.get(name) as { name?: string; bold?: boolean; fontMatrix?: number[] };
  return fontLook(font.name ?? '', font.bold === true, font.fontMatrix);
}

async function linksOf(page: PDFPageProxy, base: Matrix): Promise<Link[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as readonly {
    readonly subtype?: string;
    readonly url?: string;
    readonly unsafeUrl?: string;
    readonly rect?: readonly number[];
  }[];
  return annotations.flatMap(({ subtype, url, unsafeUrl, rect }) => {
    const address = url ?? unsafeUrl;
    if (subtype !== 'Link' || !address || !rect) return [];
    return /^(https?:|mailto:|tel:)/i.test(address) ? [{ box: boxAt(base, rect), address }] : [];
  });
}

async function producerOf(pdf: PDFDocumentProxy): Promise<string> {
  const data = await pdf.getMetadata().catch(() => undefined);
  const { Producer = '', Creator = '' } = (data?.info ?? {}) as { Producer?: unknown; Creator?: unknown };
  return `${String(Producer)} ${String(Creator)}`;
}

/** What pdf.js throws, as an error that says what to do. */
function readable(cause: unknown, place: string): SavileError {
  if (cause instanceof SavileError) return cause;
  const name = (cause as { name?: string } | undefined)?.name;
  if (name === 'PasswordException') {
    return new SavileError(
      'encrypted',
      `${place} is an encrypted PDF. Open it with its password, save it without one, and give that file.`,
      { cause },
    );
  }
  return damaged(place, describe(cause), cause);
}

function damaged(place: string, why: string, cause?: unknown): SavileError {
  return new SavileError(
    'damaged_file',
    `${place} is a PDF that cannot be read: ${why} It may be cut off. Save or download it again, or paste its text.`,
    { cause },
  );
}

/** pdf.js mends a file that is cut off, and reads what is left; a résumé must not lose its last part so. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-4_096));
  return tail.includes('%%EOF') || tail.includes('startxref');
}
