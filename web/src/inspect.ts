// Analyses of one section, or of one aspect of a document: loaded with the first of them.

import { checkAspect, checkLevel, checkRequest, checkSectionType, monthGiven } from './checks.js';
import type { DocumentRequest, ResumeInput, SectionRequest, Wanted } from './contract.js';
import type { ReadDocument } from './formats/document.js';
import type { TextInput } from './input.js';
import type { CheckedOptions } from './options.js';
import { isRequirements, postingOf, wantedOf } from './wanted.js';
import type { DocumentAnalysis, Requirements, SectionAnalysis } from './wire/types.js';

/** What they need of a tailor. */
export interface Inspector {
  readonly options: CheckedOptions;
  readText(input: TextInput, place: string): Promise<ReadDocument>;
  readResume(resume: ResumeInput, place: string): Promise<ReadDocument>;
  extract(posting: TextInput, options: { readonly signal?: AbortSignal }): Promise<Requirements>;
  inspect<T>(
    texts: Readonly<Record<string, ReadDocument>>,
    request: object,
    signal: AbortSignal | undefined,
  ): Promise<T>;
}

export async function analyzeSection(tailor: Inspector, request: SectionRequest): Promise<SectionAnalysis> {
  const call = 'analyzeSection';
  checkRequest(request, call);
  const { section, type, requirements, level = 'balanced', today, signal, ...context } = request;
  checkSectionType(type, call);
  checkLevel(level, call);
  const month = monthGiven(today, call);
  const document = await tailor.readText(section, `${call}: section`);
  const { analyzers, clock } = tailor.options;
  const own = analyzers.find((analyzer) => analyzer.type === type);
  if (own) {
    const { text } = document;
    const place = { section: 0, type, begin: 0, length: text.length };
    const asked = await requirementsOf(tailor, requirements, call, signal);
    const { ask } = await import('./ask_own.js');
    return ask(own, { text, heading: '', place }, { requirements: asked, level, clock, signal, context });
  }
  const wanted = await wantedOf(requirements, call, tailor.options);
  const texts = { text: document, ...wanted.texts };
  return tailor.inspect(texts, { type, level, today: month, ...wanted.fields }, signal);
}

export async function analyzeDocument(
  tailor: Inspector,
  request: DocumentRequest,
): Promise<DocumentAnalysis> {
  const call = 'analyzeDocument';
  checkRequest(request, call);
  const { resume, aspect, requirements, level = 'balanced', signal } = request;
  checkAspect(aspect, call);
  checkLevel(level, call);
  const wanted = await wantedOf(requirements, call, tailor.options);
  const texts = { text: await tailor.readResume(resume, `${call}: resume`), ...wanted.texts };
  const today = monthGiven(request.today, call);
  return tailor.inspect(texts, { type: aspect, whole: true, level, today, ...wanted.fields }, signal);
}

/** As `extract` gives them, for analyzers of the caller's. */
async function requirementsOf(
  tailor: Inspector,
  wanted: Wanted,
  call: string,
  signal: AbortSignal | undefined,
): Promise<Requirements> {
  if (isRequirements(wanted)) return wanted;
  const posting = Array.isArray(wanted)
    ? postingOf(wanted as readonly string[], call)
    : (wanted as TextInput);
  return tailor.extract(posting, signal ? { signal } : {});
}
