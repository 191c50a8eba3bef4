// An analyzer that understands nothing: each line of a section is as good as the requirements that it
// names word by word. Good enough to test what an application does with an analysis, and quick.
//
// It keeps the contract of the real one: offsets are of the text as given, errors and cancelling are
// the same.

import type { AnalysisContext, Analyzer } from '../analyzer.js';
import type { Wanted } from '../contract.js';
import { cancelled } from '../engine/load.js';
import { SavileError } from '../errors.js';
import { readText, type TextInput } from '../input.js';
import type { SectionType } from '../section_type.js';
import { isRequirements } from '../wanted.js';
import type { SectionAnalysis } from '../wire/types.js';

export interface MockAnalyzerOptions {
  /** What `analyze` answers for every section, in part; the rest is counted from the lines. */
  readonly answer?: Partial<SectionAnalysis>;
  /** Every call rejects with it. Default: none. */
  readonly error?: SavileError;
}

export interface MockAnalyzer extends Analyzer {
  /** What was asked about, in order. */
  readonly calls: readonly { readonly section: string; readonly context: AnalysisContext }[];
}

/** Deterministic, and needs no wasm. */
export function createMockAnalyzer(type: SectionType, options: MockAnalyzerOptions = {}): MockAnalyzer {
  const calls: { section: string; context: AnalysisContext }[] = [];
  let disposed = false;
  const dispose = async (): Promise<void> => {
    disposed = true;
  };
  const analyze = async (
    section: TextInput,
    requirements: Wanted,
    context: AnalysisContext = {},
  ): Promise<SectionAnalysis> => {
    if (disposed) throw new SavileError('disposed', 'This analyzer was disposed. Create another one.');
    if (context.signal?.aborted) throw cancelled(context.signal);
    const text = await readText(section, 'analyze: section');
    const wanted = await wordsOf(requirements);
    if (context.signal?.aborted) throw cancelled(context.signal);
    calls.push({ section: text, context });
    if (options.error) throw options.error;
    return { ...fromWords(type, text, wanted), ...options.answer };
  };
  return { type, calls, analyze, dispose, [Symbol.asyncDispose]: dispose };
}

/** The requirements in words, r1 first. */
async function wordsOf(wanted: Wanted): Promise<readonly string[]> {
  if (isRequirements(wanted)) return wanted.requirements.map(({ text }) => text);
  if (Array.isArray(wanted)) return wanted as readonly string[];
  const posting = await readText(wanted, 'analyze: requirements');
  return [...posting.matchAll(/^[ \t]*[-*•][ \t]+(\S.*?)[ \t]*\r?$/gm)].map(([, item]) => item as string);
}

function fromWords(type: SectionType, text: string, wanted: readonly string[]): SectionAnalysis {
  const lower = text.toLowerCase();
  const places = wanted.map((words) => lower.indexOf(words.toLowerCase()));
  const found = places.filter((place) => place >= 0).length;
  const score = wanted.length === 0 ? 0 : Math.round((100 * found) / wanted.length);
  return {
    section: 0,
    type,
    score,
    factors: [
      { name: 'words', score, weight: 100, reason: `names ${found} of ${wanted.length} requirements` },
    ],
    matches: places.flatMap((begin, i) =>
      begin < 0 ? [] : [{ requirement: `r${i + 1}`, begin, end: begin + (wanted[i] as string).length }],
    ),
    gaps: places.flatMap((place, i) => (place < 0 ? [`r${i + 1}`] : [])),
    issues: [],
    recommendations: [],
    strengths: [],
  };
}
