// One résumé against many postings, or many résumés against one posting: scores and no more, best first.
//
//   texts ── read one by one ──▶ batches ── a few a worker under way ──▶ scores, as they come
//
// The next batch is read when one has come back, so that a list of any length needs the memory of a
// few batches and of its scores. The text that all have in common goes to each worker once. What
// cannot be read fails alone; a batch that costs a worker its life is tried text by text.

import { unlessAborted } from './abort.js';
import type { CallTurns } from './calls.js';
import { checkSignal, monthGiven } from './checks.js';
import type { MatchOptions, ResumeInput } from './contract.js';
import { isSavileError, SavileError } from './errors.js';
import type { ReadDocument } from './formats/document.js';
import type { TextInput } from './input.js';
import type { KeyedText } from './pool/protocol.js';
import { fromCore } from './wire/reply.js';
import type { RankedPair, RankedPairs } from './wire/types.js';

/** Many of one sort, in a list or as they come. */
export type Many<Input> = Iterable<Input> | AsyncIterable<Input>;

/** One of the many, by its place among them. */
export interface Ranked {
  readonly index: number;
  /** 0 to 100, as `match` gives it. */
  readonly score: number;
  /** Whose résumé it is; empty where it does not say. */
  readonly name: string;
  readonly jobTitle: string;
  readonly company: string;
}

export interface NotRanked {
  readonly index: number;
  readonly error: SavileError;
}

export interface Ranking {
  /** Best first; equal scores in the order given. */
  readonly ranking: readonly Ranked[];
  /** What could not be read, in the order given. */
  readonly failed: readonly NotRanked[];
}

export interface RankProgress {
  /** How many have been ranked or have failed. */
  readonly done: number;
  /** How many there are; undefined for an iterable that does not say. */
  readonly total: number | undefined;
  /** What has come since the last call. */
  readonly latest: readonly Ranked[];
}

export interface RankOptions extends MatchOptions {
  /** Called for each batch that has come back. What it throws ends the ranking. */
  readonly onProgress?: (progress: RankProgress) => void;
}

/** What the ranking needs of a tailor. */
export interface Caller {
  readonly workers: number;
  call<T>(
    operation: string,
    request: object,
    texts: readonly KeyedText[],
    signal: AbortSignal | undefined,
    turns: CallTurns,
  ): Promise<T>;
  keyed(document: ReadDocument): KeyedText;
  drop(keys: readonly string[]): void;
  readResume(resume: unknown, place: string): Promise<ReadDocument>;
  readPosting(posting: unknown, place: string): Promise<ReadDocument>;
}

/** So much is ranked in a few hundredths of a second: soon enough to be cancelled, enough to be worth a message. */
const batchTexts = 16;
/** On the calling thread a batch is a task that holds up all others: one text each. */
const batchTextsHere = 1;
const batchLength = 64 * 1024;
/** Batches under way for each worker: one runs, one waits. */
const depth = 2;

interface Item {
  readonly index: number;
  readonly text: KeyedText;
}

export async function rank(
  caller: Caller,
  resumes: ResumeInput | Many<ResumeInput>,
  postings: TextInput | Many<TextInput>,
  options: RankOptions,
): Promise<Ranking> {
  checkSignal(options.signal, 'rank');
  const today = monthGiven(options.today, 'rank');
  const manyResumes = isMany(resumes);
  if (manyResumes && isMany(postings)) {
    throw new SavileError(
      'bad_argument',
      'rank: one résumé and many postings, or many résumés and one posting; not many of both.',
    );
  }
  const [one, many, readOne, readMany] = manyResumes
    ? ([postings, resumes, 'readPosting', 'readResume'] as const)
    : ([resumes, isMany(postings) ? postings : [postings], 'readResume', 'readPosting'] as const);
  const [oneName, manyName] = manyResumes ? ['posting', 'resumes'] : ['resume', 'postings'];
  const shared = caller.keyed(await caller[readOne](one, `rank: ${oneName}`));
  // A ranking takes its turns as one, however many of its batches wait: runs beside it go on.
  const turns = { keeps: [shared.key], owner: `rank ${shared.key}` };
  const ask = ({ texts, signal }: { texts: readonly Item[]; signal: AbortSignal }): Promise<RankedPairs> => {
    const keys = texts.map(({ text }) => text.key);
    const request = manyResumes
      ? { resumes: keys, postings: [shared.key], today }
      : { resumes: [shared.key], postings: keys, today };
    return caller.call('rank', request, [shared, ...texts.map(({ text }) => text)], signal, turns);
  };
  // One failure ends all that is under way.
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const work = new Ranker(many, (item, index) => caller[readMany](item, `rank: ${manyName}[${index}]`), {
    keyed: (document) => caller.keyed(document),
    batch: caller.workers > 0 ? batchTexts : batchTextsHere,
    ask: (texts) => ask({ texts, signal }),
    progress: options.onProgress ?? (() => {}),
  });
  try {
    // If the one cannot be read, none can be ranked.
    const look = manyResumes ? { posting: shared.key } : { resume: shared.key };
    await caller.call(manyResumes ? 'understand' : 'outline', look, [shared], signal, turns);
    const runs = Array.from({ length: Math.max(caller.workers, 1) * depth }, () => work.run());
    await unlessAborted(Promise.all(runs), options.signal);
    return work.ranking();
  } catch (error) {
    stop.abort(error);
    throw error;
  } finally {
    work.close();
    caller.drop([shared.key]);
  }
}

