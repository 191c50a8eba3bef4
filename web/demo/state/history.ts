// Earlier runs, kept in this browser alone and only if the user asks: the two texts and the level of
// each, the newest first. One call erases them all, database included.

import { effect, signal } from '@preact/signals';
import type { Level } from '../../src/wire/types.ts';
import { finished } from './session.ts';
import { give, level } from './texts.ts';

export interface KeptRun {
  readonly id: number;
  readonly at: number; // milliseconds since 1970
  readonly title: string;
  readonly resume: string;
  readonly posting: string;
  readonly fileName: string;
  readonly level: Level;
  readonly before: number;
  readonly after: number;
}

export const keeping = signal(false);
export const keptRuns = signal<readonly KeptRun[]>([]);
export const keepProblem = signal('');

const name = 'savile';
const most = 30; // runs; older ones go

/** The database is there only if the user asked for it once. */
export async function findHistory(): Promise<void> {
  try {
    const all = (await indexedDB.databases?.()) ?? [];
    if (!all.some((database) => database.name === name)) return;
    keeping.value = true;
    await list();
  } catch {
    // A browser that keeps nothing has nothing to show.
  }
}

export function followRuns(): void {
  effect(() => {
    const done = finished.value;
    if (!done || !keeping.peek()) return;
    const { result, resume, posting, fileName } = done;
    const title = posting.split('\n').find((line) => line.trim() !== '') ?? '';
    void save({
      at: Date.now(),
      title: title.trim().slice(0, 80),
      resume,
      posting,
      fileName,
      level: level.peek(),
      before: result.match.before.score,
      after: result.match.after.score,
    });
  });
}

export async function keep(): Promise<void> {
  keeping.value = true;
  await list();
}

export async function eraseAll(): Promise<void> {
  keeping.value = false;
  keptRuns.value = [];
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
}

export function openRun(run: KeptRun): void {
  give('resume', run.resume, run.fileName);
  give('posting', run.posting);
  level.value = run.level;
}

async function save(run: Omit<KeptRun, 'id'>): Promise<void> {
  try {
    await withStore('readwrite', (store) => store.add(run));
    const over = keptRuns.value.slice(most - 1);
    for (const { id } of over) await withStore('readwrite', (store) => store.delete(id));
    await list();
  } catch (error) {
    keepProblem.value = error instanceof Error ? error.message : String(error);
  }
}

async function list(): Promise<void> {
  try {
    const all = (await withStore('readonly', (store) => store.getAll())) as KeptRun[];
    keptRuns.value = all.sort((a, b) => b.at - a.at);
  } catch (error) {
    keepProblem.value = error instanceof Error ? error.message : String(error);
  }
}

async function withStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction('runs', mode);
    const request = act(transaction.objectStore('runs'));
    return await new Promise<T>((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('runs', { keyPath: 'id', autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
