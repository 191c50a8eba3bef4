// Cuts a section into pieces that fit a budget (core/chunk/chunk.hpp says by which rules), and puts
// together what came of the pieces. On this thread, at once; nothing is sent anywhere.

import { ChunkEngine, type Refusal, rowWidth } from '../engine/chunk_engine.js';
import { glueOfThisThread } from '../engine/this_thread.js';
import type { ThreadOptions } from '../engine/thread_options.js';
import { SavileError } from '../errors.js';
import { checkLength, kindOf, longestText } from '../input.js';
import type { SectionType } from '../wire/types.js';
import { combineResults } from './combine.js';

/**
 * What a budget counts: `estimate` the tokens that a model's vocabulary is likely to make of the text
 * (within a tenth for whole documents in English), `words`, `characters` (code points), or what your
 * tokenizer says of a text: 0 or more, and never less for a longer one.
 */
export type Sizer = 'estimate' | 'words' | 'characters' | ((text: string) => number);

export interface ChunkerOptions extends ThreadOptions {
  /** The most that a chunk may have, in what `sizer` counts; 1 to 2^30. Default: 2000. */
  readonly maxTokens?: number;
  /** Default: `estimate`. */
  readonly sizer?: Sizer;
  /**
   * Of a sizer that is a function: the most by which the size of a text may be below that of two parts of it
   * together. 4 is enough for a tokenizer, which joins a blank, or a word with the blank before it, where the parts
   * meet; 0 where sizes add up. Where it is known, the sizer has about half as much to count, for the same pieces
   * (but for rare ones that are cut sooner, where a tokenizer counts more for a beginning than for the whole).
   * Default: not known.
   */
  readonly seam?: number;
}

/** A piece of the text. All of them, in order, are the text. */
export interface TextChunk {
  readonly text: string;
  /** Where it stands, in UTF-16 code units of the text as given. */
  readonly begin: number;
  readonly end: number;
  /** By the sizer; above the budget only where one character is. */
  readonly tokens: number;
  /** The head of the job that this goes on with, or the label of the category: to be shown, not changed. */
  readonly context?: string;
}

export interface Chunker {
  /**
   * The pieces of a section's text: jobs by entry, then by bullet; skills by category, then by item;
   * anything else by paragraph; then by sentence, word, character. Nothing is cut that would have
   * fitted whole. No text gives no pieces. Throws `bad_argument`, `too_large` (over 2 MiB), and what
   * your sizer throws.
   */
  chunkContent(text: string, section?: SectionType): TextChunk[];
  /**
   * One result of many: numbers averaged, texts and lists joined, objects merged key by key; what is
   * mixed comes as a list of the different values. `chunks`, or weights, say how much each counts in an
   * average; default: all the same. `undefined` stands for a chunk that gave nothing.
   */
  combineResults(results: readonly unknown[], chunks?: readonly (TextChunk | number)[]): unknown;
}

/** Loads the wasm. Rejects with `engine_load` if that fails. */
export async function createChunker(options: ChunkerOptions = {}): Promise<Chunker> {
  const { maxTokens = 2000, sizer = 'estimate', seam = -1 } = options;
  if (!Number.isInteger(maxTokens) || maxTokens < 1 || maxTokens > 2 ** 30) {
    throw refused(`maxTokens must be a whole number from 1 to 2^30, not ${String(maxTokens)}`);
  }
  if (typeof sizer !== 'function' && !['estimate', 'words', 'characters'].includes(sizer)) {
    throw refused(`sizer must be "estimate", "words", "characters" or a function, not ${String(sizer)}`);
  }
  if (typeof seam !== 'number' || (options.seam !== undefined && !(seam >= 0))) {
    throw refused(`seam must be a number of 0 or more, not ${String(seam)}`);
  }
  const engine = new ChunkEngine(await glueOfThisThread(options));
  return {
    chunkContent: (text, section = 'other') => cut(engine, text, section, maxTokens, sizer, seam),
    combineResults: (results, chunks) =>
      combineResults(
        results,
        chunks?.map((chunk) => (typeof chunk === 'number' ? chunk : chunk.tokens)),
      ),
  };
}

function cut(
  engine: ChunkEngine,
  text: string,
  section: SectionType,
  maxTokens: number,
  sizer: Sizer,
  seam: number,
): TextChunk[] {
  if (typeof text !== 'string') throw refused(`the text must be a string, not ${kindOf(text)}`);
  if (typeof section !== 'string') throw refused(`the section must be a string, not ${kindOf(section)}`);
  // What is surely too long goes no further; the core knows how long the rest is.
  if (text.length > longestText) checkLength(text, place);
  const rows =
    typeof sizer === 'function'
      ? measured(engine, text, section, maxTokens, sizer, seam)
      : engine.cut(text, section, maxTokens, sizer);
  if (rows === 'too_large') checkLength(text, place);
  if (typeof rows === 'string') throw refused(`there is no section type "${section}"`);
  return piecesOf(text, rows);
}

const place = 'chunkContent: the text';

function piecesOf(text: string, rows: Uint32Array): TextChunk[] {
  const pieces: TextChunk[] = [];
  for (let at = 0; at < rows.length; at += rowWidth) {
    const [begin, end, tokens] = [rows[at] as number, rows[at + 1] as number, rows[at + 2] as number];
    const piece = { text: text.slice(begin, end), begin, end, tokens };
    const context = text.slice(rows[at + 3], rows[at + 4]);
    pieces.push(context === '' ? piece : { ...piece, context });
  }
  return pieces;
}

/** A failure may not pass through the wasm: it waits until the core has given up. */
function measured(
  engine: ChunkEngine,
  text: string,
  section: SectionType,
  maxTokens: number,
  sizer: (text: string) => number,
  seam: number,
): Uint32Array | Refusal {
  let failure: { readonly cause: unknown } | undefined;
  const measure = (begin: number, end: number): number => {
    try {
      const size = sizer(text.slice(begin, end));
      if (typeof size === 'number' && size >= 0) return size;
      failure = { cause: refused(`the sizer must give a number of 0 or more, not ${String(size)}`) };
    } catch (cause) {
      failure = { cause };
    }
    return -1;
  };
  const rows = engine.cut(text, section, maxTokens, 'measured', { measure, seam });
  if (failure) throw failure.cause;
  return rows;
}

function refused(why: string): SavileError {
  return new SavileError('bad_argument', `createChunker: ${why}.`);
}