interface Hands {
  readonly keyed: (document: ReadDocument) => KeyedText;
  /** How many texts are asked for at once, at most. */
  readonly batch: number;
  readonly ask: (texts: readonly Item[]) => Promise<RankedPairs>;
  readonly progress: (progress: RankProgress) => void;
}

class Ranker {
  readonly #items: AsyncIterator<unknown> | Iterator<unknown>;
  readonly #total: number | undefined;
  readonly #read: (item: unknown, index: number) => Promise<ReadDocument>;
  readonly #hands: Hands;
  readonly #ranked: Ranked[] = [];
  readonly #failed: NotRanked[] = [];
  #reading: Promise<unknown> = Promise.resolve();
  #count = 0;
  #told = 0; // of the ranked ones
  #ended = false;

  constructor(
    items: Many<unknown>,
    read: (item: unknown, index: number) => Promise<ReadDocument>,
    hands: Hands,
  ) {
    this.#items =
      Symbol.asyncIterator in items
        ? items[Symbol.asyncIterator]()
        : (items as Iterable<unknown>)[Symbol.iterator]();
    this.#total = Array.isArray(items) ? items.length : items instanceof Set ? items.size : undefined;
    this.#read = read;
    this.#hands = hands;
  }

  /** Batch after batch, until there are no more. */
  async run(): Promise<void> {
    for (;;) {
      const batch = await this.#next();
      if (batch.length === 0) return;
      await this.#rank(batch);
      this.#tell();
    }
  }

  ranking(): Ranking {
    return {
      ranking: this.#ranked.sort((a, b) => b.score - a.score || a.index - b.index),
      failed: this.#failed.sort((a, b) => a.index - b.index),
    };
  }

  /** An iterable that was not read to its end is told so; whether it hears is not waited for. */
  close(): void {
    if (this.#ended) return;
    this.#ended = true;
    Promise.resolve(this.#items.return?.()).catch(() => {});
  }

  #tell(): void {
    const latest = this.#ranked.slice(this.#told);
    this.#told = this.#ranked.length;
    const done = this.#ranked.length + this.#failed.length;
    this.#hands.progress({ done, total: this.#total, latest });
  }

  /** Readers wait for one another: an iterator is asked one thing at a time. */
  #next(): Promise<Item[]> {
    const next = this.#reading.then(() => this.#readBatch());
    this.#reading = next.catch(() => {});
    return next;
  }

  async #readBatch(): Promise<Item[]> {
    const batch: Item[] = [];
    let length = 0;
    while (!this.#ended && batch.length < this.#hands.batch && length < batchLength) {
      const { done, value } = await this.#items.next();
      if (done) {
        this.#ended = true;
        break;
      }
      const index = this.#count;
      this.#count += 1;
      try {
        const document = await this.#read(value, index);
        length += document.text.length;
        batch.push({ index, text: this.#hands.keyed(document) });
      } catch (error) {
        this.#fail(index, error);
      }
    }
    return batch;
  }

  async #rank(batch: readonly Item[]): Promise<void> {
    let answer: RankedPairs;
    try {
      answer = await this.#hands.ask(batch);
    } catch (error) {
      if (!isSavileError(error) || error.code !== 'worker_lost') throw error;
      const [only, ...others] = batch;
      if (others.length > 0) for (const item of batch) await this.#rank([item]);
      else if (only) this.#fail(only.index, error);
      return;
    }
    for (const [place, { index }] of batch.entries()) this.#take(index, answer.ranked[place]);
  }

  #take(index: number, pair: RankedPair | undefined): void {
    if (pair?.score === undefined) {
      this.#fail(index, fromCore(pair?.error ?? { code: 'internal', message: 'There was no answer.' }));
      return;
    }
    const { score, name = '', jobTitle = '', company = '' } = pair;
    this.#ranked.push({ index, score, name, jobTitle, company });
  }

  #fail(index: number, error: unknown): void {
    if (!isSavileError(error)) throw error;
    this.#failed.push({ index, error });
  }
}

/** Text and bytes can be gone through too, but are one document. */
function isMany<Input>(input: Input | Many<Input>): input is Many<Input> {
  if (typeof input !== 'object' || input === null || ArrayBuffer.isView(input)) return false;
  return Symbol.iterator in input || Symbol.asyncIterator in input;
}
