// Lines that change places: whole paragraphs where they can, their words where they cannot.

import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../../../web/src/formats/docx/read_docx.ts';
import { keepDocx } from '../../../../web/src/formats/export/docx/keep_docx.ts';
import type { Change } from '../../../../web/src/wire/types.ts';
import { docx, paragraph, run, table } from '../make_docx.ts';

const none: Pick<Change, 'section' | 'sectionIndex' | 'reason' | 'requirements' | 'evidence' | 'source'> = {
  section: 'other',
  sectionIndex: 0,
  reason: '',
  requirements: [],
  evidence: [],
  source: 'user',
};

/** The lines trade places. */
function swap(text: string, ...lines: readonly [string, string]): Change {
  const parts = lines.map((line) => {
    const begin = text.indexOf(line);
    expect(begin).toBeGreaterThanOrEqual(0);
    return { begin, end: begin + line.length };
  });
  const [begin, end] = [parts[0]?.begin ?? 0, parts[1]?.end ?? 0];
  const move = { parts, order: [1, 0] };
  return {
    ...none,
    id: 'c1',
    begin,
    end,
    before: text.slice(begin, end),
    after: '',
    move,
    confidence: 100,
    status: 'accept',
    findings: [],
  };
}

async function swapped(
  body: string,
  a: string,
  b: string,
): Promise<{ xml: string; was: string; text: string }> {
  const bytes = docx(body);
  const { text } = await readDocx(bytes, 'test');
  const out = await keepDocx(bytes, text, [swap(text, a, b)], new Set());
  if (!out) throw new Error('it can be put in');
  const part = (file: Uint8Array): string => new TextDecoder().decode(unzipSync(file)['word/document.xml']);
  return { xml: part(out), was: part(bytes), text: (await readDocx(out, 'test')).text };
}

test('paragraphs of one body go whole, with the looks of their runs', async () => {
  const first = paragraph(run('Ran the ward', '<w:b/>'));
  const second = paragraph(run('Taught', '<w:i/>'));
  const { xml, was } = await swapped(first + paragraph('between') + second, 'Ran the ward', 'Taught');
  expect(xml).toBe(was.replace(first, '@').replace(second, first).replace('@', second));
});

test('across cells the words go and the paragraphs stay', async () => {
  const { xml, was, text } = await swapped(
    table([
      paragraph(run('Ran the ward', '<w:b/>')) + paragraph('one'),
      paragraph(run('Taught', '<w:i/>')) + paragraph('two'),
    ]),
    'Ran the ward',
    'Taught',
  );
  const tags = (part: string): string => part.replace(/ xml:space="preserve"/g, '').replace(/>[^<]+</g, '><');
  expect(tags(xml)).toBe(tags(was));
  expect(text.replace(/\s+/g, ' ')).toBe('Taught one Ran the ward two');
});

test('lines of one paragraph trade their words, and the break stays between them', async () => {
  const body = `<w:p>${run('Ran the ward')}<w:r><w:br/></w:r>${run('Taught')}</w:p>`;
  const { xml, text } = await swapped(body, 'Ran the ward', 'Taught');
  expect(text).toBe('Taught\nRan the ward');
  expect(xml.match(/<w:br\/>/g)).toHaveLength(1);
});

test('a paragraph that ends a section of the page stays where it is', async () => {
  const ends = '<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>Ran the ward</w:t></w:r></w:p>';
  const { xml, text } = await swapped(ends + paragraph('Taught'), 'Ran the ward', 'Taught');
  expect(xml.indexOf('<w:sectPr/>')).toBeLessThan(xml.indexOf('Ran the ward'));
  expect(text).toBe('Taught\nRan the ward');
});

test('a text that is not the file’s own is not put into it', async () => {
  const bytes = docx(paragraph('Ran the ward') + paragraph('Taught'));
  const text = 'Ran the wards\nTaught';
  expect(await keepDocx(bytes, text, [swap(text, 'Ran the wards', 'Taught')], new Set())).toBeUndefined();
});
