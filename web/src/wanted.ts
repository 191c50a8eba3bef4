// What is asked for, as a caller may give it, made into what the core reads: a posting's text under a key,
// or a list of requirements.

import type { Wanted } from './contract.js';
import { SavileError } from './errors.js';
import type { ReadDocument } from './formats/document.js';
import type { Aside } from './formats/pdf/read_aside.js';
import { readDocument } from './input.js';
import type { Requirements } from './wire/types.js';

export interface WantedRequest {
  readonly texts: Readonly<Record<string, ReadDocument>>;
  readonly fields: Readonly<Record<string, unknown>>;
}

export async function wantedOf(wanted: Wanted, call: string, aside?: Aside): Promise<WantedRequest> {
  if (isRequirements(wanted)) {
    const requirements = wanted.requirements.map(({ id, text, kind, importance, priority, weight }) => ({
      id,
      text,
      kind,
      importance,
      priority,
      weight,
    }));
    return { texts: {}, fields: { requirements, jobTitle: wanted.jobTitle } };
  }
  if (Array.isArray(wanted)) {
    const requirements = checkWords(wanted, call).map((text) => ({ text }));
    return { texts: {}, fields: { requirements } };
  }
  return { texts: { posting: await readDocument(wanted, `${call}: requirements`, aside) }, fields: {} };
}

/** The same list as a posting, for those who need all that `extract` gives. */
export function postingOf(words: readonly string[], call: string): string {
  return ['Requirements', ...checkWords(words, call).map((text) => `- ${text.replace(/\s+/g, ' ')}`)].join(
    '\n',
  );
}

export function isRequirements(wanted: unknown): wanted is Requirements {
  return (
    typeof wanted === 'object' &&
    wanted !== null &&
    'requirements' in wanted &&
    Array.isArray(wanted.requirements) &&
    wanted.requirements.every((item) => typeof item?.text === 'string')
  );
}

function checkWords(words: readonly unknown[], call: string): readonly string[] {
  const bad = words.find((text) => typeof text !== 'string' || text.trim() === '');
  if (bad === undefined && words.length > 0) return words as readonly string[];
  throw new SavileError(
    'bad_argument',
    `${call}: requirements must be a posting, what extract gave, or a list of requirements in words.`,
  );
}
