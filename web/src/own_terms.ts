// Terms of a caller's own. The core joins them with its lists (core/lexicon/own_terms.hpp), and says what is
// wrong with one.

import { describe, SavileError } from './errors.js';
import { kindOf } from './input.js';

/** What a term is. It decides what proves it: a certificate is not shown by other words. */
export type TermKind =
  | 'language'
  | 'technology'
  | 'tool'
  | 'method'
  | 'certificate'
  | 'human_language'
  | 'soft_skill';

/** A skill, product or licence that the built-in lists lack, or more names of one that they have. */
export interface OwnTerm {
  /** As it is to be printed: at most 100 plain ASCII signs. One that the lists have is that term. */
  readonly name: string;
  /**
   * Other names of the very same thing, and of nothing else: the gate takes one for the other. A name that the
   * lists give to another term is refused.
   */
  readonly aliases?: readonly string[];
  /** Terms that everyone who knows this knows too. */
  readonly implies?: readonly string[];
  /** Default: `technology`. */
  readonly kind?: TermKind;
  /** Found only with the capitals that it has here ("Go", never "go"). Default: false. */
  readonly exact?: boolean;
}

/** The request of the core's operation `terms`, as JSON; undefined where there are none. */
export function checkTerms(terms: unknown, call: string): string | undefined {
  if (terms === undefined) return undefined;
  if (!Array.isArray(terms))
    throw new SavileError('bad_argument', `${call}: terms must be a list, not ${kindOf(terms)}.`);
  if (terms.length === 0) return undefined;
  try {
    return JSON.stringify({ terms });
  } catch (cause) {
    throw new SavileError('bad_argument', `${call}: terms cannot be written as JSON: ${describe(cause)}`, {
      cause,
    });
  }
}
