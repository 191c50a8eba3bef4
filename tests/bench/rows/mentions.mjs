import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { write } from '../harness/core.mjs';
import { startParts } from '../harness/parts.mjs';
import { race } from '../harness/race.mjs';
import { postingsOf } from '../harness/texts.mjs';
import { termLists } from '../harness/names.mjs';
import { tokenTrie } from '../harness/token_trie.mjs';

export const title = 'Mentions in postings';
export const what =
  'The peers get the names of our lists; the automata look for letters and find them within words too, the trie and Savile only whole words. The model alone: sentences, words, features and decoding, in wasm.';

const size = 1_000_000;
const small = 200_000;

export async function measure(find) {
  const text = postingsOf(size);
  const part = postingsOf(small);
  const lower = text.toLowerCase();
  const parts = await startParts();
  const { text: lists, names: wanted } = termLists(20_000);
  parts.openLexicon(...write(parts, lists));
  const doubled = new DoubleArray(wanted);
  const plain = new AhoCorasick(wanted);
  const trie = tokenTrie(wanted);
  const nlp = wink(model);
  const words = nlp.readDoc(part).tokens().length();
  parts.readPosting(...write(parts, part));
  const ms = await race(
    {
      'Savile, lists alone': () => parts.terms(...write(parts, text)),
      'Savile, words alone (of that)': () => parts.tokens(...write(parts, text)),
      '@monyone/aho-corasick double array': () => doubled.matchInText(lower),
      ahocorasick: () => plain.search(lower),
      'a trie of JS Maps over words': () => trie(lower),
      'Savile, the model alone': () => parts.mentions(),
      'wink-nlp, its full pipe': () => nlp.readDoc(part),
      compromise: () => compromise(part).nouns().length,
    },
    { warmups: 1 },
  );
  const speed = (name, bytes) => bytes / 1_000 / ms.get(name);
  for (const name of ms.keys()) {
    const bytes = /model|wink|compromise/.test(name) ? small : size;
    if (name.startsWith('Savile')) find.ours(name, speed(name, bytes), 'MB/s');
    else find.peer(name, speed(name, bytes), 'MB/s');
  }
  find.note(`wink-nlp reads ${Math.round(words / ms.get('wink-nlp, its full pipe')) * 1_000} tokens a second.`);
  find.note(`The gazetteer: ${wanted.length} names, those of our lists and made-up ones of two words.`);
  find.atLeast('lists alone', speed('Savile, lists alone', size), 'MB/s', 60);
  find.atLeast(
    'the model, as fast as wink-nlp',
    speed('Savile, the model alone', small) / speed('wink-nlp, its full pipe', small),
    '×',
    3,
  );
  find.atLeast('the model alone', speed('Savile, the model alone', small), 'MB/s', 1);
}
