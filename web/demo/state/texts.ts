// The two texts that the user gives, and the level.

import { computed, signal } from '@preact/signals';
import type { Level } from '../../src/wire/types.ts';

export type Side = 'resume' | 'posting';

export interface SourceText {
  readonly text: string;
  readonly fileName: string; // empty for what was typed or pasted
}

const empty: SourceText = { text: '', fileName: '' };

export const texts = { resume: signal(empty), posting: signal(empty) };
export const level = signal<Level>('balanced');

export const bothGiven = computed(
  () => texts.resume.value.text.trim() !== '' && texts.posting.value.text.trim() !== '',
);

export function give(side: Side, text: string, fileName = ''): void {
  texts[side].value = { text, fileName };
}

export function swapTexts(): void {
  const resume = texts.resume.value;
  texts.resume.value = texts.posting.value;
  texts.posting.value = resume;
}
