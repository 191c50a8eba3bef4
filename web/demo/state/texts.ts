// The two texts that the user gives, and the level.

import { computed, signal } from '@preact/signals';
import type { Level } from '../../src/wire/types.ts';
import type { ParsedResume } from '../engine/engine.ts';

export type Side = 'resume' | 'posting';

export interface SourceText {
  readonly text: string;
  readonly fileName: string; // empty for what was typed or pasted
  readonly paper?: ParsedResume | undefined; // of a PDF or DOCX, while its text is as it was read
}

const empty: SourceText = { text: '', fileName: '' };

export const texts = { resume: signal(empty), posting: signal(empty) };
export const level = signal<Level>('balanced');

export const bothGiven = computed(
  () => texts.resume.value.text.trim() !== '' && texts.posting.value.text.trim() !== '',
);

export function give(side: Side, text: string, fileName = '', paper?: ParsedResume): void {
  texts[side].value = { text, fileName, paper };
}

export function swapTexts(): void {
  const resume = texts.resume.value;
  texts.resume.value = texts.posting.value;
  texts.posting.value = resume;
}
