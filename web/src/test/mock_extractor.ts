// An extractor that understands nothing but lines: each bullet of a posting is a requirement. Good
// enough to test what an application does with requirements, and quick.
//
// It keeps the contract of the real one: offsets are of the text as given, ids are r1, r2 … in the
// order of the text, errors and cancelling are the same.

import type { CallOptions } from '../contract.js';
import { cancelled } from '../engine/load.js';
import { SavileError } from '../errors.js';
import type { Extractor } from '../extractor.js';
import { readText, type TextInput } from '../input.js';
import type { Requirement, Requirements } from '../wire/types.js';

export interface MockExtractorOptions {
  /** What `extract` answers for every posting, in part; the rest is read from the posting's lines. */
  readonly answer?: Partial<Requirements>;
  /** Every call rejects with it. Default: none. */
  readonly error?: SavileError;
}

export interface MockExtractor extends Extractor {
  /** The postings that were asked about, in order. */
  readonly calls: readonly string[];
}

/** Deterministic, and needs no wasm. */
export function createMockExtractor(options: MockExtractorOptions = {}): MockExtractor {
  const calls: string[] = [];
  let disposed = false;
  const dispose = async (): Promise<void> => {
    disposed = true;
  };
  const extract = async (posting: TextInput, { signal }: CallOptions = {}): Promise<Requirements> => {
    if (disposed) throw new SavileError('disposed', 'This extractor was disposed. Create another one.');
    if (signal?.aborted) throw cancelled(signal);
    const text = await readText(posting, 'extract: posting');
    if (signal?.aborted) throw cancelled(signal);
    if (text.trim() === '') throw new SavileError('bad_input', 'The posting is empty. Paste its text.');
    calls.push(text);
    if (options.error) throw options.error;
    return { ...fromLines(text), ...options.answer };
  };
  return { calls, extract, dispose, [Symbol.asyncDispose]: dispose };
}

const bullet = /^[ \t]*[-*•][ \t]+(\S.*?)[ \t]*$/;
const wish = /nice to have|preferred|desirable|bonus|a plus/i;

function fromLines(text: string): Requirements {
  const requirements: Requirement[] = [];
  let title = '';
  let preferred = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const item = bullet.exec(line.replace(/\r$/, ''))?.[1];
    if (item !== undefined) {
      const begin = at + line.indexOf(item);
      requirements.push(requirementOf(item, begin, requirements.length + 1, preferred || wish.test(item)));
    } else if (line.trim() !== '') {
      if (title === '') title = line.trim();
      preferred = wish.test(line);
    }
    at += line.length + 1;
  }
  const ids = requirements.map(({ id }) => id);
  return {
    jobTitle: title,
    company: '',
    seniority: '',
    location: '',
    employmentType: '',
    mentions: [],
    requirements,
    keywords: {},
    categories: ids.length > 0 ? [{ name: 'other', requirements: ids }] : [],
    confidence: ids.length > 0 ? 50 : 0,
    totalRequirementsCount: ids.length,
    warnings: [],
  };
}

function requirementOf(text: string, begin: number, number: number, preferred: boolean): Requirement {
  return {
    id: `r${number}`,
    text,
    begin,
    end: begin + text.length,
    kind: 'other',
    importance: preferred ? 'preferred' : 'required',
    priority: preferred ? 2 : 3,
    weight: preferred ? 24 : 100,
    terms: [],
    confidence: 50,
  };
}
