// What every component that works on the calling thread takes.

import type { WasmSource } from './load.js';

export interface ThreadOptions {
  /** Default: `engine.wasm` beside the module. */
  readonly wasm?: WasmSource;
  /** Fetches the wasm. Default: the global one. */
  readonly fetch?: typeof globalThis.fetch;
  /** Aborts the loading. */
  readonly signal?: AbortSignal;
}
