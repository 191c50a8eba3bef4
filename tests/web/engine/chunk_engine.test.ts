// A text on its way into the wasm: as it stands, or as UTF-8, it comes to the same pieces.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ChunkEngine, rowWidth } from '../../../web/src/engine/chunk_engine.js';
import { startGlue } from '../../../web/src/engine/start.js';
import { writeText } from '../../../web/src/engine/write_text.js';
import { engineParts } from '../../engine_parts.js';

type Glue = Awaited<ReturnType<typeof startGlue>>;
let glue: Glue;
beforeAll(async () => {
  glue = await startGlue(engineParts.module);
});

const words = 1; // by place in SizeKind
const anyText = fc
  .array(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('word ', '\n\n', '\ud83d', '👩‍💻')),
  )
  .map((parts) => parts.join(''));

/** What the wasm answers where the text is encoded here. */
function cutEncoded(text: string): number[] {
  const room = text.length * 3 + 5;
  const at = glue._chunkText(room);
  const view = glue.HEAPU8.subarray(at, at + room);
  const { size, units } = writeText(text, view, null);
  expect(units).toBe(0);
  const section = new TextEncoder().encodeInto('other', view.subarray(size)).written;
  const count = glue._chunkCut(size, 0, section, 5, words, -1);
  return [...new Uint32Array(glue.HEAPU8.buffer, glue._chunkRows(), count * rowWidth)];
}

test('both ways give the same rows, also for lone surrogates', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const rows = new ChunkEngine(glue).cut(text, 'other', 5, 'words');
      expect([...(rows as Uint32Array)]).toEqual(cutEncoded(text));
    }),
    { numRuns: 200 },
  );
});

test('a text that is too long as UTF-8, and a section that is none, are told apart', () => {
  const engine = new ChunkEngine(glue);
  expect(engine.cut('é'.repeat(1024 * 1024 + 1), 'other', 5, 'words')).toBe('too_large');
  expect(engine.cut('a', 'hobbies' as 'other', 5, 'words')).toBe('unknown_section');
});
