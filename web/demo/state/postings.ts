// Many postings and their ranking for the résumé as it is given.

import { batch, computed, signal } from '@preact/signals';
import { type Problem, problemOf, rankPostings, readWithLibrary } from '../engine/engine.ts';
import { give, texts } from './texts.ts';

export interface Posting {
  readonly name: string;
  readonly input: string | File;
}

export interface Place {
  readonly posting: Posting;
  readonly score: number | undefined; // none: it could not be read
  readonly jobTitle: string;
  readonly company: string;
  readonly failure: string;
}

export type Column = 'score' | 'jobTitle' | 'company' | 'name';

export const postings = signal<readonly Posting[]>([]);
export const places = signal<readonly Place[]>([]);
export const sortedBy = signal<{ readonly column: Column; readonly falling: boolean }>({
  column: 'score',
  falling: true,
});
export const ranked = signal(0); // how many, while it goes on
export const rankingNow = signal(false);
export const rankProblem = signal<Problem | undefined>(undefined);

export const sorted = computed(() => {
  const { column, falling } = sortedBy.value;
  const sign = falling ? -1 : 1;
  return [...places.value].sort((a, b) => sign * compare(a, b, column));
});

function compare(a: Place, b: Place, column: Column): number {
  if (column === 'score') return (a.score ?? -1) - (b.score ?? -1);
  const of = (place: Place): string => (column === 'name' ? place.posting.name : place[column]);
  return of(a).localeCompare(of(b));
}

let stop: AbortController | undefined;

export function addPostings(some: readonly Posting[]): void {
  postings.value = [...postings.value, ...some];
}

export function removePosting(posting: Posting): void {
  batch(() => {
    postings.value = postings.value.filter((other) => other !== posting);
    places.value = places.value.filter((place) => place.posting !== posting);
  });
}

export async function rankAll(): Promise<void> {
  stop?.abort();
  const controller = new AbortController();
  stop = controller;
  const all = postings.value;
  const { text, paper } = texts.resume.value;
  batch(() => {
    rankingNow.value = true;
    rankProblem.value = undefined;
    ranked.value = 0;
    places.value = [];
  });
  try {
    const inputs = all.map(({ input }) => input);
    const { ranking, failed } = await rankPostings(
      paper ?? text,
      inputs,
      (done) => {
        ranked.value = done;
      },
      controller.signal,
    );
    batch(() => {
      sortedBy.value = { column: 'score', falling: true };
      places.value = [
        ...ranking.flatMap(({ index, score, jobTitle, company }) => {
          const posting = all[index];
          return posting ? [{ posting, score, jobTitle, company, failure: '' }] : [];
        }),
        ...failed.flatMap(({ index, error }) => {
          const posting = all[index];
          return posting
            ? [{ posting, score: undefined, jobTitle: '', company: '', failure: error.message }]
            : [];
        }),
      ];
    });
  } catch (error) {
    if (!controller.signal.aborted) rankProblem.value = problemOf(error);
  } finally {
    rankingNow.value = false;
  }
}

/** Puts a posting into its field. */
export async function openPosting({ name, input }: Posting): Promise<void> {
  if (typeof input === 'string') give('posting', input, name);
  else give('posting', (await readWithLibrary(input)).text, name);
}
