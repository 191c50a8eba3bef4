// What a caller's own rule proposes, checked at the border and made into changes for the gate.

import { SavileError } from './errors.js';
import { kindOf } from './input.js';
import type { OwnEdit, OwnRule } from './own_rule.js';

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
    if (
      !Array.isArray(requirements) ||
      !requirements.every((id) => typeof id === 'string' && /^r\d{1,8}$/.test(id))
    )
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
        requirements: [...requirements], // a caller's proxy cannot be posted to a worker
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
