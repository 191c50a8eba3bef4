// What the document panel shows, and the place in it that the user asked to see.

import { signal } from '@preact/signals';

export type View = 'tailored' | 'preview' | 'original' | 'posting';

export interface Spot {
  readonly view: View;
  readonly begin: number;
  readonly end: number;
  readonly asked: number; // grows with each request, so that asking twice scrolls twice
}

export const view = signal<View>('tailored');
export const spot = signal<Spot | undefined>(undefined);

let cameFrom: HTMLElement | undefined;

// `quote` is what should stand at the place; where the text has changed since, it is searched for.
export function show(inView: View, text: string, begin: number, end: number, quote?: string): void {
  let from = begin;
  let to = end;
  if (quote && text.slice(begin, end) !== quote) {
    const found = text.indexOf(quote);
    if (found < 0) return;
    from = found;
    to = found + quote.length;
  }
  const focused = document.activeElement;
  cameFrom = focused instanceof HTMLElement ? focused : undefined;
  view.value = inView;
  spot.value = { view: inView, begin: from, end: to, asked: (spot.value?.asked ?? 0) + 1 };
}

// Back to the button that asked.
export function leaveSpot(): void {
  spot.value = undefined;
  if (cameFrom?.isConnected) cameFrom.focus();
  cameFrom = undefined;
}

export function forgetSpot(): void {
  spot.value = undefined;
  view.value = 'tailored';
  cameFrom = undefined;
}
