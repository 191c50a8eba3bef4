// The checks of requests, at the border. Every message names the call and the field.

import type { Fact, KeptSection } from './contract.js';
import { monthOf } from './driver/clock.js';
import { SavileError } from './errors.js';
import { kindOf } from './input.js';
import { isSectionType } from './section_type.js';

export function monthGiven(today: string | undefined, call: string): string {
  if (today === undefined) return monthOf(new Date());
  if (typeof today === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(today)) return today;
  throw new SavileError('bad_argument', `${call}: today must be a month as YYYY-MM.`);
}

export function checkRequest(request: unknown, call: string): void {
  if (typeof request === 'object' && request !== null) return;
  throw new SavileError('bad_argument', `${call}: the request must be an object, not ${kindOf(request)}.`);
}

export function checkLevel(level: unknown, call = 'customize'): void {
  if (level === 'conservative' || level === 'balanced' || level === 'extensive') return;
  throw new SavileError(
    'bad_argument',
    `${call}: level must be conservative, balanced or extensive, not ${String(level)}.`,
  );
}

const mostFacts = 100;
const longestFact = 500; // UTF-16 code units

/** A copy with nothing in it but what the core reads. */
export function checkFacts(facts: unknown, call: string, length: number): Fact[] {
  if (facts === undefined) return [];
  if (!Array.isArray(facts) || facts.length > mostFacts) {
    throw new SavileError('bad_argument', `${call}: facts must be a list of at most ${mostFacts} facts.`);
  }
  return facts.map((fact: unknown, i) => checkFact(fact, `${call}: facts[${i}]`, length));
}

function checkFact(fact: unknown, place: string, length: number): Fact {
  if (typeof fact !== 'object' || fact === null) {
    throw new SavileError('bad_argument', `${place} must be an object with a text, not ${kindOf(fact)}.`);
  }
  const { text, at } = fact as { readonly text?: unknown; readonly at?: unknown };
  if (typeof text !== 'string' || text.trim() === '' || text.length > longestFact) {
    throw new SavileError('bad_argument', `${place}.text must be 1 to ${longestFact} characters.`);
  }
  if (at === undefined) return { text };
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at >= length) {
    throw new SavileError(
      'bad_argument',
      `${place}.at must be an offset into the résumé, from 0 to ${length - 1}.`,
    );
  }
  return { text, at };
}

/** A copy with nothing in it but what the core reads. */
export function checkKeep(keep: unknown, call: string): KeptSection[] {
  const fits = (kept: unknown): kept is KeptSection =>
    isSectionType(kept) || (Number.isSafeInteger(kept) && (kept as number) >= 0);
  if (keep === undefined) return [];
  if (Array.isArray(keep) && keep.every(fits)) return [...keep];
  throw new SavileError(
    'bad_argument',
    `${call}: keep must be a list of section types or places of sections (0, 1 …).`,
  );
}

export function checkDeadline(deadlineMs: unknown): void {
  if (deadlineMs === undefined) return;
  if (typeof deadlineMs === 'number' && deadlineMs >= 0 && Number.isFinite(deadlineMs)) return;
  throw new SavileError('bad_argument', `customize: deadlineMs must be milliseconds from now, 0 or more.`);
}

export function checkSignal(signal: unknown, call: string): void {
  if (signal === undefined || signal instanceof AbortSignal) return;
  throw new SavileError('bad_argument', `${call}: signal must be an AbortSignal, not ${kindOf(signal)}.`);
}

export function checkSectionType(type: unknown, call: string): void {
  if (isSectionType(type)) return;
  throw new SavileError(
    'bad_argument',
    `${call}: type must be a section type (SectionType.EXPERIENCE …), not ${String(type)}.`,
  );
}

export function checkAspect(aspect: unknown, call: string): void {
  if (aspect === 'document' || aspect === 'achievements' || aspect === 'tone') return;
  throw new SavileError(
    'bad_argument',
    `${call}: aspect must be document, achievements or tone, not ${String(aspect)}.`,
  );
}
