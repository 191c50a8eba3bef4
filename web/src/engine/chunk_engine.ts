// The way of a text to be cut into the wasm, and of the pieces back: wasm/chunk_bindings.cpp.

import type { Glue } from 'savile-engine-glue';
import { SavileError } from '../errors.js';
import type { SectionType } from '../wire/types.js';
import { writeText } from './write_text.js';

/** By place as SizeKind in core/pipeline/chunk_rows.hpp. */
const sizeKinds = ['estimate', 'words', 'characters', 'measured'] as const;

export type Refusal = 'unknown_section' | 'too_large';
const refusals: Readonly<Record<number, Refusal>> = { [-1]: 'unknown_section', [-2]: 'too_large' };

/** Numbers of a row: begin, end, tokens, begin and end of the context; offsets in UTF-16 code units. */
export const rowWidth = 5;

const encoder = new TextEncoder();

/** A size of the caller's, and its seam (see ChunkerOptions); -1 where it is not known. */
export interface Measure {
  readonly measure: (begin: number, end: number) => number;
  readonly seam: number;
}

export class ChunkEngine {
  readonly #glue: Glue;

  constructor(glue: Glue) {
    this.#glue = glue;
  }

  /**
   * The rows, to be read before the next call. `measured.measure` is the size of code units [begin, end), and must
   * not throw; a negative one, or none, gives up.
   */
  cut(
    text: string,
    section: SectionType,
    most: number,
    kind: (typeof sizeKinds)[number],
    measured?: Measure,
  ): Uint32Array | Refusal {
    const glue = this.#glue;
    if (glue.measure) {
      throw new SavileError('bad_argument', 'A sizer may not use the engine that it measures for.');
    }
    const room = (text.length + section.length) * 3;
    const at = glue._chunkText(room);
    const view = glue.HEAPU8.subarray(at, at + room);
    const { size, units } = writeText(text, view);
    const sectionSize = encoder.encodeInto(section, view.subarray(size)).written;
    if (measured) glue.measure = measured.measure;
    let count: number;
    try {
      const by = sizeKinds.indexOf(kind);
      count = glue._chunkCut(size, units, sectionSize, most, by, measured?.seam ?? -1);
    } finally {
      delete glue.measure;
    }
    return refusals[count] ?? new Uint32Array(glue.HEAPU8.buffer, glue._chunkRows(), count * rowWidth);
  }
}
