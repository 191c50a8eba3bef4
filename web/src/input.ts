// From what a caller gives to text. Everything is checked here, at the border, and every message
// names the call and the argument.
//
// Bytes become text as UTF-8, ill-formed ones as U+FFFD (or as UTF-16 where a byte order mark says
// so). A byte order mark stays in the text, so that offsets are those of the text as given.

import { describe, SavileError } from './errors.js';

/** A document as a caller may give it. */
export type TextInput = string | Uint8Array | Blob;

/** Longest text, in bytes of UTF-8. */
export const longestText = 2 * 1024 * 1024;

/** `place` is e.g. "customize: posting". */
export async function readText(input: unknown, place: string): Promise<string> {
  if (typeof input === 'string') return checked(input, place);
  if (input instanceof Uint8Array) return checked(decode(input, place), place);
  if (typeof Blob !== 'undefined' && input instanceof Blob) {
    if (input.size > longestText * 2) throw tooLarge(place, input.size);
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await input.arrayBuffer());
    } catch (cause) {
      throw new SavileError('bad_input', `${place} could not be read: ${describe(cause)}`, { cause });
    }
    return checked(decode(bytes, place), place);
  }
  throw notText(input, place);
}

function notText(input: unknown, place: string): SavileError {
  if (isJsonResume(input)) return jsonResume(place);
  return new SavileError(
    'bad_argument',
    `${place} must be a string, a Uint8Array or a File, not ${kindOf(input)}.`,
  );
}

/** Throws for a text that is none, or is too long. */
function checked(text: string, place: string): string {
  const format = binaryFormat(text);
  if (format) throw unsupported(place, format);
  if (text.length > longestText || (text.length * 3 > longestText && utf8Size(text) > longestText)) {
    throw tooLarge(place, utf8Size(text));
  }
  if (looksLikeJsonResume(text)) throw jsonResume(place);
  return text;
}

function utf8Size(text: string): number {
  return new TextEncoder().encode(text).length;
}

function decode(bytes: Uint8Array, place: string): string {
  const format = binaryFormat(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)));
  if (format && !hasWideMark(bytes)) throw unsupported(place, format);
  return new TextDecoder(hasWideMark(bytes) ?? 'utf-8', { ignoreBOM: true }).decode(bytes);
}

function hasWideMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a DOCX, ODT or other zip file'],
  ['{\\rtf', 'an RTF file'],
  ['\xd0\xcf\x11\xe0', 'an old Word file'],
  ['\x89PNG', 'an image'],
  ['GIF8', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['\x1f\x8b', 'a gzip file'],
];

/** What the text really is, from its first characters; undefined if it may be text. */
function binaryFormat(text: string): string | undefined {
  const start = text.slice(0, 1024);
  for (const [signature, name] of signatures) if (start.startsWith(signature)) return name;
  let strange = 0;
  for (const character of start) {
    const code = character.charCodeAt(0);
    if (code === 0xfffd || (code < 32 && !(code >= 9 && code <= 13) && code !== 27)) strange += 1;
  }
  return start.includes('\0') || strange * 10 > start.length ? 'a binary file' : undefined;
}

function looksLikeJsonResume(text: string): boolean {
  if (!/^\ufeff?\s*\{/.test(text.slice(0, 1000))) return false;
  try {
    return isJsonResume(JSON.parse(text));
  } catch {
    return false;
  }
}

function isJsonResume(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'basics');
}

function unsupported(place: string, what: string): SavileError {
  return new SavileError(
    'unsupported_format',
    `${place} is ${what}, which is not read. Paste its text instead.`,
  );
}

function jsonResume(place: string): SavileError {
  return new SavileError(
    'unsupported_format',
    `${place} is a JSON Resume, which is not read. Give its text or Markdown.`,
  );
}

function tooLarge(place: string, bytes: number): SavileError {
  const mib = (bytes / 1024 / 1024).toFixed(1);
  return new SavileError(
    'too_large',
    `${place} is ${mib} MiB long; the limit is ${longestText / 1024 / 1024} MiB. Give the document alone.`,
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
