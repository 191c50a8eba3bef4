// Appends to the records of one run, one after the other, until the storage fails: then it warns once
// and keeps nothing more. It never throws: a run is worth more than its journal.

import type { JournalWarning } from './contract.js';
import type { Database } from './database.js';
import { type Entry, nextRow, type ReadRecord } from './records.js';
import { failureOf, warningOf } from './warnings.js';

type Last = Pick<ReadRecord, 'seq' | 'checksum'>;

export class RunLog {
  readonly #runId: string;
  readonly #database: Database;
  readonly #warn: (warning: JournalWarning) => void;
  #last: Last | undefined;
  #state: 'keeping' | 'stopped' | 'lost' = 'keeping';
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    runId: string,
    database: Database,
    last: Last | undefined,
    warn: (warning: JournalWarning) => void,
  ) {
    this.#runId = runId;
    this.#database = database;
    this.#last = last;
    this.#warn = warn;
  }

  /** Resolves when it is on disk: its place; undefined if it is not kept. */
  append(key: string, entry: Entry): Promise<number | undefined> {
    return this.#inTurn(async () => {
      if (this.#state !== 'keeping') return undefined;
      try {
        return await this.#write(key, entry);
      } catch (error) {
        this.#state = 'stopped';
        this.#warn(warningOf(...failureOf(error)));
        return undefined;
      }
    });
  }

  /** What was begun is written; then nothing more. */
  stop(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state === 'keeping') this.#state = 'stopped';
    });
  }

  /** Nothing more is written, at once: others have removed the records. */
  lose(): void {
    this.#state = 'lost';
  }

  /** Removes all records, and stops. */
  remove(): Promise<void> {
    return this.#inTurn(async () => {
      const lost = this.#state === 'lost';
      this.#state = 'lost';
      if (lost) return;
      try {
        await this.#database.remove(this.#runId);
      } catch (error) {
        this.#warn(warningOf('journal_left', failureOf(error)[1]));
      }
    });
  }

  async #write(key: string, entry: Entry): Promise<number | undefined> {
    const before = this.#last;
    const row = await nextRow(this.#runId, before, key, entry);
    if (await this.#database.append(row, before?.checksum)) {
      this.#last = row;
      return row.seq;
    }
    this.#state = 'lost';
    this.#warn(warningOf('journal_lost', 'its records were erased, or another tab writes them'));
    return undefined;
  }

  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.#queue.then(act);
    this.#queue = turn;
    return turn;
  }
}
