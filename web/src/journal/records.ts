// The records of one run, in the order in which they were written.
//
//   0 opened ── 1 intent ── 2 intent ── 3 reply of 1 ── 4 ended, 2 ── …
//        └checksum─▶ └checksum─▶ each one's checksum covers the one before
//
// A run's good prefix is all up to the first record that is missing, torn, foreign or out of its place.
// An intent with neither a reply nor an end was under way when the page was closed.

import type { ModelUsage } from '../providers/contract.js';
import { digest } from './digest.js';

/** As it lies in the database. */
export interface Row {
  readonly runId: string;
  readonly seq: number;
  /** Of an opening the hash of what was asked, else the call's key. */
  readonly key: string;
  /** An Entry as JSON. */
  readonly body: string;
  readonly checksum: string;
}

export type Entry =
  | {
      readonly kind: 'opened';
      readonly at: number;
      readonly version: string;
      /** What was asked, as JSON; absent where texts are not kept. */
      readonly request?: string;
    }
  | {
      readonly kind: 'intent';
      readonly at: number;
      readonly provider: string;
      readonly model: string;
      readonly origin: string;
    }
  | { readonly kind: 'reply'; readonly of: number; readonly text: string; readonly usage: ModelUsage }
  /** The call failed while somebody was there to see it, or was given up. */
  | { readonly kind: 'ended'; readonly of: number };

export interface ReadRecord {
  readonly seq: number;
  readonly key: string;
  readonly checksum: string;
  readonly entry: Entry;
}

/** The row that comes after `last`, or the first one of a run. */
export async function nextRow(
  runId: string,
  last: { readonly seq: number; readonly checksum: string } | undefined,
  key: string,
  entry: Entry,
): Promise<Row> {
  const seq = last === undefined ? 0 : last.seq + 1;
  const body = JSON.stringify(entry);
  return { runId, seq, key, body, checksum: await checksumOf(last?.checksum ?? '', runId, seq, key, body) };
}

/** `rows` are whatever lies in the database under this run, in the order of their places. */
export async function goodPrefix(runId: string, rows: readonly unknown[]): Promise<ReadRecord[]> {
  const records: ReadRecord[] = [];
  let before = '';
  for (const [seq, row] of rows.entries()) {
    if (!isRow(row) || row.runId !== runId || row.seq !== seq) break;
    if (row.checksum !== (await checksumOf(before, runId, seq, row.key, row.body))) break;
    const entry = entryOf(row.body);
    if (entry === undefined || (entry.kind === 'opened') !== (seq === 0)) break;
    records.push({ seq, key: row.key, checksum: row.checksum, entry });
    before = row.checksum;
  }
  return records;
}

function checksumOf(before: string, runId: string, seq: number, key: string, body: string): Promise<string> {
  return digest(JSON.stringify([before, runId, seq, key, body]));
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false;
  const { runId, seq, key, body, checksum } = value as Record<string, unknown>;
  return typeof seq === 'number' && [runId, key, body, checksum].every((part) => typeof part === 'string');
}

function entryOf(body: string): Entry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  return isEntry(value) ? value : undefined;
}

/** A foreign writer may know how to make checksums; its shapes are still looked at. */
function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, at, of, version, request, provider, model, origin, text, usage } = value as Record<
    string,
    unknown
  >;
  const texts = (...parts: unknown[]): boolean => parts.every((part) => typeof part === 'string');
  switch (kind) {
    case 'opened':
      return typeof at === 'number' && texts(version) && (request === undefined || texts(request));
    case 'intent':
      return typeof at === 'number' && texts(provider, model, origin);
    case 'reply':
      return Number.isInteger(of) && texts(text) && typeof usage === 'object' && usage !== null;
    case 'ended':
      return Number.isInteger(of);
    default:
      return false;
  }
}
