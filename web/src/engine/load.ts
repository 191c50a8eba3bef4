// What an engine is made of: the compiled wasm, loaded once, on the calling thread, and handed to every engine.

import { describe, SavileError } from '../errors.js';
import {
  type ByteSource,
  type FileKind,
  type LoadedBytes,
  type LoadOptions,
  loadBytes,
  startOf,
  wrongFile,
} from './bytes.js';

export { cancelled } from './bytes.js';

/** Where the wasm comes from. */
export type WasmSource = ByteSource | WebAssembly.Module;

/** Where the weights for mentions come from. */
export type MentionsSource = ByteSource;

export interface EngineParts {
  readonly module: WebAssembly.Module;
  /** The bytes of mentions.bin, for an engine that is to extract at once; the core checks them. */
  readonly mentions?: Uint8Array<ArrayBuffer>;
  /** Terms of the caller's own, as the core's operation `terms` takes them: JSON. */
  readonly terms?: string | undefined;
}

const wasmFile: FileKind = { file: 'engine.wasm', option: 'wasm' };

export async function loadModule(
  source: WasmSource,
  options: LoadOptions,
  integrity?: string,
): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) {
    if (integrity === undefined) return source;
    throw new SavileError(
      'bad_argument',
      'integrity: a compiled module has no bytes to check. Give the wasm itself.',
    );
  }
  const found = integrity === undefined ? await streamed(source, options) : source;
  if (found instanceof WebAssembly.Module) return found;
  const loaded = await loadBytes(found, wasmFile, options);
  if (!startOf(loaded.bytes).startsWith('\0asm')) throw wrongFile(loaded, wasmFile);
  if (integrity !== undefined) {
    const { assertIntegrity } = await import('./assert_integrity.js');
    await assertIntegrity(loaded.bytes, integrity, loaded.address);
  }
  return compile(loaded);
}

/**
 * Compiled while it comes: sooner, and browsers keep the code for the next visit. Otherwise where its bytes are to be
 * had; what failed is loaded once more, since bytes tell why.
 */
async function streamed(
  source: WasmSource,
  { fetch, signal }: LoadOptions,
): Promise<WebAssembly.Module | ByteSource> {
  const byAddress = typeof source === 'string' || source instanceof URL;
  if (!byAddress || !fetch || typeof location === 'undefined') return source;
  try {
    const response = await fetch(new URL(source, location.href), {
      credentials: 'same-origin',
      signal: signal ?? null,
    });
    if (!(response instanceof Response)) return source; // a fetch of the caller's may answer with its like
    // With parameters, "; charset=utf-8", it is not taken.
    const fits = response.ok && response.headers.get('content-type') === 'application/wasm';
    return fits ? await WebAssembly.compileStreaming(response) : response;
  } catch {
    return source;
  }
}

async function compile({ bytes, address }: LoadedBytes): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    const why = describe(cause);
    if (/content security policy|unsafe-eval|\bcsp\b/i.test(why)) {
      throw new SavileError(
        'engine_load',
        `The page's Content-Security-Policy refuses ${address}. Add 'wasm-unsafe-eval' to its script-src. (${why})`,
        { cause },
      );
    }
    throw new SavileError(
      'engine_load',
      `${address} is no wasm that this engine compiles: ${why}. It may be cut short.`,
      { cause },
    );
  }
}
