import { chunk as offsets, init } from '@chonkiejs/chunk';
import { RecursiveChunker } from '@chonkiejs/core';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { createChunker } from '../../../dist/index.js';
import { startParts } from '../harness/parts.mjs';
import { race } from '../harness/race.mjs';
import { postingsOf } from '../harness/texts.mjs';
import { write } from '../harness/core.mjs';

export const title = 'Chunk 1 MB of text to 1,000 characters';
export const what =
  'Savile gives offsets and texts, and its laws hold: the pieces join to the text, each fits, nothing is cut that would have fitted.';

const size = 1_000_000;
const most = 1_000;

export async function measure(find) {
  const text = postingsOf(size);
  const chunker = await createChunker({ maxTokens: most, sizer: 'characters' });
  const parts = await startParts();
  const langchain = new RecursiveCharacterTextSplitter({ chunkSize: most, chunkOverlap: 0 });
  const chonkie = await RecursiveChunker.create({ chunkSize: most, minCharactersPerChunk: 24 });
  await init();
  if (chunker.chunkContent(text).map((piece) => piece.text).join('') !== text) throw new Error('a law is broken');
  const ms = await race({
    'Savile, createChunker': () => chunker.chunkContent(text),
    'Savile, in wasm': () => parts.chunkCharacters(...write(parts, text), most),
    '@langchain/textsplitters': () => langchain.splitText(text),
    '@chonkiejs/core recursive': () => chonkie.chunk(text),
    '@chonkiejs/chunk, offsets without structure': () => [...offsets(text, { size: most })].length,
  });
  const speed = (name) => size / 1_000 / ms.get(name);
  for (const name of ms.keys()) {
    if (name.startsWith('Savile')) find.ours(name, speed(name), 'MB/s');
    else find.peer(name, speed(name), 'MB/s');
  }
  const own = speed('Savile, createChunker');
  find.atLeast('as fast as langchain', own / speed('@langchain/textsplitters'), '×', 5);
  find.atLeast('as fast as chonkie recursive', own / speed('@chonkiejs/core recursive'), '×', 2);
}
