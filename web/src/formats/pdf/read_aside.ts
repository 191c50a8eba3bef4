// Reads a PDF in a worker of its own, so that the thread of the page goes on: a file of two pages takes its reader
// a quarter of a second. The worker lives as long as files wait for it, and a little longer for those that follow.
//
// Where there is no page, or no such worker can be had (its script is not there, the page's policy is against it),
// the file is read on this thread: by the same reader, with the same result. A file that a worker did not survive
// is not tried on the page.

import { readerBeside } from '../../beside.js';
import { fromPlain, type PlainError, SavileError } from '../../errors.js';
import { spawn, type WorkerFactory, type WorkerHandle } from '../../pool/spawn.js';
import type { ReadDocument } from '../document.js';

/** How the worker is made. */
export interface Aside {
  readonly readerUrl: string | URL | undefined;
  readonly workerFactory: WorkerFactory | undefined;
}

/** To the worker. */
export interface Asked {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly place: string;
}

/** From the worker, as soon as it runs. */
export interface Started {
  readonly started: true;
}

/** From the worker. */
export type Answered =
  | { readonly number: number; readonly document: ReadDocument }
  | { readonly number: number; readonly error: PlainError };

/** `place` names the argument in messages, e.g. "parse: resume". */
export async function readPdfAside(bytes: Uint8Array, place: string, aside?: Aside): Promise<ReadDocument> {
  const document = await Reader.for(aside)?.read(bytes, place);
  return document ?? (await import('./read_pdf.js')).readPdf(bytes, place);
}

const lingerMs = 2000;
const silentMs = 60_000; // with a file to read

interface Waiting {
  readonly place: string;
  resolve(document: ReadDocument | undefined): void;
  reject(error: SavileError): void;
}

class Reader {
  static readonly #none = new Set<string>(); // addresses at which there is no reader
  static readonly #all = new Map<string, Reader>();
  readonly #address: string;
  readonly #worker: WorkerHandle;
  readonly #waiting = new Map<number, Waiting>();
  #started = false;
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Undefined where there is none. */
  static for(aside?: Aside): Reader | undefined {
    const url = aside?.readerUrl ?? readerBeside();
    if (typeof window === 'undefined' || typeof Worker === 'undefined' || !url) return undefined;
    const address = String(url);
    if (Reader.#none.has(address)) return undefined;
    try {
      const reader = Reader.#all.get(address) ?? new Reader(address, aside?.workerFactory);
      Reader.#all.set(address, reader);
      return reader;
    } catch {
      Reader.#none.add(address);
      return undefined;
    }
  }

  constructor(address: string, workerFactory: WorkerFactory | undefined) {
    this.#address = address;
    this.#worker = spawn('savile reader', { workerUrl: address, workerFactory });
    this.#worker.listen(
      (data) => this.#heard(data as Started | Answered),
      () => this.#died(),
    );
  }

  /** Undefined where the worker could not. */
  async read(bytes: Uint8Array, place: string): Promise<ReadDocument | undefined> {
    this.#count += 1;
    const number = this.#count;
    return new Promise<ReadDocument | undefined>((resolve, reject) => {
      this.#waiting.set(number, { place, resolve, reject });
      this.#watch();
      this.#worker.post({ number, bytes, place } satisfies Asked);
    });
  }

  #heard(said: Started | Answered): void {
    if ('started' in said) {
      this.#started = true;
      return;
    }
    const waiting = this.#waiting.get(said.number);
    this.#waiting.delete(said.number);
    this.#watch();
    if ('error' in said) waiting?.reject(fromPlain(said.error));
    else waiting?.resolve(said.document);
  }

  /** It may be silent while it reads, but not for ever, and idle for a little while. */
  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer =
      this.#waiting.size > 0
        ? setTimeout(() => this.#died(), silentMs)
        : setTimeout(() => this.#end(), lingerMs);
  }

  #died(): void {
    if (!this.#started) Reader.#none.add(this.#address);
    this.#end();
    for (const { place, resolve, reject } of this.#waiting.values()) {
      if (this.#started) reject(fatal(place));
      else resolve(undefined);
    }
  }

  #end(): void {
    clearTimeout(this.#timer);
    Reader.#all.delete(this.#address);
    this.#worker.terminate();
  }
}

function fatal(place: string): SavileError {
  return new SavileError(
    'damaged_file',
    `${place} is a PDF that cannot be read: its reader ran out of memory or of time. Save it anew, or paste its text.`,
  );
}
