import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../../web/src/formats/docx/read_docx.ts';
import { docx, item, numbering, paragraph, part, run, table } from './make_docx.ts';

const read = async (bytes: Uint8Array) => readDocx(bytes, 'parse: resume');
const textOf = async (body: string, parts: Readonly<Record<string, string>> = {}) =>
  (await read(docx(body, parts))).text;

test('paragraphs are lines, tabs stay, entities are read', async () => {
  const text = await textOf(
    paragraph('Mara Lind') +
      paragraph('Nurse, Harbour Clinic & Sons\t\t2019 – 2021') +
      paragraph('<b>'.slice(0, 0) || 'a < b'),
  );
  expect(text).toBe('Mara Lind\nNurse, Harbour Clinic & Sons\t2019 – 2021\na < b');
});

test('list items have their marks, numbers count on, levels are set in', async () => {
  const text = await textOf(
    item('Ran the ward') + item('at night', 1) + item('first', 0, 2) + item('second', 0, 2),
    { 'word/numbering.xml': numbering },
  );
  expect(text).toBe('  • Ran the ward\n    • at night\n  1. first\n  2. second');
});

test('typed bullets of symbol fonts are plain ones', async () => {
  const text = await textOf(paragraph('\uf0a7\tKept the records') + paragraph('\uf0a7\tTaught'));
  expect(text).toBe('• Kept the records\n• Taught');
});

test('a row of single lines is one line, cells of many come one after the other', async () => {
  const text = await textOf(
    table(
      ['Nurse, Harbour Clinic', '2019 – 2021'],
      [paragraph('CONTACT') + paragraph('Springfield'), paragraph('Ran the ward') + paragraph('Taught')],
    ),
  );
  expect(text).toBe(
    'Nurse, Harbour Clinic\t2019 – 2021\nCONTACT\nSpringfield\n\nRan the ward\nTaught'.replace(
      '2021\n',
      '2021\n\n',
    ),
  );
});

test('a text box comes after its paragraph, and once though it is there for two programs', async () => {
  const box = (words: string) => `<w:pict><w:txbxContent>${paragraph(words)}</w:txbxContent></w:pict>`;
  const body = `<w:p>${run('Mara Lind')}<w:r><mc:AlternateContent><mc:Choice>${box('SKILLS')}</mc:Choice><mc:Fallback>${box('SKILLS')}</mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph('Nurse')}`;
  expect(await textOf(body)).toBe('Mara Lind\nSKILLS\nNurse');
});

test('heads come first and feet last, each text once, without page numbers', async () => {
  const number = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const text = await textOf(paragraph('Nurse'), {
    'word/header1.xml': part('hdr', paragraph('Mara Lind')),
    'word/header2.xml': part('hdr', paragraph('Mara Lind')),
    'word/footer1.xml': part('ftr', paragraph('mara@example.org') + number),
  });
  expect(text).toBe('Mara Lind\n\nNurse\n\nmara@example.org');
});

test('an address behind words is written after them, one that is shown is not', async () => {
  const body = `<w:p><w:hyperlink r:id="rId1">${run('LinkedIn')}</w:hyperlink>${run(' | ')}<w:hyperlink r:id="rId2">${run('mara@example.org')}</w:hyperlink></w:p>`;
  const text = await textOf(body, {
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="https://linkedin.com/in/mara" TargetMode="External"/><Relationship Id="rId2" Target="mailto:mara@example.org" TargetMode="External"/></Relationships>',
  });
  expect(text).toBe('LinkedIn (https://linkedin.com/in/mara) | mara@example.org');
});

test('hidden text is named and not used; white in a dark cell is seen', async () => {
  const { text, warnings } = await read(
    docx(
      paragraph(run('Nurse') + run(' of note', '<w:vanish/>')) +
        paragraph(run('ten years of surgery', '<w:color w:val="FFFFFF"/>')) +
        paragraph(run('a Nobel prize', '<w:sz w:val="2"/>')) +
        `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr>${paragraph(run('Mara Lind', '<w:color w:val="FFFFFF"/>'))}</w:tc></w:tr></w:tbl>`,
    ),
  );
  expect(text).toBe('Nurse\n\nMara Lind');
  expect(warnings[0]?.message).toContain('ten years of surgery');
  expect(warnings[0]?.message).toContain('Nobel');
});

test('what was deleted is gone, what was inserted is there', async () => {
  const text = await textOf(
    `<w:p><w:del><w:r><w:delText>Doctor</w:delText></w:r></w:del><w:ins>${run('Nurse')}</w:ins></w:p>`,
  );
  expect(text).toBe('Nurse');
});

test('size and bold come from the run, its style and what that is based on', async () => {
  const styles = part(
    'styles',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>
     <w:style w:type="paragraph" w:styleId="Base"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>`,
  );
  const { layout } = await read(
    docx(
      paragraph('Experience', '<w:pStyle w:val="Mine"/>') +
        paragraph('Nurse') +
        paragraph(run('Ward', '<w:b w:val="0"/>'), '<w:pStyle w:val="Base"/>'),
      {
        'word/styles.xml': styles,
      },
    ),
  );
  expect(layout?.lines.filter(([size]) => size > 0)).toEqual([
    [140, 100],
    [100, 0],
    [150, 0],
  ]);
});

test('a part that leads out of the file is refused by its name', async () => {
  await expect(read(docx(paragraph('x'), { '../../etc/cron': 'x' }))).rejects.toMatchObject({
    code: 'unsafe_file',
    message: expect.stringContaining('../../etc/cron'),
  });
});

test('a bomb is not unpacked', async () => {
  const bytes = docx(paragraph('x'), { 'word/styles.xml': ' '.repeat(30 * 1024 * 1024) });
  expect(bytes.length).toBeLessThan(200_000);
  await expect(read(bytes)).rejects.toMatchObject({
    code: 'unsafe_file',
    message: expect.stringContaining('MiB'),
  });
});

test('a bomb that lies about its size is not unpacked either', async () => {
  const bytes = docx(paragraph('x'), { 'word/styles.xml': ' '.repeat(30 * 1024 * 1024) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  await expect(read(bytes)).rejects.toMatchObject({ code: 'unsafe_file' });
});

test('too many parts are refused', async () => {
  const parts = Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`x/${i}`, '']));
  await expect(read(docx(paragraph('x'), parts))).rejects.toMatchObject({ code: 'unsafe_file' });
});

test('a document type, which could name files, is refused', async () => {
  const evil = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>${part('document', '')}`;
  await expect(read(docx('', { 'word/document.xml': evil }))).rejects.toMatchObject({ code: 'unsafe_file' });
});

test('a file that is cut off is damaged; a zip without a document is none of ours', async () => {
  const whole = docx(paragraph('Mara Lind'));
  await expect(read(whole.subarray(0, whole.length - 40))).rejects.toMatchObject({ code: 'damaged_file' });
  await expect(read(zipSync({ 'a.txt': new Uint8Array(3) }))).rejects.toMatchObject({
    code: 'unsupported_format',
  });
});

test('a document of images only says so', async () => {
  await expect(read(docx(paragraph('')))).rejects.toMatchObject({ code: 'no_text' });
});

test('deep nesting neither overflows nor hangs', async () => {
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(3_000) + paragraph('x') + '</w:tc></w:tr></w:tbl>'.repeat(3_000);
  expect(await textOf(paragraph('Mara Lind') + deep)).toContain('Mara Lind');
});
