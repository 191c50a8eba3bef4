// A text into bytes of the wasm memory.
//
// `encodeInto` makes UTF-8, and takes 2.5 ms for a megabyte with a single sign outside Latin-1 in Node. Where a
// text can be copied as it stands (Node's Buffer), that takes a tenth, and the wasm makes UTF-8 of it in a third.

interface CopyingBuffer {
  from(memory: ArrayBuffer, at: number, length: number): { write(text: string, encoding: 'utf16le'): number };
}

const { Buffer } = globalThis as { Buffer?: CopyingBuffer };
const encoder = new TextEncoder();

export interface Written {
  readonly size: number; // bytes
  readonly units: number; // of UTF-16; 0: the bytes are UTF-8
}

/** `view` has three bytes for each unit of the text. */
export function writeText(
  text: string,
  view: Uint8Array<ArrayBuffer>,
  copying: CopyingBuffer | null = Buffer ?? null,
): Written {
  if (!copying) return { size: encoder.encodeInto(text, view).written, units: 0 };
  const size = copying.from(view.buffer, view.byteOffset, text.length * 2).write(text, 'utf16le');
  return { size, units: text.length };
}
