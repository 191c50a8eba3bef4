// IndexedDB as a list of rows for each run. Every method settles within a time: there are browsers whose
// storage falls silent.
//
//   store "records", key [runId, seq]    appended to and removed, never changed
//
// A write is on disk when its promise resolves (durability "strict"). Other shapes of rows will have another
// version of the database, and then read or remove what is of this one.

import type { Clock } from '../driver/clock.js';
import type { Row } from './records.js';

const store = 'records';
const shape = 1;
const patienceMs = 10_000;

export class Database {
  readonly #connection: IDBDatabase;
  readonly #clock: Clock;

  private constructor(connection: IDBDatabase, clock: Clock) {
    this.#connection = connection;
    this.#clock = clock;
    // Another tab removes the database or brings a newer shape: do not stand in its way.
    connection.onversionchange = () => connection.close();
  }

  static async open(factory: IDBFactory, name: string, clock: Clock): Promise<Database> {
    const opened = new Promise<IDBDatabase>((resolve, reject) => {
      const request = factory.open(name, shape);
      request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: ['runId', 'seq'] });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      return new Database(await inTime(opened, clock), clock);
    } catch (error) {
      opened.then((connection) => connection.close()).catch(() => {}); // it may come yet
      throw error;
    }
  }

  /** Removes a database that cannot be opened. */
  static remove(factory: IDBFactory, name: string, clock: Clock): Promise<void> {
    return inTime(
      new Promise<void>((resolve, reject) => {
        const request = factory.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
      clock,
    );
  }

  /** Whatever lies there, in the order of `seq`. */
  rowsOf(runId: string): Promise<unknown[]> {
    return this.#read((records) => records.getAll(rangeOf(runId)));
  }

  async runIds(): Promise<string[]> {
    const keys = await this.#read((records) => records.getAllKeys());
    const ids = keys.map((key) => (Array.isArray(key) ? key[0] : undefined));
    return [...new Set(ids.filter((id) => typeof id === 'string'))];
  }

  /** False, and nothing is written, unless the row before it is there as `before` says and its place is free. */
  async append(row: Row, before: string | undefined): Promise<boolean> {
    let fits = true;
    await this.#write((records, transaction) => {
      const refuse = (): void => {
        fits = false;
        transaction.abort();
      };
      const add = (): void => {
        records.add(row).onerror = (event) => {
          if ((event.target as IDBRequest).error?.name !== 'ConstraintError') return;
          event.preventDefault();
          refuse();
        };
      };
      if (before === undefined) return add();
      const previous = records.get([row.runId, row.seq - 1]);
      previous.onsuccess = () =>
        (previous.result as Row | undefined)?.checksum === before ? add() : refuse();
    }).catch((error: unknown) => {
      if (fits) throw error;
    });
    return fits;
  }

  /** Removes a run's rows from this place on. */
  remove(runId: string, from = 0): Promise<void> {
    return this.#write((records) => records.delete(rangeOf(runId, from)));
  }

  clear(): Promise<void> {
    return this.#write((records) => records.clear());
  }

  close(): void {
    this.#connection.close();
  }

  #read<Value>(ask: (records: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
    return inTime(
      new Promise<Value>((resolve, reject) => {
        const request = ask(this.#connection.transaction(store, 'readonly').objectStore(store));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      }),
      this.#clock,
    );
  }

  #write(act: (records: IDBObjectStore, transaction: IDBTransaction) => unknown): Promise<void> {
    return inTime(
      new Promise<void>((resolve, reject) => {
        const transaction = this.#connection.transaction(store, 'readwrite', { durability: 'strict' });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
        act(transaction.objectStore(store), transaction);
      }),
      this.#clock,
    );
  }
}

/** All places of a run: a list is greater than any number. */
function rangeOf(runId: string, from = 0): IDBKeyRange {
  return IDBKeyRange.bound([runId, from], [runId, []]);
}

async function inTime<Value>(promise: Promise<Value>, clock: Clock): Promise<Value> {
  let timer: unknown;
  const late = new Promise<never>((_, reject) => {
    timer = clock.setTimer(() => reject(new Error('the storage does not answer')), patienceMs);
  });
  return Promise.race([promise, late]).finally(() => clock.clearTimer(timer));
}
