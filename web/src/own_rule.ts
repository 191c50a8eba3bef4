// A caller's own rule: what it is given and what it may propose. own_edits.ts checks the latter.
//
// A rule sees the lines that may be reworded (bullets, sentences of a summary, lists of skills; never a
// head, a name or a date) and decides nothing: what it proposes goes through the gate like all else.

import { SavileError } from './errors.js';
import { kindOf } from './input.js';
import { isSectionType, type SectionType } from './section_type.js';
import type { Level, Requirements } from './wire/types.js';

/** A new text for one line. */
export interface OwnEdit {
  /** Its place in the lines given. */
  readonly line: number;
  /** What shall stand there: one line, at most three times as long and 200 characters. */
  readonly after: string;
  /** One sentence for the user. */
  readonly reason: string;
  /** The ids of the requirements that it serves. Default: none. */
  readonly requirements?: readonly string[];
}

export interface OwnRuleContext {
  readonly type: SectionType;
  /** As it stands in the résumé; empty where the section has none. */
  readonly heading: string;
  readonly level: Level;
  /** Aborted when the run is, or when the rule's time is over. */
  readonly signal: AbortSignal;
}

/** Proposes changes beside the built-in rules, and before them: of two for the same words the first stands. */
export interface OwnRule {
  /** Stands as `rule` in its changes: small letters, digits and "_". */
  readonly name: string;
  /** The section types that it looks at. Default: all. */
  readonly types?: readonly SectionType[];
  /** The lowest level at which it is asked. Default: 'balanced'. */
  readonly level?: Level;
  /** Asked once a section. */
  propose(
    lines: readonly string[],
    requirements: Requirements,
    context: OwnRuleContext,
  ): readonly OwnEdit[] | Promise<readonly OwnEdit[]>;
}

const levels: readonly Level[] = ['conservative', 'balanced', 'extensive'];

/** `call` is e.g. "createTailor". */
export function checkRules(rules: unknown, call: string): readonly OwnRule[] {
  if (rules === undefined) return [];
  const refuse = (demand: string): SavileError =>
    new SavileError('bad_argument', `${call}: rules must be ${demand}.`);
  if (!Array.isArray(rules)) throw refuse(`a list, not ${kindOf(rules)}`);
  const names = new Set<string>();
  for (const rule of rules as readonly Partial<OwnRule>[]) {
    if (typeof rule?.propose !== 'function') throw refuse('objects with a name and a function propose');
    const { name, types = [], level = 'balanced' } = rule;
    if (typeof name !== 'string' || !/^[a-z][a-z0-9_]{0,63}$/.test(name))
      throw refuse(`named in small letters, digits and "_", not ${String(name)}`);
    if (names.has(name)) throw refuse(`of different names; there are two of ${name}`);
    names.add(name);
    if (!Array.isArray(types) || !types.every(isSectionType))
      throw refuse('for section types that there are');
    if (!levels.includes(level)) throw refuse(`of a level that there is, not ${String(level)}`);
  }
  return rules as readonly OwnRule[];
}

/** Whether it is asked about a section of the type, in a run of the level. */
export function isFor(rule: OwnRule, type: SectionType, level: Level): boolean {
  const { types, level: lowest = 'balanced' } = rule;
  return levels.indexOf(lowest) <= levels.indexOf(level) && (types === undefined || types.includes(type));
}
