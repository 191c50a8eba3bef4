// From what the caller has to a compiled WebAssembly.Module, once, on the calling thread.
//
// Every failure is `engine_load`, names the address and says what to do: this is the first thing
// that goes wrong for someone who embeds the package.

import { describe, SavileError } from '../errors.js';
import { nodeModule } from '../node.js';

/** Where the wasm comes from. */
export type WasmSource = URL | string | Response | BufferSource | WebAssembly.Module;

export interface LoadOptions {
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly signal?: AbortSignal | undefined;
}

export async function loadModule(source: WasmSource, options: LoadOptions): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof Response !== 'undefined' && source instanceof Response) {
    return compile(
      await bytesOf(source, source.url || 'the given Response'),
      source.url || 'the given Response',
    );
  }
  if (typeof source === 'string' || source instanceof URL) {
    const url = addressOf(source);
    return compile(await read(url, options), url.href);
  }
  return compile(source as BufferSource, 'the given bytes');
}

function addressOf(source: string | URL): URL {
  try {
    return new URL(source, typeof location === 'undefined' ? undefined : location.href);
  } catch (cause) {
    throw new SavileError('engine_load', `wasm: ${String(source)} is no URL. Give a full one.`, { cause });
  }
}

async function read(url: URL, options: LoadOptions): Promise<BufferSource> {
  if (url.protocol === 'file:') {
    const fs = nodeModule('node:fs/promises');
    if (fs) return readFile(fs, url);
  }
  if (!options.fetch) {
    throw new SavileError(
      'engine_load',
      `There is no fetch here to load ${url.href}. Pass \`wasm\` as bytes.`,
    );
  }
  let response: Response;
  try {
    response = await options.fetch(url, { credentials: 'same-origin', signal: options.signal ?? null });
  } catch (cause) {
    if (options.signal?.aborted) throw cancelled(options.signal);
    throw new SavileError(
      'engine_load',
      `Could not fetch ${url.href}: ${describe(cause)}. Check the address, the network and the page's connect-src.`,
      { cause },
    );
  }
  return bytesOf(response, url.href);
}

async function readFile(fs: typeof import('node:fs/promises'), url: URL): Promise<BufferSource> {
  try {
    return new Uint8Array(await fs.readFile(url));
  } catch (cause) {
    throw new SavileError(
      'engine_load',
      `Could not read ${url.href}: ${describe(cause)}. Is the package complete, or built?`,
      { cause },
    );
  }
}

async function bytesOf(response: Response, address: string): Promise<BufferSource> {
  if (!response.ok) {
    throw new SavileError(
      'engine_load',
      `${address} answered ${response.status}. Serve engine.wasm there, or pass \`wasm\` with its address.`,
    );
  }
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw new SavileError('engine_load', `${address} broke off: ${describe(cause)}. Try again.`, { cause });
  }
}

async function compile(bytes: BufferSource, address: string): Promise<WebAssembly.Module> {
  checkMagic(bytes, address);
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

function checkMagic(bytes: BufferSource, address: string): void {
  const view = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const start = new TextDecoder('latin1').decode(view.subarray(0, 256));
  if (start.startsWith('\0asm')) return;
  const html = /^\s*<(!doctype|html|head|body|\?xml)/i.test(start);
  throw new SavileError(
    'engine_load',
    html
      ? `${address} came as HTML, not as wasm: the server gives a page for files that it does not have. Put engine.wasm there, or pass \`wasm\` with its address.`
      : `${address} is not wasm (${view.length} bytes). Serve the engine.wasm of this package there.`,
  );
}

export function cancelled(signal?: AbortSignal): SavileError {
  return new SavileError('cancelled', 'Cancelled by the caller.', { cause: signal?.reason });
}
