// The digest that a caller promises of the wasm.

import { SavileError } from '../errors.js';

const digest = /^(sha256|sha384|sha512)-[A-Za-z0-9+/]+={0,2}$/;

/** Throws `bad_argument` for what is no such text. A misspelt one must not pass for none. */
export function checkIntegrity(integrity: unknown): string | undefined {
  if (integrity === undefined) return undefined;
  if (
    typeof integrity === 'string' &&
    integrity
      .trim()
      .split(/\s+/)
      .every((one) => digest.test(one))
  ) {
    return integrity.trim();
  }
  throw new SavileError(
    'bad_argument',
    `createTailor: integrity must be as "sha384-" and a digest in base64, not ${String(integrity)}.`,
  );
}
