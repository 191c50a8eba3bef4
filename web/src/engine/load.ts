// What an engine is made of: the compiled wasm and the weights for mentions, loaded once, on the
// calling thread, and handed to every engine. The weights are part of it, not an extra: without them
// the core extracts nothing, so a result never depends on what happened to be loaded.

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
  /** The bytes of mentions.bin; the core checks them. */
  readonly mentions: Uint8Array<ArrayBuffer>;
  /** Terms of the caller's own, as the core's operation `terms` takes them: JSON. */
  readonly terms?: string | undefined;
}

const wasmFile: FileKind = { file: 'engine.wasm', option: 'wasm' };
const mentionsFile: FileKind = { file: 'mentions.bin', option: 'mentions' };

export async function loadEngine(
  wasm: WasmSource,
  mentions: MentionsSource,
  options: LoadOptions & { readonly integrity?: string | undefined },
): Promise<EngineParts> {
  const weights = loadMentions(mentions, options);
  weights.catch(() => {}); // told below, unless the wasm fails first
  return { module: await loadModule(wasm, options, options.integrity), mentions: await weights };
}

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
  const loaded = await loadBytes(source, wasmFile, options);
  if (!startOf(loaded.bytes).startsWith('\0asm')) throw wrongFile(loaded, wasmFile);
  if (integrity !== undefined) {
    const { assertIntegrity } = await import('./assert_integrity.js');
    await assertIntegrity(loaded.bytes, integrity, loaded.address);
  }
  return compile(loaded);
}

async function loadMentions(source: MentionsSource, options: LoadOptions): Promise<Uint8Array<ArrayBuffer>> {
  const loaded = await loadBytes(source, mentionsFile, options);
  if (!startOf(loaded.bytes).startsWith('SAVM')) throw wrongFile(loaded, mentionsFile);
  return loaded.bytes;
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
      `${address} is not a wasm that this engine compiles: ${why}. It may be cut short, or need a newer browser (wasm exceptions: Chrome 95, Firefox 100, Safari 15.2, Node 17).`,
      { cause },
    );
  }
}
