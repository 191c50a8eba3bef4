// What the engine is made of, each in its file beside the page. `parts_inline.ts` has the same for the
// page in one file.

import engineUrl from '../../../dist/engine.wasm?url';
import readerUrl from '../../../dist/reader.js?url';
import licencesUrl from '../../../dist/THIRD_PARTY.txt?url';
import workerUrl from '../../../dist/worker.js?url';

type Part = URL | Uint8Array<ArrayBuffer>;

export interface EngineFiles {
  readonly wasm: Part;
}

/** Where the library's worker is. */
export const workerAddress = new URL(workerUrl, document.baseURI).href;

/** Where the library's reader of PDFs is; undefined where they are read on the page's thread. */
export const readerAddress: string | undefined = new URL(readerUrl, document.baseURI).href;

/** Where the worker is that keeps the page for use without a network; undefined if there is none. */
export const keeperAddress: string | undefined = import.meta.env.DEV
  ? undefined
  : new URL('./keeper.js', document.baseURI).href;

/** The page's two documents; undefined where there is one only. */
export const pageAddresses: { readonly rules: string; readonly models: string } | undefined = {
  rules: './',
  models: './models.html',
};

/** The notices of what others wrote. */
export async function licences(): Promise<string> {
  const response = await fetch(new URL(licencesUrl, document.baseURI));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}

export async function engineFiles(): Promise<EngineFiles> {
  return { wasm: new URL(engineUrl, document.baseURI) };
}
