// What the vendors' providers have in common: where they ask, with what headers, and how models are listed.
// A vendor's own file says what goes into a request and what comes of its answer.

import type { Access } from './access.js';
import { ask, askJson, type HttpOptions } from './http.js';

export interface Vendor {
  /** The provider's name, for errors. */
  readonly name: string;
  readonly access: Access;
  readonly options: HttpOptions;
  /** The headers that every request has. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The one header that holds the key. */
  readonly keyHeader: (key: string) => Readonly<Record<string, string>>;
  /** What to do where the browser hides why nothing came back. */
  readonly corsAdvice: string;
  /** What an answer to `post` must be, as the start of its content type. */
  readonly accepts: readonly string[];
}

/** Asks for an answer to `body`; its texts as they come. */
export async function* post(
  vendor: Vendor,
  path: string,
  body: object,
  signal: AbortSignal | undefined,
): AsyncGenerator<string, void> {
  const { accepts, options } = vendor;
  yield* ask({ ...(await addressed(vendor, path)), body, accepts, signal }, options);
}

/** `listModels` of a provider: `names` finds them in the JSON that lies at `path`; empty ones are left out. */
export function modelsAt(
  vendor: Vendor,
  path: string,
  names: (answer: unknown) => readonly string[],
): (options?: { readonly signal?: AbortSignal }) => Promise<readonly string[]> {
  return async ({ signal } = {}) => {
    const answer = await askJson({ ...(await addressed(vendor, path)), signal }, vendor.options);
    return names(answer).filter(Boolean);
  };
}

async function addressed({ name, access, headers, keyHeader, corsAdvice }: Vendor, path: string) {
  const key = await access.key();
  return {
    provider: name,
    url: access.url(path),
    headers: { ...headers, ...(key === undefined ? {} : keyHeader(key)) },
    corsAdvice,
  };
}
