// A model that does what it is told, by a few rules: it rewords weak lines, invents nothing and answers
// with well-formed edits. The same request gives the same reply.

import type { ModelRequest } from '../../web/src/providers/contract.js';
import { type AskedRequirement, readPrompt, replyWith } from './prompt_reader.js';

const past: Readonly<Record<string, string>> = {
  building: 'Built',
  coordinating: 'Coordinated',
  giving: 'Gave',
  handling: 'Handled',
  keeping: 'Kept',
  maintaining: 'Maintained',
  managing: 'Managed',
  monitoring: 'Monitored',
  planning: 'Planned',
  preparing: 'Prepared',
  running: 'Ran',
  training: 'Trained',
};

const rewordings: readonly ((text: string) => string)[] = [
  (text) =>
    text.replace(
      /^(?:was )?(?:responsible for|duties included) (\w+ing)\b/i,
      (all: string, doing: string) => past[doing.toLowerCase()] ?? all,
    ),
  (text) => text.replace(/\bin order to\b/g, 'to'),
  (text) => text.replace(/\butili[sz]ed\b/g, 'used'),
];

export function obedientModel({ user }: ModelRequest): string {
  const { requirements, lines, section } = readPrompt(user);
  return replyWith(
    lines.flatMap(({ id, text }) => {
      const after =
        section === 'skills'
          ? wantedFirst(text, requirements)
          : rewordings.reduce((line, reword) => reword(line), text);
      if (after === text) return [];
      return [{ id, after, requirements: requirements.filter(servedBy(text)).map((one) => one.id) }];
    }),
  );
}

/** A list of skills with those that the posting names in front; the same skills. */
function wantedFirst(text: string, requirements: readonly AskedRequirement[]): string {
  const [, label = '', list = ''] = /^([^:]*: )?(.*)$/.exec(text) ?? [];
  const items = list.split(', ');
  const asked = requirements.map((one) => one.text.toLowerCase()).join('\n');
  const wanted = items.filter((item) => asked.includes(item.toLowerCase()));
  return label + [...wanted, ...items.filter((item) => !wanted.includes(item))].join(', ');
}

function servedBy(line: string): (requirement: AskedRequirement) => boolean {
  const words = wordsOf(line);
  return ({ text }) => [...wordsOf(text)].some((word) => words.has(word));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
}
