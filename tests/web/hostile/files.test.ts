// Files that lie: DOCX, PDF and JSON Resume with naughty strings in them and with broken insides. Each is
// read or refused with a code, and what is read holds the words that were put in. (Bombs, parts that lead
// out of the file, document types, locked files: tests/web/formats/read_docx.test.ts and read_pdf.test.ts.)

import { createTailor, type JsonResume, type Tailor } from 'savile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docx, item, paragraph, part, run } from '../formats/make_docx.ts';
import { helvetica, pdf, rawPage, rawPdf } from '../formats/make_pdf.ts';
import { batchesOf, full, naughty, textual, wellFormed } from './naughty.js';
import { count, outcome, result } from './outcome.js';

let tailor: Tailor;
beforeAll(async () => {
  tailor = await createTailor({ workers: 0 });
});
afterAll(async () => {
  await tailor.dispose();
  console.log(`hostile files: ${count()} calls`);
});

/** Letters and figures of any script: what nobody may lose, however blanks and controls are treated. */
const words = (text: string): string[] => wellFormed(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];

const lost = (given: readonly string[], text: string): string[] =>
  given.flatMap(words).filter((word) => !text.includes(word));

test('naughty strings in each field of a JSON Resume: every word is in the text', async () => {
  for (const batch of batchesOf(textual, full ? 4 : 40)) {
    const [a = '', b = a, c = b] = batch;
    const given = {
      basics: { name: a, label: b, email: c, phone: a, url: b, summary: c, location: { city: a, region: b } },
      work: batch.map((text) => ({ name: text, position: text, summary: text, highlights: [text] })),
      education: [{ institution: a, studyType: b, area: c, courses: batch }],
      skills: batch.map((text) => ({ name: text, keywords: [text] })),
      languages: [{ language: a, fluency: b }],
      unknown: { [`x${a}`]: batch },
    };
    const { text } = await result('JSON Resume', tailor.parse(given));
    expect(lost(batch, wellFormed(text))).toEqual([]);
  }
});

test('a JSON Resume of wrong types and values is refused with its path, or read', async () => {
  const odd: readonly unknown[] = [
    ...[null, undefined, 0, -1, Number.NaN, Number.POSITIVE_INFINITY, true, '', ' ', [], {}, [[]], [null]],
    ...[
      3n,
      Symbol('x'),
      () => 1,
      new Date(Number.NaN),
      new Map([[1, 2]]),
      new Proxy({}, {}),
      Object.create(null),
    ],
  ];
  for (const value of odd) {
    for (const given of [
      { basics: value },
      { basics: { name: value, location: value, profiles: value } },
      { basics: { name: 'Ana' }, work: value },
      { basics: { name: 'Ana' }, work: [value] },
      { basics: { name: 'Ana' }, work: [{ name: 'x', startDate: value, endDate: value, highlights: value }] },
      { basics: { name: 'Ana' }, skills: [{ name: 'x', keywords: value }], education: value },
    ]) {
      const done = await outcome('odd JSON Resume', tailor.parse(given as unknown as JsonResume));
      if ('ok' in done) expect(done.ok.text.length).toBeGreaterThan(0);
    }
  }
});

test('names that would change every object change none', async () => {
  for (const name of ['__proto__', 'constructor', 'prototype']) {
    const json = `{"basics":{"name":"Ana","${name}":{"polluted":"yes"}},"${name}":{"polluted":"yes"},"work":[{"${name}":{"polluted":"yes"}}]}`;
    await outcome(name, tailor.parse(json));
    await outcome(name, tailor.parse(JSON.parse(json)));
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  }
});

test('dates that are none are kept as they were written', async () => {
  for (const date of [
    '',
    ' ',
    '0000',
    '2019-13',
    '9999-99-99',
    '-2019',
    '20190000',
    'soon',
    '1e9',
    '２０１９',
    '2019-02-31T25:61',
  ]) {
    const given = {
      basics: { name: 'Ana Prado' },
      work: [{ name: 'Harbour', position: 'Nurse', startDate: date, endDate: date }],
    };
    const { text } = await result(`date ${date}`, tailor.parse(given));
    expect(text).toContain(date.trim());
  }
});

test('naughty strings in a DOCX: every word is in the text', async () => {
  // XML has no way to write most controls, halves of pairs and the last two code points of the plane.
  const writable = textual.map((text) =>
    wellFormed(text).replace(/[\p{Cc}\ufffe\uffff]/gu, (sign: string) => (/[\t\n]/.test(sign) ? sign : '')),
  );
  for (const batch of batchesOf(
    writable.filter((text) => text.trim() !== ''),
    full ? 4 : 60,
  )) {
    const body = batch.map((text, i) => (i % 2 === 0 ? paragraph(run(text)) : item(run(text)))).join('');
    const { text } = await result('DOCX', tailor.parse(docx(paragraph('Ana Prado') + body)));
    expect(lost(batch, text)).toEqual([]);
  }
});

