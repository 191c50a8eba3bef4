// What is read in the résumé while the user looks at it; of a file, what was read when it came.

import { effect, signal } from '@preact/signals';
import { type ParsedResume, readText } from '../engine/engine.ts';
import { keepOpen, keptKeys } from './kept_sections.ts';
import { texts } from './texts.ts';

export const reading = signal<ParsedResume | undefined>(undefined);
export const readingOpen = signal(false);

const pauseMs = 300; // after the last key

export function followReading(): () => void {
  return effect(() => {
    const { text, paper } = texts.resume.value;
    if (paper || !(readingOpen.value || keepOpen.value || keptKeys.value.size > 0) || text.trim() === '') {
      reading.value = text.trim() === '' ? undefined : paper;
      return undefined;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      readText(text).then(
        (read) => {
          if (wanted) reading.value = read;
        },
        () => undefined, // said by the run that needs the engine
      );
    }, pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  });
}
