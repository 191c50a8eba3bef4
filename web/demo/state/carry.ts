// Takes the texts from one page to the other: through the tab's own storage, which nothing else reads, and
// out of it at once. A file's layout stays behind.

import { level, texts } from './texts.ts';

const name = 'savile texts';

export function carryTexts(): void {
  try {
    const carried = {
      resume: texts.resume.value.text,
      posting: texts.posting.value.text,
      level: level.value,
    };
    sessionStorage.setItem(name, JSON.stringify(carried));
  } catch {
    // A browser that stores nothing carries nothing.
  }
}

export function takeCarried(): void {
  try {
    const carried = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    sessionStorage.removeItem(name);
    if (typeof carried?.resume !== 'string' || typeof carried?.posting !== 'string') return;
    texts.resume.value = { text: carried.resume, fileName: '' };
    texts.posting.value = { text: carried.posting, fileName: '' };
    if (['conservative', 'balanced', 'extensive'].includes(carried.level)) level.value = carried.level;
  } catch {
    // The same, or what somebody else put there.
  }
}
