// The sections that the user wants left alone. Known by kind and heading, so that the choice outlives an
// edit of the text; a run takes them by their place in the text that it tailors.

import { signal } from '@preact/signals';
import { type ParsedResume, readText } from '../engine/engine.ts';

type Section = ParsedResume['sections'][number];

export const keptKeys = signal<ReadonlySet<string>>(new Set());
export const keepOpen = signal(false);

export function keyOf({ type, heading }: Section): string {
  return `${type} ${heading}`;
}

export function toggleKept(section: Section): void {
  const next = new Set(keptKeys.value);
  if (!next.delete(keyOf(section))) next.add(keyOf(section));
  keptKeys.value = next;
}

export function forgetKept(): void {
  keptKeys.value = new Set();
}

/** The places in `sections` of those that are left alone. */
export async function keptPlaces(text: string, paper: ParsedResume | undefined): Promise<number[]> {
  if (keptKeys.value.size === 0) return [];
  const { sections } = paper ?? (await readText(text));
  return sections.flatMap((section, place) => (keptKeys.value.has(keyOf(section)) ? [place] : []));
}
