// The tailored text as a page shows it, read anew after each decision; and what stands where in the
// original, for questions about its entries.

import { effect, signal } from '@preact/signals';
import { type Outline, outlineOf } from 'savile';
import { type ParsedResume, readText } from '../engine/engine.ts';
import { finished, tailored } from './session.ts';

export const paper = signal<Outline | undefined>(undefined);
export const originalPaper = signal<ParsedResume | undefined>(undefined);

export function followPaper(): void {
  follow(
    () => (finished.value ? tailored.value : undefined),
    (read) => {
      paper.value = read && outlineOf(read);
    },
  );
  follow(
    () => finished.value?.resume,
    (read) => {
      originalPaper.value = read;
    },
  );
}

function follow(text: () => string | undefined, take: (read: ParsedResume | undefined) => void): void {
  effect(() => {
    const now = text();
    let wanted = true;
    if (now === undefined || now.trim() === '') take(undefined);
    else
      readText(now).then(
        (read) => {
          if (wanted) take(read);
        },
        () => undefined, // the engine is gone: what was read last stands
      );
    return () => {
      wanted = false;
    };
  });
}
