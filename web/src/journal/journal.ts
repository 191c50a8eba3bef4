// A journal in the browser's storage (IndexedDB): calls of models that were paid for are not paid again
// when a page was closed before its run ended. Asked for, never by itself.
//
// A run's name is the hash of what it was asked, so the same request finds what is kept of it.

import { systemClock } from '../driver/clock.js';
import { cancelled } from '../engine/bytes.js';
import { SavileError } from '../errors.js';
import { version as thisVersion } from '../version.js';
import type {
  Journal,
  JournalOptions,
  JournalRequest,
  JournalRun,
  JournalRunOptions,
  JournalWarning,
  UnfinishedRun,
} from './contract.js';
import { Database } from './database.js';
import { canDigest, digest, requestText } from './digest.js';
import { EarlierCalls } from './earlier_calls.js';
import { KeptRun } from './journal_run.js';
import { readRun, removeStale, unfinishedRuns } from './kept_runs.js';
import { Ownership } from './ownership.js';
import type { ReadRecord } from './records.js';
import { RunLog } from './run_log.js';
import { UnkeptRun } from './unkept_run.js';
import { failureOf, warningOf } from './warnings.js';

const month = 30 * 24 * 60 * 60 * 1000;

/** Never rejects for want of a storage: then runs go unkept, with a warning. */
export function openJournal(options: JournalOptions = {}): Promise<Journal> {
  return openJournalOf(thisVersion, options);
}

/** As a package of this version opens it. */
export async function openJournalOf(version: string, options: JournalOptions): Promise<Journal> {
  const { name = 'savile-journal', clock = systemClock, now = Date.now, keepMs = month } = options;
  const warn = (warning: JournalWarning): void => {
    try {
      options.onWarning?.(warning);
    } catch {
      // A listener's fault costs no paid reply.
    }
  };
  const factory = options.indexedDB ?? globalThis.indexedDB;
  const opened = await openDatabase(factory, name, clock);
  if (!(opened instanceof Database)) {
    warn(warningOf('journal_unavailable', opened));
    return new UnkeptJournal(async () => {
      if (factory) await Database.remove(factory, name, clock);
    });
  }
  const locks = options.locks ?? globalThis.navigator?.locks;
  const ownership = new Ownership(locks, name, clock);
  try {
    await removeStale(opened, await ownership.owned(), now() - keepMs);
  } catch (error) {
    warn(warningOf('journal_left', failureOf(error)[1]));
  }
  return new KeptJournal(opened, ownership, { version, now, keepTexts: options.keepTexts ?? false, warn });
}

/** Why there is none, in words. */
async function openDatabase(
  factory: IDBFactory | undefined,
  name: string,
  clock: Parameters<typeof Database.open>[2],
): Promise<Database | string> {
  if (factory === undefined || typeof IDBKeyRange === 'undefined') return 'there is no IndexedDB';
  if (!canDigest()) return 'there is no WebCrypto; serve the page by https';
  try {
    return await Database.open(factory, name, clock);
  } catch (error) {
    return failureOf(error)[1];
  }
}

interface Manner {
  readonly version: string;
  readonly now: () => number;
  readonly keepTexts: boolean;
  readonly warn: (warning: JournalWarning) => void;
}

class KeptJournal implements Journal {
  readonly #database: Database;
  readonly #ownership: Ownership;
  readonly #manner: Manner;
  readonly #runs = new Set<KeptRun>();
  #closed = false;

  constructor(database: Database, ownership: Ownership, manner: Manner) {
    this.#database = database;
    this.#ownership = ownership;
    this.#manner = manner;
  }

  async run(request: JournalRequest, options: JournalRunOptions = {}): Promise<JournalRun> {
    this.#checkOpen();
    const { version, now } = this.#manner;
    const text = requestText(request);
    const runId = await digest(text);
    const release = await this.#own(runId);
    try {
      const { log, earlier } = await this.#recorded(runId, text);
      this.#checkOpen();
      if (options.signal?.aborted) throw cancelled(options.signal);
      const run: KeptRun = new KeptRun({
        runId,
        version,
        now,
        log,
        earlier,
        onInterrupted: options.onInterrupted,
        release: () => {
          this.#runs.delete(run);
          release();
        },
      });
      this.#runs.add(run);
      return run;
    } catch (error) {
      release();
      throw error;
    }
  }

  async unfinished(): Promise<readonly UnfinishedRun[]> {
    this.#checkOpen();
    try {
      return await unfinishedRuns(this.#database, await this.#ownership.owned());
    } catch (error) {
      this.#manner.warn(warningOf(...failureOf(error)));
      return [];
    }
  }

  async forget(runId: string): Promise<void> {
    this.#checkOpen();
    const release = await this.#own(runId);
    await removed(this.#database.remove(runId)).finally(release);
  }

  async erase(): Promise<void> {
    this.#checkOpen();
    for (const run of this.#runs) run.lose();
    await removed(this.#database.clear());
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all([...this.#runs].map((run) => run.close()));
    this.#database.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #own(runId: string): Promise<() => void> {
    const release = await this.#ownership.take(runId);
    if (release) return release;
    throw new SavileError(
      'journal_in_use',
      'This run is under way in another tab, or here. Let it end, or close it: begun twice, its calls would be paid twice.',
    );
  }

  /** What is kept of the run, and where it goes on. */
  async #recorded(runId: string, request: string): Promise<{ log: RunLog; earlier: EarlierCalls }> {
    const { version, now, keepTexts, warn } = this.#manner;
    let records: readonly ReadRecord[] = [];
    let failed = false;
    try {
      const run = await readRun(this.#database, runId);
      records = run.records;
      if (run.damaged) {
        await this.#database.remove(runId, records.length);
        warn(warningOf('journal_damaged', `${records.length} records are whole`));
      }
    } catch (error) {
      failed = true;
      warn(warningOf(...failureOf(error)));
    }
    const log = new RunLog(runId, this.#database, records.at(-1), warn);
    if (failed) await log.stop();
    else if (records.length === 0) {
      await log.append(runId, { kind: 'opened', at: now(), version, ...(keepTexts ? { request } : {}) });
    }
    return { log, earlier: new EarlierCalls(records) };
  }

  #checkOpen(): void {
    if (this.#closed) throw new SavileError('disposed', 'This journal was closed. Open another one.');
  }
}

/** Where there is no storage. What another version may have left can still be erased. */
class UnkeptJournal implements Journal {
  readonly #remove: () => Promise<void>;

  constructor(remove: () => Promise<void>) {
    this.#remove = remove;
  }

  async run(request: JournalRequest): Promise<JournalRun> {
    requestText(request);
    return new UnkeptRun();
  }

  async unfinished(): Promise<readonly UnfinishedRun[]> {
    return [];
  }

  async forget(): Promise<void> {}

  erase(): Promise<void> {
    return removed(this.#remove());
  }

  async close(): Promise<void> {}

  async [Symbol.asyncDispose](): Promise<void> {}
}

async function removed(work: Promise<void>): Promise<void> {
  await work.catch((cause: unknown) => {
    throw new SavileError(
      'storage',
      `The journal could not be removed: ${failureOf(cause)[1]}. Clear the data of this site in the browser.`,
      { cause },
    );
  });
}
