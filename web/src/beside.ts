// Where the library's other files are: beside the module that stands here after the build.
//
// Each address is one literal `new URL(…, import.meta.url)`, so that bundlers for the web see it and
// copy the file. In the one-module build (`savile/inline`) web/src/inline/beside.ts stands in for this file.

import type { MentionsSource, WasmSource } from './engine/load.js';

export const wasmBeside = (): WasmSource => new URL('./engine.wasm', import.meta.url);

export const mentionsBeside = (): MentionsSource => new URL('./mentions.bin', import.meta.url);

// An asset, not `new Worker(new URL(…))` in one: the script is complete, bundlers need only copy it,
// and Trusted Types want to see the address in between.
export const workerBeside = (): URL => new URL('./worker.js', import.meta.url);

/** The worker that reads PDFs; undefined where they are read on the thread that asks. */
export const readerBeside = (): URL | undefined => new URL('./reader.js', import.meta.url);

// Not written as a literal: bundlers for the web would take the file along.
const nodeScript = './node_worker.js';

/** The worker for node:worker_threads: Node, Deno, Bun. */
export const nodeWorkerBeside = (): URL => new URL(/* @vite-ignore */ nodeScript, import.meta.url);
