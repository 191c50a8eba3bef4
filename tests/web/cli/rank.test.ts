// savile rank: files and folders, best first.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { posting, resume, smallPosting, smallResume } from '../samples.js';
import { savile } from './run_cli.js';

const folder = mkdtempSync(join(tmpdir(), 'savile-rank-'));
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  mkdirSync(path('postings'));
  writeFileSync(path('postings/accountant.txt'), smallPosting);
  writeFileSync(path('postings/platform.txt'), posting);
  writeFileSync(path('postings/.hidden'), posting);
  writeFileSync(path('accountant.md'), smallResume);
  writeFileSync(path('platform.md'), resume);
  writeFileSync(path('empty.txt'), '');
});

test('a folder is its files; --json prints each with its score', async () => {
  const { code, out } = await savile(['rank', path('accountant.md'), path('postings'), '--json']);
  const { ranking, failed } = JSON.parse(out);
  expect(code).toBe(0);
  expect(failed).toEqual([]);
  expect(ranking.map(({ file }: { file: string }) => file)).toEqual([
    path('postings/accountant.txt'),
    path('postings/platform.txt'),
  ]);
  expect(ranking[0].score).toBeGreaterThan(ranking[1].score);
  const { out: match } = await savile(['match', path('accountant.md'), ranking[0].file, '--json']);
  expect(ranking[0].score).toBe(JSON.parse(match).score);
});

test('a folder of résumés for a posting', async () => {
  mkdirSync(path('resumes'), { recursive: true });
  for (let i = 0; i < 40; i += 1) writeFileSync(path(`resumes/${i}.md`), i === 17 ? resume : smallResume);
  const { code, out } = await savile([
    'rank',
    '--resumes',
    path('postings/platform.txt'),
    path('resumes'),
    '--json',
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(out).ranking).toHaveLength(40);
  expect(JSON.parse(out).ranking[0].file).toBe(path('resumes/17.md'));
});

test('--resumes ranks résumés for a posting', async () => {
  const args = [
    'rank',
    '--resumes',
    path('postings/platform.txt'),
    path('accountant.md'),
    path('platform.md'),
  ];
  const { code, out } = await savile(args);
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toContain('platform.md');
});

test('a file that cannot be read is named, and the others are ranked', async () => {
  const { code, out, err } = await savile([
    'rank',
    path('platform.md'),
    path('empty.txt'),
    path('postings'),
    '--json',
  ]);
  expect(code).toBe(3);
  expect(JSON.parse(out).ranking.length).toBe(2);
  expect(JSON.parse(out).failed).toMatchObject([{ file: path('empty.txt'), error: { code: 'bad_input' } }]);
  expect(err).toContain('empty.txt');
  const nowhere = await savile([
    'rank',
    path('platform.md'),
    path('nowhere.txt'),
    path('postings'),
    '--json',
  ]);
  expect(nowhere.code).toBe(3);
  expect(JSON.parse(nowhere.out).ranking).toHaveLength(2);
  expect(JSON.parse(nowhere.out).failed[0].error.message).toContain('there is no such file');
  expect((await savile(['rank', path('platform.md'), path('nowhere.txt')])).code).toBe(1);
  expect((await savile(['rank', path('platform.md')])).code).toBe(2);
});
