// From what a caller gives to a document: text, how it looked, warnings. Everything is checked here,
// at the border, and every message names the call and the argument.
//
// What a file is, its bytes say. Bytes of text become text as UTF-8, ill-formed ones as U+FFFD (or as
// UTF-16 where a byte order mark says so); a byte order mark stays in the text, so that offsets are
// those of the text as given. The readers of other formats are loaded when the first such file comes.

import { describe, SavileError } from './errors.js';
import { type Format, formatOf, formatOfStart } from './formats/detect.js';
import type { ReadDocument } from './formats/document.js';
import type { Aside } from './formats/pdf/read_aside.js';

/** A document as a caller may give it. */
export type TextInput = string | Uint8Array | Blob;

/** A JSON Resume as an object: what is in it is checked when it is read. */
export interface JsonResume {
  readonly basics: object;
  readonly [field: string]: unknown;
}

/** Longest text, in bytes of UTF-8. */
export const longestText = 2 * 1024 * 1024;
/** Largest file of a format that holds more than text (PDF, DOCX), in bytes. */
export const largestFile = 32 * 1024 * 1024;

/** `place` is e.g. "customize: posting"; `aside`, how a worker for PDFs is made. */
export async function readDocument(input: unknown, place: string, aside?: Aside): Promise<ReadDocument> {
  if (typeof input === 'string') return readString(input, place);
  if (input instanceof Uint8Array) return readBytes(input, place, aside);
  if (typeof Blob !== 'undefined' && input instanceof Blob) {
    if (input.size > largestFile) throw tooLarge(place, input.size, largestFile);
    return readBytes(await bytesOf(input, place), place, aside);
  }
  if (isJsonResume(input)) return fromJsonResume(input, place);
  throw new SavileError(
    'bad_argument',
    `${place} must be a string, a Uint8Array, a File or a JSON Resume, not ${kindOf(input)}.`,
  );
}

/** The same, for what is text alone. */
export async function readText(input: unknown, place: string): Promise<string> {
  return (await readDocument(input, place)).text;
}

async function bytesOf(blob: Blob, place: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    throw new SavileError('bad_input', `${place} could not be read: ${describe(cause)}`, { cause });
  }
}

async function readString(text: string, place: string): Promise<ReadDocument> {
  const format = formatOfStart(text);
  if (format.name === 'pdf' || format.name === 'zip') {
    throw new SavileError(
      'unsupported_format',
      `${place} is ${format.name === 'pdf' ? 'a PDF' : 'a DOCX or other zip file'} given as a string. Give its bytes, as a Uint8Array or a File.`,
    );
  }
  if (format.name === 'other') throw unsupported(place, format.what);
  checkLength(text, place);
  const json = jsonResumeIn(text);
  return json === undefined ? { text, warnings: [] } : fromJsonResume(json, place);
}

async function readBytes(bytes: Uint8Array, place: string, aside?: Aside): Promise<ReadDocument> {
  const format = formatOf(bytes);
  if (bytes.length > largestFile) throw tooLarge(place, bytes.length, largestFile);
  const document = await readAs(format, bytes, place, aside);
  checkLength(document.text, place);
  return document;
}

async function readAs(
  format: Format,
  bytes: Uint8Array,
  place: string,
  aside?: Aside,
): Promise<ReadDocument> {
  switch (format.name) {
    case 'pdf':
      return (await import('./formats/pdf/read_aside.js')).readPdfAside(bytes, place, aside);
    case 'zip':
      return (await import('./formats/docx/read_docx.js')).readDocx(bytes, place);
    case 'other':
      throw unsupported(place, format.what);
    case 'utf-16':
      return readString(new TextDecoder(format.encoding, { ignoreBOM: true }).decode(bytes), place);
    case 'text':
      if (bytes.length > longestText * 2) throw tooLarge(place, bytes.length, longestText);
      return readString(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), place);
  }
}

async function fromJsonResume(value: unknown, place: string): Promise<ReadDocument> {
  const { readJsonResume } = await import('./formats/json_resume/read_json_resume.js');
  const document = readJsonResume(value, place);
  checkLength(document.text, place);
  return document;
}

/** Throws for a text that is too long. */
export function checkLength(text: string, place: string): void {
  if (text.length > longestText || (text.length * 3 > longestText && utf8Size(text) > longestText)) {
    throw tooLarge(place, utf8Size(text), longestText);
  }
}

function utf8Size(text: string): number {
  return new TextEncoder().encode(text).length;
}

function jsonResumeIn(text: string): unknown {
  if (!/^\ufeff?\s*\{/.test(text.slice(0, 1000))) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isJsonResume(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isJsonResume(value: unknown): value is JsonResume {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return (
    Object.hasOwn(value, 'basics') || (Object.hasOwn(value, 'work') && Object.hasOwn(value, 'education'))
  );
}

function unsupported(place: string, what: string): SavileError {
  return new SavileError(
    'unsupported_format',
    `${place} is ${what}, which is not read. Save it as PDF or DOCX, or paste its text instead.`,
  );
}

function tooLarge(place: string, bytes: number, limit: number): SavileError {
  const mib = (bytes / 1024 / 1024).toFixed(1);
  return new SavileError(
    'too_large',
    `${place} is ${mib} MiB long; the limit is ${limit / 1024 / 1024} MiB. Give the document alone.`,
  );
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object'
    ? 'an object'
    : typeof value === 'undefined'
      ? 'undefined'
      : `a ${typeof value}`;
}
