// The wasm on the thread that asks for it: for components that answer at once. Started once a wasm,
// shared by all of them. Nothing here starts the core's lexicon; a component that needs it does.

import type { Glue } from 'savile-engine-glue';
import { unlessAborted } from '../abort.js';
import { wasmBeside } from '../beside.js';
import { loadModule } from './load.js';
import { startGlue } from './start.js';
import type { ThreadOptions } from './thread_options.js';

const byAddress = new Map<string, Promise<Glue>>();
const byObject = new WeakMap<object, Promise<Glue>>();

/** The same instance for the same wasm; a load that failed is tried again by the next call. */
export function glueOfThisThread(options: ThreadOptions): Promise<Glue> {
  const { wasm = wasmBeside(), signal } = options;
  const fetch = options.fetch ?? globalThis.fetch?.bind(globalThis);
  // Others may wait for the same load: one that is not wanted any more is left alone, not ended.
  const load = async (): Promise<Glue> => startGlue(await loadModule(wasm, { fetch }));
  const byText = typeof wasm === 'string' || wasm instanceof URL;
  const glue = byText ? kept(byAddress, String(wasm), load) : kept(byObject, wasm, load);
  return unlessAborted(glue, signal);
}

/** A load that failed is forgotten: the next call tries again. */
function kept<Key>(
  glues: {
    get(key: Key): Promise<Glue> | undefined;
    set(key: Key, engine: Promise<Glue>): unknown;
    delete(key: Key): unknown;
  },
  key: Key,
  load: () => Promise<Glue>,
): Promise<Glue> {
  const known = glues.get(key);
  if (known) return known;
  const loading = load();
  glues.set(key, loading);
  loading.catch(() => glues.delete(key));
  return loading;
}
