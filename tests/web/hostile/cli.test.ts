// The command line with naughty strings in what it reads and in the names of files: it ends with one of its
// own codes and one sentence, never with a stack.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, savile } from '../cli/run_cli.js';
import { smallPosting, smallResume } from '../samples.js';
import { naughty, textual, wellFormed } from './naughty.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'savile-hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function expectCalm({ code, err }: Ended): void {
  expect([0, 1, 2, 3]).toContain(code);
  expect(err).not.toMatch(/\n\s+at |node:internal|TypeError|RangeError|undefined/);
}

test('a line of JSON for each string: a line comes back for each, in order', async () => {
  const lines = naughty.flatMap((text, i) => [
    JSON.stringify({ id: i, before: 'Ran the ward', after: text.slice(0, 4000) }),
    text.replace(/[\n\r]/g, ' '), // and as a line that is no JSON at all
  ]);
  const input = lines.filter((line) => line.trim() !== '');
  const ended = await savile(['verify', '--jsonl', '-'], input.join('\n'));
  expectCalm(ended);
  const answers = ended.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id?: unknown; error?: { code: string } });
  expect(answers.length).toBe(input.length);
  for (const { error } of answers)
    if (error) expect(error.code).toMatch(/^(bad_|too_large|unsupported_format)/);
  console.log(`hostile lines of JSON: ${answers.length}`);
});

test('names of files that a system allows, one of them an option: each posting is ranked or named', async () => {
  const names = [
    '--json.txt',
    '-',
    '$(id).txt',
    '`id`.txt',
    '; rm -rf x.txt',
    '\u202egpj.txt',
    '<img src=x>.txt',
    '%s%n.txt',
    'a\nb.txt',
    '\'".txt',
    '\u{1f469}\u200d\u{1f4bb}.txt',
    '.hidden.txt',
    '__proto__.txt',
  ];
  for (const name of names) await writeFile(join(folder, name), smallPosting);
  const resume = join(folder, 'resume.md');
  await writeFile(resume, smallResume);
  const ended = await savile([
    'rank',
    '--json',
    '--today',
    '2026-11',
    resume,
    ...names.map((name) => join(folder, name)),
  ]);
  expectCalm(ended);
  expect(ended.code).toBe(0);
  for (const name of names) expect(ended.out).toContain(JSON.stringify(name).slice(1, -1));
});

test.each([
  ['every string, a bullet each', textual.map((text) => `- ${text.replace(/[\n\r]/g, ' ')}`).join('\n')],
  ['every string, zero bytes and all', naughty.join('\n')],
  ['bytes that are no UTF-8', new Uint8Array(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256))],
  ['nothing', ''],
  ['3 MB', 'word '.repeat(600_000)],
])('%s on standard input', async (_, input) => {
  const resume = typeof input === 'string' ? `${smallResume}\n${input}` : input;
  const ended = await savile(['parse', '--json', '-'], input === '' ? '' : resume);
  expectCalm(ended);
  const answer = JSON.parse(ended.out || ended.err) as { text?: string; error?: { code: string } };
  if (ended.code === 0)
    expect(answer.text).toBe(typeof resume === 'string' ? wellFormed(resume) : answer.text);
  else expect(answer.error?.code).toMatch(/^\w+$/);
});

test('arguments that are no arguments: wrong usage, in a sentence', async () => {
  for (const args of [
    ['\u202e'],
    ['parse', '--__proto__'],
    ['customize', '--level', '<img>', 'a', 'b'],
    ['rank'],
    ['verify', '--fact', 'x'.repeat(600), 'a', 'b'],
  ]) {
    const ended = await savile(args);
    expectCalm(ended);
    expect(ended.code).toBeGreaterThan(0);
  }
});
