// A caller's own analyzer: what it is given and what it may give back. own_findings.ts checks the latter.

import { SavileError } from './errors.js';
import { kindOf } from './input.js';
import { isSectionType, type SectionType } from './section_type.js';
import type { Level, Requirements, SectionAnalysis } from './wire/types.js';

type Part<Field extends keyof SectionAnalysis> = Pick<SectionAnalysis, Field>;

/** What an analyzer of yours finds; all but the score may be left out. */
export type OwnFindings = Part<'score'> &
  Partial<Part<'factors' | 'matches' | 'gaps' | 'issues' | 'recommendations' | 'strengths'>>;

export interface OwnAnalyzerContext {
  readonly level: Level;
  /** As it stands in the résumé; empty where the section has none. */
  readonly heading: string;
  /** Aborted when the call is, or when the analyzer's time is over. */
  readonly signal: AbortSignal;
  /** What the caller of `analyze` gave beside these. */
  readonly [given: string]: unknown;
}

/** Stands for the built-in analyzer of its type. At most one a type. */
export interface OwnAnalyzer {
  readonly type: SectionType;
  analyze(
    section: string,
    requirements: Requirements,
    context: OwnAnalyzerContext,
  ): OwnFindings | Promise<OwnFindings>;
}

/** `call` is e.g. "createTailor". */
export function checkAnalyzers(analyzers: unknown, call: string): readonly OwnAnalyzer[] {
  if (analyzers === undefined) return [];
  const refuse = (demand: string): SavileError =>
    new SavileError('bad_argument', `${call}: analyzers must be ${demand}.`);
  if (!Array.isArray(analyzers)) throw refuse(`a list, not ${kindOf(analyzers)}`);
  const types = new Set<unknown>();
  for (const own of analyzers as readonly Partial<OwnAnalyzer>[]) {
    if (typeof own?.analyze !== 'function') throw refuse('objects with a type and a function analyze');
    if (!isSectionType(own.type)) throw refuse(`for a section type each, not ${String(own.type)}`);
    if (types.has(own.type)) throw refuse(`one a type; there are two for ${own.type}`);
    types.add(own.type);
  }
  return analyzers as readonly OwnAnalyzer[];
}

/** Longest time for one section, of an analyzer or a rule of the caller's, in milliseconds. */
export const longestAnalysis = 10_000;
