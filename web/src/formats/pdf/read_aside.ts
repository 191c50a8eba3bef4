// Reads a PDF in a worker of its own, so that the thread of the page goes on: a file of two pages takes its reader
// a quarter of a second. The worker lives as long as files wait for it.
//
// Where there is no page, or no such worker can be had (its script is not there, the page's policy is against it),
// the file is read on this thread: by the same reader, with the same result.

import { readerBeside } from '../../beside.js';
import { fromPlain, type PlainError } from '../../errors.js';
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

/** From the worker. */
export type Answered =
  | { readonly number: number; readonly document: ReadDocument }
  | { readonly number: number; readonly error: PlainError };

/** `place` names the argument in messages, e.g. "parse: resume". */
export async function readPdfAside(bytes: Uint8Array, place: string, aside?: Aside): Promise<ReadDocument> {
  const document = await Reader.for(aside)?.read(bytes, place);
  return document ?? (await import('./read_pdf.js')).readPdf(bytes, place);
}

class Reader {
  static readonly #none = new Set<string>(); // addresses at which there is no reader
  static readonly #all = new Map<string, Reader>();
  readonly #address: string;
  readonly #worker: WorkerHandle;
  readonly #waiting = new Map<number, (answer: Answered | undefined) => void>();
  #count = 0;

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
      (data) => this.#answered(data as Answered),
      () => this.#died(),
    );
  }

  /** Undefined where the worker could not. */
  async read(bytes: Uint8Array, place: string): Promise<ReadDocument | undefined> {
    this.#count += 1;
    const number = this.#count;
    const answer = await new Promise<Answered | undefined>((resolve) => {
      this.#waiting.set(number, resolve);
      this.#worker.post({ number, bytes, place } satisfies Asked);
    });
    if (answer && 'error' in answer) throw fromPlain(answer.error);
    return answer?.document;
  }

  #answered(answer: Answered): void {
    this.#waiting.get(answer.number)?.(answer);
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) this.#end();
  }

  #died(): void {
    Reader.#none.add(this.#address);
    this.#end();
    for (const resolve of this.#waiting.values()) resolve(undefined);
  }

  #end(): void {
    Reader.#all.delete(this.#address);
    this.#worker.terminate();
  }
}
