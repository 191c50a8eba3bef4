// From what the caller has to the bytes of one of the engine's files.
//
// Every failure is `engine_load`, names the address and says what to do: this is the first thing
// that goes wrong for someone who embeds the package.

import { describe, SavileError } from '../errors.js';
import { nodeModule } from '../node.js';

/** Where a file comes from. */
export type ByteSource = URL | string | Response | BufferSource;

/** Which file it is, for messages: its name, and the option that gives it. */
export interface FileKind {
  readonly file: 'engine.wasm' | 'mentions.bin';
  readonly option: 'wasm' | 'mentions';
}

export interface LoadOptions {
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface LoadedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** For messages. */
  readonly address: string;
}

export async function loadBytes(
  source: ByteSource,
  kind: FileKind,
  options: LoadOptions,
): Promise<LoadedBytes> {
  if (typeof Response !== 'undefined' && source instanceof Response) {
    const address = source.url || 'the given Response';
    return { bytes: await bytesOf(source, kind, address), address };
  }
  if (typeof source === 'string' || source instanceof URL) {
    const url = addressOf(source, kind);
    return { bytes: await read(url, kind, options), address: url.href };
  }
  return { bytes: viewOf(source as BufferSource), address: 'the given bytes' };
}

/** The start of `bytes` as text, a byte a character. */
export function startOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 256));
}

/** Refuses bytes that are not the file, a page in its place above all. */
export function wrongFile({ bytes, address }: LoadedBytes, { file, option }: FileKind): SavileError {
  const html = /^\s*<(!doctype|html|head|body|\?xml)/i.test(startOf(bytes));
  const what = file === 'engine.wasm' ? 'wasm' : file;
  return new SavileError(
    'engine_load',
    html
      ? `${address} came as HTML, not as ${what}. Put ${file} there, or pass \`${option}\` with its address.`
      : `${address} is not ${what} (${bytes.length} bytes). Serve the ${file} of this package there.`,
  );
}

export function cancelled(signal?: AbortSignal): SavileError {
  return new SavileError('cancelled', 'Cancelled by the caller.', { cause: signal?.reason });
}

function viewOf(source: BufferSource): Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

function addressOf(source: string | URL, { option }: FileKind): URL {
  try {
    return new URL(source, typeof location === 'undefined' ? undefined : location.href);
  } catch (cause) {
    throw new SavileError('engine_load', `${option}: ${String(source)} is no URL. Give a full one.`, {
      cause,
    });
  }
}

async function read(url: URL, kind: FileKind, options: LoadOptions): Promise<Uint8Array<ArrayBuffer>> {
  if (url.protocol === 'file:') {
    const fs = nodeModule('node:fs/promises');
    if (fs) return readFile(fs, url);
  }
  if (!options.fetch) {
    throw new SavileError(
      'engine_load',
      `There is no fetch here to load ${url.href}. Pass \`${kind.option}\` as bytes.`,
    );
  }
  let response: Response;
  try {
    response = await options.fetch(url, { credentials: 'same-origin', signal: options.signal ?? null });
  } catch (cause) {
    if (options.signal?.aborted) throw cancelled(options.signal);
    throw new SavileError(
      'engine_load',
      `Could not fetch ${url.href}: ${describe(cause)}. Check address, network and the page's connect-src.`,
      { cause },
    );
  }
  return bytesOf(response, kind, url.href);
}

async function readFile(fs: typeof import('node:fs/promises'), url: URL): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await fs.readFile(url));
  } catch (cause) {
    throw new SavileError(
      'engine_load',
      `Could not read ${url.href}: ${describe(cause)}. Is the package built?`,
      { cause },
    );
  }
}

async function bytesOf(
  response: Response,
  { file, option }: FileKind,
  address: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.ok) {
    throw new SavileError(
      'engine_load',
      `${address} answered ${response.status}. Serve ${file} there, or pass \`${option}\` with its address.`,
    );
  }
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new SavileError('engine_load', `${address} broke off: ${describe(cause)}. Try again.`, { cause });
  }
}
