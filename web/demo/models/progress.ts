// What the model does, section by section, while a run goes on; what it cost and where it failed stays to be
// read afterwards.

import { batch, signal } from '@preact/signals';
import { readText } from '../engine/engine.ts';
import type { ModelEvent } from '../state/model_side.ts';
import { strings } from '../strings.ts';
import { words } from './words.ts';

export interface Asking {
  readonly state: keyof typeof words.states;
  readonly model: string;
  /** Of the reply, as far as it has come. */
  readonly reply: string;
  /** What went wrong, in words. */
  readonly trouble: string;
}

type Spent = Extract<ModelEvent, { type: 'usage' }>['usage'];

export const asking = signal<ReadonlyMap<number, Asking>>(new Map()); // by section
export const spent = signal<Spent | undefined>(undefined);
const names = signal<readonly string[]>([]);

export function nameOf(section: number): string {
  return names.value[section] ?? words.sectionNumber(section + 1);
}

export function beginAsking(resume: string): void {
  batch(() => {
    asking.value = new Map();
    spent.value = undefined;
    names.value = [];
  });
  readText(resume).then(
    ({ sections }) => {
      names.value = sections.map(({ heading, type }) => heading || strings.sections[type]);
    },
    () => undefined, // the run says what is wrong
  );
}

export function takeModelEvent(event: ModelEvent): void {
  switch (event.type) {
    case 'model-request':
      put(event.section, {
        state: event.again ? 'again' : 'asked',
        model: `${event.provider}, ${event.model}`,
        reply: '',
      });
      return;
    case 'delta':
      put(event.section, { state: 'writing', reply: known(event.section).reply + event.text });
      return;
    case 'model-retry':
      put(event.section, {
        state: 'waiting',
        trouble: `${event.error.message} (${words.inSeconds(event.inMs)})`,
      });
      return;
    case 'model-fallback':
      put(event.section, { state: 'left', trouble: `${event.error.message} ${words.fellBack(event.to)}` });
      return;
    case 'usage':
      spent.value = event.usage;
      return;
  }
}

function known(section: number): Asking {
  return asking.value.get(section) ?? { state: 'asked', model: '', reply: '', trouble: '' };
}

function put(section: number, news: Partial<Asking>): void {
  asking.value = new Map(asking.value).set(section, { ...known(section), ...news });
}
