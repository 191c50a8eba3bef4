// The user's answers to questions: facts for the next run, each with the entry that it is true of.
//
// They belong to one text of the résumé, since their places are offsets into it.

import { signal } from '@preact/signals';

export interface Answer {
  readonly text: string;
  readonly at?: number; // an offset into the résumé
}

export const answers = signal<ReadonlyMap<string, Answer>>(new Map());
let resume = '';

const longest = 500; // characters, as the library takes

export function answer(key: string, given: Answer, of: string): void {
  const next = new Map(of === resume ? answers.value : undefined);
  resume = of;
  if (given.text.trim() === '') next.delete(key);
  else next.set(key, { ...given, text: given.text.slice(0, longest) });
  answers.value = next;
}

/** What a run over this text may use. */
export function answersFor(text: string): Answer[] {
  if (text !== resume) return [];
  return [...answers.value.values()].map(({ text: said, at }) =>
    at === undefined ? { text: said.trim() } : { text: said.trim(), at },
  );
}
