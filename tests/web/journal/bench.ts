// What the tests of the journal share: one browser's storage and tabs, and a look at what lies in it.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, vi } from 'vitest';
import type { Journal, JournalOptions, JournalWarning } from '../../../web/src/journal/contract.js';
import { openJournalOf } from '../../../web/src/journal/journal.js';
import type { ModelProvider, ModelRequest } from '../../../web/src/providers/contract.js';
import { browserOfTabs, type Tab } from '../../support/tabs.js';

export const asked = { resume: 'Ana Prado\nana.prado@example.com', posting: 'Nurse', level: 'balanced' };
export const about = (user: string): ModelRequest => ({ system: 'Edit.', user });

export interface OpenTab {
  readonly tab: Tab;
  readonly journal: Journal;
  readonly warnings: JournalWarning[];
}

export class Bench {
  readonly indexedDB: IDBFactory;
  readonly #newTab = browserOfTabs();
  now = Date.UTC(2026, 10, 27);

  constructor(indexedDB = new IDBFactory()) {
    this.indexedDB = indexedDB;
  }

  async open(options: JournalOptions = {}, version = '1.0.0'): Promise<OpenTab> {
    const tab = this.#newTab();
    const warnings: JournalWarning[] = [];
    const journal = await openJournalOf(version, {
      indexedDB: this.indexedDB,
      locks: tab,
      now: () => this.now,
      onWarning: (warning) => warnings.push(warning),
      ...options,
    });
    return { tab, journal, warnings };
  }

  async rows(): Promise<Record<string, unknown>[]> {
    return this.#with('readonly', (store) => store.getAll());
  }

  async put(rows: readonly unknown[]): Promise<void> {
    for (const row of rows) await this.#with('readwrite', (store) => store.put(row));
  }

  async #with<Value>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> {
    const open = this.indexedDB.open('savile-journal', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('records', { keyPath: ['runId', 'seq'] });
    const database = await settled<IDBDatabase>(open);
    const value = await settled(act(database.transaction('records', mode).objectStore('records')));
    database.close();
    return value;
  }
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A provider that answers "re: …" to all but what it is told to be silent about, for ever. */
export function model(options: { readonly silentOn?: (user: string) => boolean } = {}): ModelProvider & {
  readonly calls: string[];
  readonly apiKey: string;
} {
  const calls: string[] = [];
  return {
    name: 'scripted',
    model: 'm1',
    origin: 'https://models.example',
    apiKey: 'canary-key',
    calls,
    complete: ({ user }, { onDelta } = {}) => {
      calls.push(user);
      if (options.silentOn?.(user)) return new Promise(() => {});
      onDelta?.('re: ');
      return Promise.resolve({ text: `re: ${user}`, usage: { inputTokens: 3, outputTokens: 2 } });
    },
  };
}

/** Until the provider was asked this. */
export async function underWay(provider: { readonly calls: readonly string[] }, user: string): Promise<void> {
  await vi.waitFor(() => expect(provider.calls).toContain(user), { timeout: 20_000, interval: 5 });
}
