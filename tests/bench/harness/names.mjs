// The names of the lists of terms (core/lexicon/term_list.hpp), and as many made-up ones of two words as bring
// them to a number: a gazetteer of that size for Savile and its peers.

import { readFileSync } from 'node:fs';

const folder = new URL('../../../core/lexicon/data/', import.meta.url);
const lines = (name) => readFileSync(new URL(`${name}.txt`, folder), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));

/** A text that `Lexicon` reads. */
export function termLists(count) {
  const listed = lines('term_lists').flatMap(lines);
  const own = namesOf(listed);
  const first = own.filter((name) => /^[A-Za-z]+$/.test(name));
  const made = [];
  for (let i = 0; own.length + made.length < count; i += 1) {
    made.push(`${first[(i * 7) % first.length]} ${first[(i * 13 + 5) % first.length]} ${i}`);
  }
  return { text: [...listed, '[made up: technology]', ...made].join('\n'), names: [...new Set([...own, ...made])].map((name) => name.toLowerCase()) };
}

function namesOf(listed) {
  return listed
    .filter((line) => !line.startsWith('['))
    .flatMap((line) => line.split('>')[0].split(/[=,]/))
    .map((name) => name.trim().replace(/^[!?]/, '').replaceAll(';', ','))
    .filter(Boolean);
}
