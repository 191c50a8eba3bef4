// The model that the user chose. In memory only: nothing of it, the key least of all, is stored.

import { computed, signal } from '@preact/signals';
import type { ModelChoice } from '../engine/engine.ts';
import { type Asked, kinds, type ProviderName } from './providers.ts';
import { words } from './words.ts';

export const provider = signal<ProviderName>('none');
export const model = signal('');
export const address = signal('');
export const key = signal('');
export const calls = signal(12);
export const tokens = signal(60_000);
/** The models that the provider names, once asked. */
export const listed = signal<readonly string[]>([]);
export const listSaid = signal('');

export const kind = computed(() => kinds[provider.value]);

export function choose(name: ProviderName): void {
  provider.value = name;
  address.value = kinds[name].address ?? '';
  model.value = '';
  key.value = '';
  listed.value = [];
  listSaid.value = '';
}

export function forRun(): ModelChoice {
  const { make, named } = kind.value;
  if (!make) return { models: [] };
  if (named && model.value.trim() === '') throw missing(words.needModel);
  checkAccess();
  return { models: [make(asked())], budget: { calls: calls.value, tokens: tokens.value } };
}

/** Asks the provider which models it has: the first sign that it can be reached. */
export async function listModels(): Promise<void> {
  listSaid.value = words.listing;
  listed.value = [];
  const { make } = kind.value;
  try {
    checkAccess();
    const names = (await make?.({ ...asked(), model: model.value.trim() || 'any' }).listModels?.()) ?? [];
    listed.value = names;
    listSaid.value = words.listed(names.length);
  } catch (error) {
    listSaid.value = error instanceof Error ? error.message : (error as { message: string }).message;
  }
}

function asked(): Asked {
  return { model: model.value, address: address.value, key: key.value };
}

function checkAccess(): void {
  const { key: wanted, address: usual } = kind.value;
  if (wanted === 'needed' && key.value.trim() === '') throw missing(words.needKey);
  if (usual !== undefined && address.value.trim() === '') throw missing(words.needAddress);
  if (provider.value === 'browser' && !('LanguageModel' in globalThis)) throw missing(words.noBrowserModel);
}

function missing(message: string): { code: string; message: string } {
  return { code: 'model_choice', message };
}
