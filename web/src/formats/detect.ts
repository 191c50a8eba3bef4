// What a file is, by its first bytes and never by its name.

export type Format =
  | { readonly name: 'pdf' | 'zip' | 'text' }
  | { readonly name: 'utf-16'; readonly encoding: 'utf-16le' | 'utf-16be' }
  /** Not read; `what` completes "… is". */
  | { readonly name: 'other'; readonly what: string };

const signatures: readonly (readonly [string, Format])[] = [
  ['PK\x03\x04', { name: 'zip' }],
  ['PK\x05\x06', { name: 'zip' }],
  ['{\\rtf', { name: 'other', what: 'an RTF file' }],
  ['\xd0\xcf\x11\xe0', { name: 'other', what: 'an old or encrypted Word file' }],
  ['\x89PNG', { name: 'other', what: 'an image' }],
  ['GIF8', { name: 'other', what: 'an image' }],
  ['\xff\xd8\xff', { name: 'other', what: 'an image' }],
  ['II*\0', { name: 'other', what: 'an image' }],
  ['MM\0*', { name: 'other', what: 'an image' }],
  ['\x1f\x8b', { name: 'other', what: 'a gzip file' }],
];

const looked = 1024; // bytes: a PDF may begin with other things

export function formatOf(bytes: Uint8Array): Format {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16', encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16', encoding: 'utf-16be' };
  return formatOfStart(new TextDecoder('latin1').decode(bytes.subarray(0, looked)));
}

/** The same of a text, whose bytes someone has decoded. */
export function formatOfStart(text: string): Format {
  const start = text.slice(0, looked);
  for (const [signature, format] of signatures) if (start.startsWith(signature)) return format;
  if (start.startsWith('%PDF-') || /[\0\n\r]%PDF-\d/.test(start)) return { name: 'pdf' };
  let strange = 0;
  for (const character of start) {
    const code = character.charCodeAt(0);
    if (code === 0xfffd || (code < 32 && !(code >= 9 && code <= 13) && code !== 27)) strange += 1;
  }
  const binary = start.includes('\0') || strange * 10 > start.length;
  return binary ? { name: 'other', what: 'a binary file' } : { name: 'text' };
}
