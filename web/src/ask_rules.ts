// Asks a caller's own rules about each section. One that fails, takes too long or proposes nonsense is
// left out there, and a warning says why.

import type { Clock } from './driver/clock.js';
import { cancelled } from './engine/load.js';
import { describe } from './errors.js';
import { checkEdits, type Line, type ProposedChange } from './own_edits.js';
import { isFor, type OwnRule } from './own_rule.js';
import type { SectionType } from './section_type.js';
import type { Level, Requirements, Warning } from './wire/types.js';
import { withinTime } from './within_time.js';

/** Of a section, what may be reworded. */
export interface SectionLines {
  readonly type: SectionType;
  readonly heading: string;
  readonly lines: readonly Line[];
}

export interface RuleRun {
  readonly requirements: Requirements;
  readonly level: Level;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** For one section. */
  readonly limitMs: number;
}

export interface Proposed {
  readonly changes: readonly ProposedChange[];
  readonly warnings: readonly Warning[];
}

/** All rules about all sections at once. Rejects with `cancelled` alone. */
export async function askRules(
  rules: readonly OwnRule[],
  sections: readonly SectionLines[],
  run: RuleRun,
): Promise<Proposed> {
  const answers = await Promise.all(
    sections.flatMap((section, index) =>
      section.lines.length === 0
        ? []
        : rules
            .filter((rule) => isFor(rule, section.type, run.level))
            .map((rule) => askRule(rule, section, index, run)),
    ),
  );
  if (run.signal.aborted) throw cancelled(run.signal);
  const changes = answers.flatMap((answer) => answer.changes);
  return {
    changes: changes.map((change, i) => ({ id: `o${i + 1}`, ...change })),
    warnings: answers.flatMap((answer) => answer.warnings),
  };
}

interface Answer {
  readonly changes: readonly Omit<ProposedChange, 'id'>[];
  readonly warnings: readonly Warning[];
}

async function askRule(
  rule: OwnRule,
  { type, heading, lines }: SectionLines,
  index: number,
  { requirements, level, clock, signal, limitMs }: RuleRun,
): Promise<Answer> {
  try {
    const edits = await withinTime(
      (end) =>
        rule.propose(
          lines.map(({ text }) => text),
          structuredClone(requirements),
          { type, heading, level, signal: end },
        ),
      { clock, limitMs, signal, who: `The rule ${rule.name}` },
    );
    return { changes: checkEdits(edits, rule, index, lines), warnings: [] };
  } catch (error) {
    const message = `The rule ${rule.name} was left out here: ${describe(error)}`;
    const { begin = 0, end = 0 } = { begin: lines[0]?.begin, end: lines.at(-1)?.end };
    return { changes: [], warnings: [{ code: 'rule_failed', message, begin, end }] };
  }
}
