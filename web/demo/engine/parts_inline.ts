// The same as `parts.ts` for the page in one file: everything is in it, packed, and nothing is fetched.

import notices from 'text:THIRD_PARTY.txt';
import engine from 'packed:engine.wasm';
import worker from 'text:worker.js';
import type { EngineFiles } from './parts.ts';

export const workerAddress = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
export const readerAddress: string | undefined = undefined; // it would be in the file twice
export const keeperAddress: string | undefined = undefined; // a file needs no keeping
export const pageAddresses: { readonly rules: string; readonly models: string } | undefined = undefined;

export const licences = async (): Promise<string> => notices;

export async function engineFiles(): Promise<EngineFiles> {
  return { wasm: await unpacked(engine) };
}

/** Base64 of gzip. */
async function unpacked(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
