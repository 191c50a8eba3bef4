// The text of a dropped or picked file, or a code that says why there is none.

export const maxBytes = 2 * 1024 * 1024;

export type FileProblem = 'too_large' | 'document' | 'binary' | 'unreadable';
export type FileText = { readonly text: string } | { readonly problem: FileProblem };

export async function readFile(file: File): Promise<FileText> {
  if (file.size > maxBytes) return { problem: 'too_large' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: 'unreadable' };
  }
  if (startsWith(bytes, '%PDF') || startsWith(bytes, 'PK\x03\x04')) return { problem: 'document' };
  const encoding = byteOrderMark(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return { problem: 'binary' };
  return { text: new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n') };
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
