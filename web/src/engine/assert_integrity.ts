// Subresource integrity for the wasm, wherever its bytes come from: `fetch` checks only what it fetches.
//
// As the standard has it, the strongest algorithm named counts, and any one of its digests is enough.

import { SavileError } from '../errors.js';

const strongestFirst = ['sha512', 'sha384', 'sha256'] as const;

/** Throws `engine_load` unless the bytes are what was promised. */
export async function assertIntegrity(
  bytes: Uint8Array<ArrayBuffer>,
  integrity: string,
  address: string,
): Promise<void> {
  const { subtle } = globalThis.crypto;
  if (!subtle) {
    throw new SavileError(
      'engine_load',
      'integrity cannot be checked here: a page needs https: (or localhost) for that.',
    );
  }
  const promised = integrity.split(/\s+/);
  const algorithm = strongestFirst.find((name) => promised.some((one) => one.startsWith(`${name}-`)));
  const name = `SHA-${algorithm?.slice(3)}`;
  const found = `${algorithm}-${base64(await subtle.digest(name, bytes))}`;
  if (promised.includes(found)) return;
  throw new SavileError(
    'engine_load',
    `${address} is not the wasm that integrity names: it is ${found}. Serve the engine.wasm of the same package, or give its digest.`,
  );
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
