// Naughty strings in every field that takes text: each is answered or refused with a code, and what was
// given stands in the document unchanged.

import { createTailor, type Fact, type ParsedResume, type Tailor } from 'savile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPosting, smallResume } from '../samples.js';
import { batchesOf, full, naughty, oneLine, ownStrings, textual } from './naughty.js';
import { count, outcome, result } from './outcome.js';

const today = '2026-11';
let tailor: Tailor;
beforeAll(async () => {
  tailor = await createTailor({ workers: 0 });
});
afterAll(async () => {
  await tailor.dispose();
  console.log(`hostile texts: ${count()} calls`);
});

/** No word is lost: the sections stand in order, apart, and the text is the one given. */
function expectWhole({ text, sections }: ParsedResume, given: string): void {
  expect(text).toBe(given);
  let at = 0;
  for (const { begin, end } of sections) {
    expect(begin).toBeGreaterThanOrEqual(at);
    expect(end).toBeLessThanOrEqual(text.length);
    at = end;
  }
  if (sections.length > 0) expect(at).toBe(text.length);
}

test('as a whole résumé or a whole posting', async () => {
  for (const text of naughty) {
    const parsed = await outcome(`parse ${JSON.stringify(text)}`, tailor.parse(text));
    if ('ok' in parsed) expectWhole(parsed.ok, text);
    await outcome(`extract ${JSON.stringify(text)}`, tailor.extract(text));
  }
});

test('as a name, a heading, a job, a bullet and a skill of a résumé', async () => {
  for (const batch of batchesOf(textual.map(oneLine), full ? 1 : 40)) {
    const [first = ''] = batch;
    const text = [
      ...[first, 'ana.prado@example.com', ...batch],
      ...['', 'Experience', '', `${first}, Harbour Bakery, Mar 2019 - Present`],
      ...batch.map((words) => `- ${words}`),
      ...batch.map((words) => `\n## ${words}\n\nKept the accounts`),
      ...['', 'Skills', batch.join(', ')],
    ].join('\n');
    expectWhole(await result('parse', tailor.parse(text)), text);
    const tailored = await result(
      'customize',
      tailor.customize({ resume: text, posting: smallPosting, today }).result,
    );
    expect(tailored.apply([])).toBe(text);
    for (const { begin, end, before } of tailored.changes) expect(text.slice(begin, end)).toBe(before);
  }
});

test('as title, company and requirements of a posting', async () => {
  for (const batch of batchesOf(textual.map(oneLine), full ? 1 : 40)) {
    const [first = ''] = batch;
    const posting = `${first}\n${first} Ltd\n\nRequirements\n${batch.map((words) => `- Experience with ${words}`).join('\n')}\n`;
    const { requirements } = await result('extract', tailor.extract(posting));
    for (const { end } of requirements) expect(end).toBeLessThanOrEqual(posting.length);
    await result('match', tailor.match(smallResume, posting, { today }));
    const run = tailor.customize({ resume: smallResume, posting, today });
    expect((await result('customize', run.result)).apply([])).toBe(smallResume);
  }
});

test('as a fact, as the original, as what was edited and as the scope', async () => {
  for (const words of full
    ? naughty
    : [...naughty.filter((_, i) => i % 8 === 0), ...Object.values(ownStrings)]) {
    const facts: Fact[] = [{ text: words.slice(0, 500) }];
    const what = JSON.stringify(words);
    const line = 'Paid 40 suppliers a month on time';
    await outcome(`verify after ${what}`, tailor.verify({ before: line, after: words, facts }));
    await outcome(`verify before ${what}`, tailor.verify({ before: words, after: line, scope: smallResume }));
    const same = await outcome(
      `verify ${what}`,
      tailor.verify({ before: words, after: words, scope: words }),
    );
    if ('ok' in same) expect(same.ok.verdict, what).not.toBe('block');
  }
});

test('a fact of every sort in a run', async () => {
  for (const batch of batchesOf(naughty, full ? 1 : 90)) {
    const facts: Fact[] = batch.map((words) => ({ text: `I used ${words.slice(0, 400)}`, at: 60 }));
    const run = tailor.customize({ resume: smallResume, posting: smallPosting, today, facts });
    expect((await result('customize', run.result)).apply([])).toBe(smallResume);
  }
});

test('twins in NFC and NFD: the text stays as it was given, and the match is the same', async () => {
  const of = (form: 'NFC' | 'NFD') =>
    smallResume.replace('Excel, invoicing', 'Résumé-Prüfung, Excel, invoicing').normalize(form);
  const parsed = await Promise.all([tailor.parse(of('NFC')), tailor.parse(of('NFD'))]);
  expect(parsed.map(({ text }) => text)).toEqual([of('NFC'), of('NFD')]);
  const [composed, decomposed] = await Promise.all([
    tailor.match(of('NFC'), smallPosting, { today }),
    tailor.match(of('NFD'), smallPosting, { today }),
  ]);
  expect(decomposed.score).toBe(composed.score);
});

const line = (text: string, bytes: number): string => text.repeat(Math.ceil(bytes / text.length));
const kB = 1000;

test.each([
  ['a line of 10 MB', line('word ', 10_000 * kB)],
  ['10 MB of empty lines', '\n'.repeat(10_000 * kB)],
])('%s is refused with its size and the limit', async (_, text) => {
  for (const work of [
    () => tailor.parse(text),
    () => tailor.extract(text),
    () => tailor.verify({ before: text, after: 'x' }),
    () => tailor.verify({ before: 'x', after: text }),
    () => tailor.customize({ resume: smallResume, posting: text }).result,
  ]) {
    expect(await outcome<unknown>('a long text', work())).toEqual({ code: 'too_large' });
  }
});

/** The limit itself where all is tried; else long enough for quadratic work to hang. */
const long = full ? 2_000 * kB : 250 * kB;

test.each([
  ['one line', line('Ran the ward and the night shift, ', long)],
  ['one word', 'a'.repeat(long)],
  ['a hundred thousand bullets', `${smallResume}\nProjects\n${'- Ran it\n'.repeat(100_000)}`],
  ['headings only', '# Experience\n'.repeat(long / 13)],
  ['deep nesting of lists', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}- deeper`).join('\n')],
  ['deep quotes', `${'> '.repeat(long / 2)}Ana Prado`],
  ['brackets that open', line('[(<{**_`', long)],
  ['links that open', line('[a](b', long)],
  ['tags that open', line('<p ', long)],
  ['tables', line('| a | b |\n|---|---|\n', long)],
  ['zero bytes between letters', line('A\0', long)],
  ['one mark on another', `A${'\u0301'.repeat(long / 2)}`],
])('%s: read to its end, and nothing is lost', async (what, text) => {
  const parsed = await outcome(`parse: ${what}`, tailor.parse(text));
  if ('ok' in parsed) expectWhole(parsed.ok, text);
  await outcome(`extract: ${what}`, tailor.extract(text.slice(0, (full ? 500 : 100) * kB)));
});
