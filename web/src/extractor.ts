// The extractor by itself, for those who want to read postings and nothing else.

import type { ExtractOptions } from './contract.js';
import type { TextInput } from './input.js';
import type { TailorOptions } from './options.js';
import { createTailor } from './tailor.js';
import type { Category, Requirements } from './wire/types.js';

/** Reads postings. What `createExtractor` gives, and what a test puts in its place. */
export interface Extractor extends AsyncDisposable {
  /**
   * What a posting asks for; offsets are UTF-16 code units of the text as given. Rejects with
   * `too_large`, `bad_input`, `bad_argument`, `cancelled` or `disposed`. A posting in a script that
   * is not supported is no error: the answer says so in `warnings`.
   */
  extract(posting: TextInput, options?: ExtractOptions): Promise<Requirements>;
  /** Ends every worker and everything under way. A second call is harmless. */
  dispose(): Promise<void>;
}

/** The options of `createTailor`; one worker unless said otherwise. */
export type ExtractorOptions = TailorOptions;

/** Loads the wasm and starts the worker. Rejects with `engine_load` if either fails. */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const withDefaults = typeof options === 'object' && options !== null ? { workers: 1, ...options } : options;
  const tailor = await createTailor(withDefaults);
  return {
    extract: (posting, callOptions) => tailor.extract(posting, callOptions),
    dispose: () => tailor.dispose(),
    [Symbol.asyncDispose]: () => tailor.dispose(),
  };
}

/** Requirements of one sort, in the order of the posting. */
export interface RequirementGroup {
  /** "databases", "certificates", "experience" … */
  readonly name: string;
  readonly requirements: Requirements['requirements'];
}

/**
 * The requirements in groups, by the categories that came with them; what no category holds is under
 * "other", so each requirement is in exactly one group. Groups stand in the order of their first
 * requirement. Needs no wasm.
 */
export function categorize(
  requirements: Pick<Requirements, 'requirements' | 'categories'>,
): RequirementGroup[] {
  const nameOf = new Map<string, string>();
  for (const { name, requirements: ids } of requirements.categories satisfies readonly Category[]) {
    for (const id of ids) if (!nameOf.has(id)) nameOf.set(id, name);
  }
  const groups = new Map<string, Requirements['requirements']>();
  for (const requirement of requirements.requirements) {
    const name = nameOf.get(requirement.id) ?? 'other';
    groups.set(name, [...(groups.get(name) ?? []), requirement]);
  }
  return [...groups].map(([name, members]) => ({ name, requirements: members }));
}
