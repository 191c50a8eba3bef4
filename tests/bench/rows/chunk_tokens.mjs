import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { createChunker } from '../../../dist/index.js';
import { race } from '../harness/race.mjs';
import { postingsOf } from '../harness/texts.mjs';

export const title = 'Chunk 1 MB of text to 256 o200k tokens';
export const what = 'By the built-in estimate, and by what `gpt-tokenizer` counts.';

const size = 1_000_000;
const most = 256;

export async function measure(find) {
  const text = postingsOf(size);
  const estimate = await createChunker({ maxTokens: most });
  const counted = await createChunker({ maxTokens: most, sizer: (piece) => countTokens(piece) });
  const seamed = await createChunker({ maxTokens: most, sizer: (piece) => countTokens(piece), seam: 4 });
  const langchain = new RecursiveCharacterTextSplitter({
    chunkSize: most,
    chunkOverlap: 0,
    lengthFunction: (piece) => countTokens(piece),
  });
  const ms = await race(
    {
      'Savile, by the estimate': () => estimate.chunkContent(text),
      'Savile, by gpt-tokenizer': () => counted.chunkContent(text),
      'Savile, by gpt-tokenizer with its seam': () => seamed.chunkContent(text),
      'langchain, by gpt-tokenizer': () => langchain.splitText(text),
    },
    { warmups: 1 },
  );
  const speed = (name) => size / 1_000 / ms.get(name);
  for (const name of ms.keys()) {
    if (name.startsWith('Savile')) find.ours(name, speed(name), 'MB/s');
    else find.peer(name, speed(name), 'MB/s');
  }
  const peer = speed('langchain, by gpt-tokenizer');
  find.atLeast('by the estimate, as fast as langchain', speed('Savile, by the estimate') / peer, '×', 20);
  find.atLeast('by gpt-tokenizer, as fast as langchain', speed('Savile, by gpt-tokenizer') / peer, '×', 2);
  find.atLeast('by gpt-tokenizer with its seam, as fast as langchain', speed('Savile, by gpt-tokenizer with its seam') / peer, '×', 2);
}