test('XML that is none: cut off, doubled, tangled, with entities that nobody declared', async () => {
  const whole = part('document', `<w:body>${paragraph('Ana Prado, nurse')}</w:body>`);
  const broken = [
    ...Array.from({ length: 24 }, (_, i) => whole.slice(0, Math.floor((whole.length * (i + 1)) / 25))),
    ...[
      whole + whole,
      whole.replaceAll('</w:p>', ''),
      whole.replaceAll('<w:p>', '</w:p>'),
      whole.replace('Ana', '&nope;'),
    ],
    ...[
      whole.replace('Ana', '&#0;&#xD800;&#x110000;&#99999999999;'),
      whole.replace('<w:p>', '<w:p w:x=">'),
      '',
      '<',
      '\0',
    ],
    ...[
      '<?xml version="1.0" encoding="UTF-16"?>',
      whole.replace('UTF-8', 'EBCDIC'),
      whole.replace('<w:body>', '<![CDATA['),
    ],
  ];
  for (const xml of broken) await outcome('broken XML', tailor.parse(docx('', { 'word/document.xml': xml })));
});

test('a DOCX with any of its bytes changed', async () => {
  const whole = docx(paragraph('Ana Prado') + item('Ran the ward'));
  const step = full ? 1 : 23;
  for (let at = 0; at < whole.length; at += step) {
    const bytes = whole.slice();
    bytes[at] = ((bytes[at] ?? 0) + 0x55) % 256;
    await outcome(`byte ${at}`, tailor.parse(bytes));
  }
});

const page = rawPage('BT /F1 10 Tf 50 700 Td (Ana Prado, nurse at the harbour) Tj ET', [helvetica]);
const source = String.fromCharCode(...page);
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign: string) => sign.charCodeAt(0) % 256);

test.each([
  ['a table of offsets that points anywhere', source.replace(/\d{10} 00000 n/g, '0000000005 00000 n')],
  ['offsets beyond the end', source.replace(/\d{10} 00000 n/g, '9999999999 00000 n')],
  ['no table at all', source.replace(/xref[\s\S]*trailer/, 'trailer')],
  [
    'a start that points at itself',
    source.replace(/startxref\n\d+/, `startxref\n${source.indexOf('startxref')}`),
  ],
  ['a stream that says it is longer', source.replace(/\/Length \d+/, '/Length 99999999')],
  ['a stream that says it is shorter', source.replace(/\/Length \d+/, '/Length 1')],
  ['a negative length', source.replace(/\/Length \d+/, '/Length -5')],
  [
    'a stream of a packing that it has not',
    source.replace(/\/Length (\d+)/, '/Length $1 /Filter /FlateDecode'),
  ],
  [
    'a chain of packings',
    source.replace(/\/Length (\d+)/, `/Length $1 /Filter [${'/ASCIIHexDecode '.repeat(500)}]`),
  ],
  ['a count of pages that is a lie', source.replace('/Count 1', '/Count 50')],
  ['a negative count of pages', source.replace('/Count 1', '/Count -1')],
  ['a tree of pages that holds itself', source.replace('/Kids [3 0 R]', '/Kids [2 0 R]')],
  ['a parent that is its child', source.replace('/Parent 2 0 R', '/Parent 3 0 R /Kids [3 0 R]')],
  ['a catalog without pages', source.replace('/Pages 2 0 R', '')],
  ['a page that is a number', source.replace('/Kids [3 0 R]', '/Kids [7 7 7]')],
  ['nesting without end', source.replace('/MediaBox [0 0 612 792]', `/X ${'['.repeat(5_000)}`)],
  ['a page without size', source.replace('/MediaBox [0 0 612 792]', '/MediaBox [0 0 0 0]')],
  ['a page of a light year', source.replace('612 792', '1e30 1e30')],
  ['a table that goes on with itself', source.replace('trailer\n<<', 'trailer\n<< /Prev 9 /XRefStm 9')],
])('a PDF with %s', async (_, text) => {
  await outcome('a PDF that lies', tailor.parse(bytesOf(text)));
});

test('a chain of ten thousand nodes of pages, and two that hold each other', async () => {
  const chain = Array.from(
    { length: 2_000 },
    (_, i) => `<< /Type /Pages /Count 1 /Kids [${i + 3} 0 R] /Parent ${i + 1} 0 R >>`,
  );
  await outcome('a deep tree', tailor.parse(rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', ...chain])));
  const ring = ['<< /Type /Pages /Count 2 /Kids [3 0 R] >>', '<< /Type /Pages /Count 2 /Kids [2 0 R] >>'];
  await outcome('a ring', tailor.parse(rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', ...ring])));
  const wide = `<< /Type /Pages /Count 900000 /Kids [${'3 0 R '.repeat(50_000)}] >>`;
  const leaf = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>';
  expect(
    await outcome('a wide tree', tailor.parse(rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', wide, leaf]))),
  ).toHaveProperty('code');
});

test('a PDF with any of its bytes changed', async () => {
  const step = full ? 3 : 31;
  for (let at = 9; at < page.length; at += step) {
    const bytes = page.slice();
    bytes[at] = ((bytes[at] ?? 0) + 0x55) % 256;
    await outcome(`byte ${at}`, tailor.parse(bytes));
  }
});

test('naughty names of files and naughty links change nothing of what is read', async () => {
  const plain = await pdf((pen) => {
    pen.text('Ana Prado, nurse', 50, 60);
    pen.link('javascript:alert(1)', 50, 60, 80);
  });
  const { text } = await result('PDF', tailor.parse(plain));
  expect(text).toContain('Ana Prado, nurse');
  for (const name of full ? naughty : naughty.filter((_, i) => i % 20 === 0)) {
    expect((await result(name, tailor.parse(new File([plain as BlobPart], name)))).text).toBe(text);
  }
});
