// A caller's own rule: what it is given, what it may propose, and the check of that at the border.
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

/** Where a line stands, in UTF-16 code units of the résumé. */
export interface Line {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

/** A change as the core's run takes it: `proposed` in core/pipeline/run_protocol.hpp. */
export interface ProposedChange {
  readonly id: string;
  readonly rule: string;
  readonly sectionIndex: number;
  readonly begin: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly requirements: readonly string[];
  readonly source: 'rule';
  readonly status: 'accept' | 'needs_confirmation';
}

/** Throws `bad_argument` with the path of what is wrong. What changes nothing is left out. */
export function checkEdits(
  edits: unknown,
  { name }: OwnRule,
  section: number,
  lines: readonly Line[],
): Omit<ProposedChange, 'id'>[] {
  const refuse = (path: string, demand: string): SavileError =>
    new SavileError('bad_argument', `the rule ${name}: ${path} must be ${demand}.`);
  if (!Array.isArray(edits)) throw refuse('its result', `a list, not ${kindOf(edits)}`);
  return edits.flatMap((edit: Partial<OwnEdit> | null, i) => {
    const { line: at, after, reason, requirements = [] } = edit ?? {};
    const line = typeof at === 'number' ? lines[at] : undefined;
    if (!line) throw refuse(`[${i}].line`, `a whole number from 0 to ${lines.length - 1}`);
    if (typeof after !== 'string' || !isLine(after.trim(), line.text.length))
      throw refuse(`[${i}].after`, 'one line of text, about as long as the one before');
    if (typeof reason !== 'string' || reason === '' || reason.length > 500)
      throw refuse(`[${i}].reason`, 'a sentence of at most 500 characters');
    if (!Array.isArray(requirements) || !requirements.every((id) => /^r\d{1,8}$/.test(id)))
      throw refuse(`[${i}].requirements`, 'ids of requirements, such as "r1"');
    if (after.trim() === line.text) return [];
    return [
      {
        rule: name,
        sectionIndex: section,
        begin: line.begin,
        end: line.end,
        before: line.text,
        after: after.trim(),
        reason,
        requirements,
        source: 'rule' as const,
        status: losesWords(line.text, after) ? ('needs_confirmation' as const) : ('accept' as const),
      },
    ];
  });
}

function isLine(text: string, before: number): boolean {
  return text !== '' && text.length <= before * 3 + 200 && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);
}

/** What takes figures or names of the user's out waits for a yes. */
function losesWords(before: string, after: string): boolean {
  const left = new Set(weighty(after));
  return weighty(before).some((word) => !left.has(word));
}

/** Words with a digit, and words with a capital that does not only begin the line. */
function weighty(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.+#%-]*/gu) ?? [];
  return words
    .filter((word, i) => /\p{N}/u.test(word) || /\p{Lu}/u.test(i === 0 ? word.slice(1) : word))
    .map((word) => word.replace(/[.-]+$/, '').toLowerCase());
}
