// The engine's files as they are published, for tests that make engines themselves.

import { readFileSync } from 'node:fs';
import type { EngineParts } from '../web/src/engine/load.js';

const dist = new URL('../dist/', import.meta.url);

export const engineParts: EngineParts = {
  module: new WebAssembly.Module(readFileSync(new URL('engine.wasm', dist))),
  mentions: new Uint8Array(readFileSync(new URL('mentions.bin', dist))),
};
