// The verifier by itself, for those who have their own editor and want its changes checked.

import type { CallOptions, Fact } from './contract.js';
import type { TextInput } from './input.js';
import type { TailorOptions } from './options.js';
import { createTailor } from './tailor.js';
import type { Verification } from './wire/types.js';

export interface VerifyOptions extends CallOptions {
  /** A wider text that facts may come from. Default: `before`, entry by entry. */
  readonly scope?: TextInput;
  /** What the user says is true beside it. Default: none. */
  readonly facts?: readonly Fact[];
}

/** Holds rewritten text against its source. What `createVerifier` gives. */
export interface Verifier extends AsyncDisposable {
  /**
   * Is every claim of `after` covered by `before`: a bullet, an entry or a whole résumé, and the rewritten
   * text of it? `block`: it holds a fact that the source does not have. `confirm`: a word that only the
   * user can vouch for. Offsets of findings and proofs are UTF-16 code units. Rejects with `too_large`,
   * `bad_argument`, `cancelled` or `disposed`.
   */
  verify(before: TextInput, after: TextInput, options?: VerifyOptions): Promise<Verification>;
  /** Ends every worker and everything under way. A second call is harmless. */
  dispose(): Promise<void>;
}

/** The options of `createTailor`; one worker unless said otherwise. */
export type VerifierOptions = TailorOptions;

/** Loads the wasm and starts the worker. Rejects with `engine_load` if either fails. */
export async function createVerifier(options: VerifierOptions = {}): Promise<Verifier> {
  const withDefaults = typeof options === 'object' && options !== null ? { workers: 1, ...options } : options;
  const tailor = await createTailor(withDefaults);
  return {
    verify: (before, after, { signal, ...rest } = {}) =>
      tailor.verify({ before, after, ...rest }, signal === undefined ? {} : { signal }),
    dispose: () => tailor.dispose(),
    [Symbol.asyncDispose]: () => tailor.dispose(),
  };
}
