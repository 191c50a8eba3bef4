// Stands in for web/src/beside.ts in the one-module build: the library's other files are in the module
// itself, and nothing is fetched. They are unpacked when they are first asked for, once.

import { gunzipSync } from 'fflate';
import { mentions, nodeWorker, wasm, worker } from 'savile-inline-files';
import type { MentionsSource, WasmSource } from '../engine/load.js';

export const wasmBeside = once((): WasmSource => unpacked(wasm));

export const mentionsBeside = once((): MentionsSource => unpacked(mentions));

// From file:// no address is of the page's origin but a blob's.
export const workerBeside = once(() => new URL(URL.createObjectURL(new Blob([worker], { type: script }))));

/** The reader of PDFs is in the module as it is; as a script of its own it would be in it twice. */
export const readerBeside = (): URL | undefined => undefined;

export const nodeWorkerBeside = once(() => new URL(`data:${script},${encodeURIComponent(nodeWorker)}`));

const script = 'text/javascript';

/** `packed` is gzip in base64. */
function unpacked(packed: string): Uint8Array<ArrayBuffer> {
  const signs = atob(packed);
  const bytes = new Uint8Array(signs.length);
  for (let i = 0; i < signs.length; i += 1) bytes[i] = signs.charCodeAt(i);
  return gunzipSync(bytes) as Uint8Array<ArrayBuffer>;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
