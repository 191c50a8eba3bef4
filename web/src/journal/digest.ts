// Hashes of what is asked. Two things hash alike only if they are alike: all goes through JSON lists, in
// which nothing runs into its neighbour.

import { describe, SavileError } from '../errors.js';
import type { ModelProvider, ModelRequest } from '../providers/contract.js';

/** False where there is no WebCrypto: pages that came by http. */
export function canDigest(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** SHA-256 in hexadecimal. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** JSON in which the order of an object's fields does not matter. */
export function canonical(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return text ?? 'null';
}

/** What the run was asked, as JSON. Throws `bad_argument` for what JSON cannot hold. */
export function requestText(request: unknown): string {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    throw new SavileError('bad_argument', 'journal.run: the request must be an object.');
  }
  try {
    return canonical(request);
  } catch (cause) {
    throw new SavileError('bad_argument', `journal.run: the request must be JSON: ${describe(cause)}`, {
      cause,
    });
  }
}

/** The call's name in a journal: alike for the same words to the same model by the same version. */
export function callKey(
  inputs: string,
  provider: ModelProvider,
  { system, user, reply, maxTokens }: ModelRequest,
  version: string,
): Promise<string> {
  const { name, origin, model } = provider;
  return digest(
    canonical([version, inputs, name, origin, model, system, user, reply ?? null, maxTokens ?? null]),
  );
}
