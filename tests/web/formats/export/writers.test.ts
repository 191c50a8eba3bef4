// The other formats: nothing of the text is lost, and what comes out reads back to the same fields.

import { readFileSync } from 'node:fs';
import { createTailor, type ParsedResume, type Tailor, type TailoredResult } from 'savile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let tailor: Tailor;
beforeAll(async () => {
  tailor = await createTailor({ workers: 0 });
});
afterAll(() => tailor.dispose());

const sample = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/samples/${name}`, import.meta.url), 'utf8');
const pairs = [
  ['resume.md', 'posting.txt'],
  ['nurse-resume.txt', 'nurse-posting.txt'],
  ['sales-resume.md', 'sales-posting.txt'],
] as const;

const customized = (resume: string, posting: string): Promise<TailoredResult> =>
  tailor.customize({ resume: sample(resume), posting: sample(posting), level: 'balanced', today: '2026-11' })
    .result;
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const plain = (text: string): string =>
  text
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/[\s#*_|•–-]/g, '');

const plainWords = (text: string): string[] => [...(text.match(/\p{L}{5,}/gu) ?? [])];

function fields({ basics, work, education, skills }: ParsedResume): object {
  return {
    name: basics.name,
    email: basics.email,
    phone: basics.phone,
    work: work.map(({ title, organization, start, end, current, bullets }) => ({
      title,
      organization,
      start,
      end,
      current,
      bullets,
    })),
    education: education.map(({ institution, studyType, area }) => ({ institution, studyType, area })),
    skills: [...skills].sort(),
  };
}

describe.each(pairs)('%s', (resume, posting) => {
  test('DOCX, Markdown and text read back to the same fields', async () => {
    const result = await customized(resume, posting);
    const wanted = fields(await tailor.parse(result.resume));
    for (const format of ['docx', 'markdown', 'text'] as const) {
      const bytes = await tailor.export(result, format);
      expect(fields(await tailor.parse(bytes)), format).toEqual(wanted);
    }
  });

  test('every word is in the Markdown, the text, the HTML and the DOCX, in the same order', async () => {
    const result = await customized(resume, posting);
    const wanted = plain(result.resume);
    expect(plain(textOf(await tailor.export(result, 'markdown')))).toBe(wanted);
    expect(plain(textOf(await tailor.export(result, 'text'))).length).toBeGreaterThanOrEqual(wanted.length);
    const html = textOf(await tailor.export(result, 'html'));
    const shown = html
      .slice(html.indexOf('<body>'))
      .replace(/<[^>]+>/g, '')
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
    for (const word of result.resume.match(/[\p{L}\p{N}]{3,}/gu) ?? [])
      if (word !== 'https') expect(shown).toContain(word);
    expect(html).not.toMatch(/<script|<link|src=/);
  });

  test('the JSON Resume reads back to the same jobs, and has all of the text’s words', async () => {
    const result = await customized(resume, posting);
    const json = textOf(await tailor.export(result, 'json-resume'));
    const { basics, work } = JSON.parse(json) as {
      basics: { name: string };
      work: { name: string; highlights: string[] }[];
    };
    const paper = await tailor.parse(result.resume);
    expect(basics.name).toBe(paper.basics.name);
    expect(work.map(({ highlights }) => highlights)).toEqual(paper.work.map(({ bullets }) => bullets));
    const again = await tailor.parse(json);
    expect(again.work.map(({ title, organization }) => [title, organization])).toEqual(
      paper.work.map(({ title, organization }) => [title, organization]),
    );
    const dates = /Present|January|February|March|April|June|July|August|September|October|November|December/;
    for (const word of plainWords(result.resume)) {
      if (dates.test(word) || paper.sections.some(({ heading }) => heading.includes(word))) continue;
      expect(json.toLowerCase(), word).toContain(word.toLowerCase());
    }
  });
});

test('text that looks like marks of HTML or Markdown is text', async () => {
  const resume = 'Mara <b>Lind</b>\nmara@example.com\n\nSkills\nC*, <script>alert(1)</script>, a_b\n';
  const result = await tailor.customize({ resume, posting: 'Engineer\nRequirements:\n- C\n' }).result;
  expect(textOf(await tailor.export(result, 'html'))).not.toContain('<script>');
  const markdown = textOf(await tailor.export(result, 'markdown'));
  expect(markdown).toContain('\\<script>');
});

test('without changes the text is the one that was given', async () => {
  const result = await customized('nurse-resume.txt', 'nurse-posting.txt');
  expect(textOf(await tailor.export(result, 'text', { changes: [] }))).toBe(sample('nurse-resume.txt'));
});

test('a format that there is not, and a result that is none, are refused with a word', async () => {
  const result = await customized('nurse-resume.txt', 'nurse-posting.txt');
  await expect(tailor.export(result, 'pdf' as never)).rejects.toMatchObject({ code: 'bad_argument' });
  await expect(tailor.export({} as never, 'docx')).rejects.toMatchObject({ code: 'bad_argument' });
});
