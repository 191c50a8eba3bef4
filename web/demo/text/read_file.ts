// The text of a dropped or picked file, or a code that says why there is none. A PDF, a DOCX or a JSON
// Resume is left to the library, which reads the file itself.

export const maxBytes = 2 * 1024 * 1024;

export type FileProblem = 'too_large' | 'binary' | 'unreadable' | 'other_program';
export type FileText =
  | { readonly text: string }
  | { readonly forLibrary: true }
  | { readonly problem: FileProblem };

export async function readFile(file: File): Promise<FileText> {
  if (/\.(doc|odt|pages|rtf|wps)$/i.test(file.name)) return { problem: 'other_program' };
  let bytes: Uint8Array;
  try {
    const start = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
    if (startsWith(start, '%PDF') || startsWith(start, 'PK\x03\x04')) return { forLibrary: true };
    if (startsWith(start, '\xd0\xcf\x11\xe0') || startsWith(start, '{\\rtf'))
      return { problem: 'other_program' };
    if (file.size > maxBytes) return { problem: 'too_large' };
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: 'unreadable' };
  }
  const encoding = byteOrderMark(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return { problem: 'binary' };
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  return /^\s*\{[^{}]*"(basics|work|\$schema)"\s*:/.test(text) ? { forLibrary: true } : { text };
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((c, i) => bytes[i] === c.charCodeAt(0));
}

// Word processors still write UTF-16 with a mark at the front.
function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
