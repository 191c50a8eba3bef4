// What lies in the database of runs, looked at as a whole.

import type { JournalRequest, UnfinishedRun } from './contract.js';
import type { Database } from './database.js';
import { EarlierCalls } from './earlier_calls.js';
import { type Entry, goodPrefix, type ReadRecord } from './records.js';

export interface ReadRun {
  readonly records: readonly ReadRecord[];
  /** True if there is more than can be used. */
  readonly damaged: boolean;
}

export async function readRun(database: Database, runId: string): Promise<ReadRun> {
  const rows = await database.rowsOf(runId);
  const records = await goodPrefix(runId, rows);
  return { records, damaged: records.length < rows.length };
}

/** Newest first. What has no opening is no run. */
export async function unfinishedRuns(
  database: Database,
  owned: ReadonlySet<string>,
): Promise<readonly UnfinishedRun[]> {
  const found: UnfinishedRun[] = [];
  for (const runId of await database.runIds()) {
    const { records } = await readRun(database, runId);
    const opened = openingOf(records);
    if (!opened) continue;
    const { replies, interrupted } = new EarlierCalls(records);
    found.push({
      runId,
      request: requestOf(opened.request),
      startedAt: opened.at,
      version: opened.version,
      replies,
      interrupted,
      inUse: owned.has(runId),
    });
  }
  return found.sort((a, b) => b.startedAt - a.startedAt);
}

/** Removes runs of which nothing was written since, and what is no run. */
export async function removeStale(
  database: Database,
  owned: ReadonlySet<string>,
  since: number,
): Promise<void> {
  for (const runId of await database.runIds()) {
    if (owned.has(runId)) continue;
    const { records } = await readRun(database, runId);
    const times = records.map(({ entry }) => ('at' in entry ? entry.at : 0));
    if (Math.max(0, ...times) < since) await database.remove(runId);
  }
}

function openingOf(records: readonly ReadRecord[]): Extract<Entry, { kind: 'opened' }> | undefined {
  const entry = records[0]?.entry;
  return entry?.kind === 'opened' ? entry : undefined;
}

function requestOf(text: string | undefined): JournalRequest | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as JournalRequest;
  } catch {
    return undefined; // of a foreign writer
  }
}
