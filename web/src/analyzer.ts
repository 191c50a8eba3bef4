// The analyzers by themselves: one section, or a whole résumé, against what is asked for.

import { checkAspect, checkLevel, checkRequest, checkSectionType } from './checks.js';
import type { CallOptions, ResumeInput, Wanted } from './contract.js';
import type { TextInput } from './input.js';
import type { TailorOptions } from './options.js';
import type { SectionType } from './section_type.js';
import { createTailor } from './tailor.js';
import type { Aspect, DocumentAnalysis, Level, SectionAnalysis } from './wire/types.js';

/** `signal` cancels, `today` (YYYY-MM) is the month that "present" means; the rest goes to an analyzer of yours. */
export interface AnalysisContext extends CallOptions {
  readonly today?: string;
  readonly [given: string]: unknown;
}

/** Analyzes sections of one type. What `createAnalyzer` gives, and what a test puts in its place. */
export interface Analyzer extends AsyncDisposable {
  readonly type: SectionType;
  /**
   * `section` is its text, with or without the heading; offsets are UTF-16 code units of it. What is
   * asked for is a posting's text, what `extract` gave, or a list of requirements in words.
   */
  analyze(section: TextInput, requirements: Wanted, context?: AnalysisContext): Promise<SectionAnalysis>;
  /** Ends every worker and everything under way. A second call is harmless. */
  dispose(): Promise<void>;
}

/** Analyzes whole résumés under one aspect. */
export interface DocumentAnalyzer extends AsyncDisposable {
  readonly aspect: Aspect;
  analyze(resume: ResumeInput, requirements: Wanted, context?: AnalysisContext): Promise<DocumentAnalysis>;
  dispose(): Promise<void>;
}

/** The options of `createTailor`; one worker unless said otherwise. */
export interface AnalyzerOptions extends TailorOptions {
  /** How much may be advised. Default: 'balanced'. */
  readonly level?: Level;
}

/** Loads the wasm and starts the worker. Rejects with `engine_load` if either fails. */
export async function createAnalyzer(type: SectionType, options: AnalyzerOptions = {}): Promise<Analyzer> {
  checkSectionType(type, 'createAnalyzer');
  const { level, ...rest } = checkedOptions(options, 'createAnalyzer');
  const tailor = await createTailor({ workers: 1, ...rest });
  return {
    type,
    analyze: (section, requirements, context = {}) =>
      tailor.analyzeSection({ ...context, section, type, requirements, ...(level ? { level } : {}) }),
    dispose: () => tailor.dispose(),
    [Symbol.asyncDispose]: () => tailor.dispose(),
  };
}

/** The same for a whole résumé: 'document', 'achievements' or 'tone'. */
export async function createDocumentAnalyzer(
  aspect: Aspect,
  options: AnalyzerOptions = {},
): Promise<DocumentAnalyzer> {
  checkAspect(aspect, 'createDocumentAnalyzer');
  const { level, ...rest } = checkedOptions(options, 'createDocumentAnalyzer');
  const tailor = await createTailor({ workers: 1, ...rest });
  return {
    aspect,
    analyze: (resume, requirements, context = {}) =>
      tailor.analyzeDocument({ ...context, resume, aspect, requirements, ...(level ? { level } : {}) }),
    dispose: () => tailor.dispose(),
    [Symbol.asyncDispose]: () => tailor.dispose(),
  };
}

function checkedOptions(options: AnalyzerOptions, call: string): AnalyzerOptions {
  checkRequest(options, call);
  if (options.level !== undefined) checkLevel(options.level, call);
  return options;
}
