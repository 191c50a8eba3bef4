// Files of every format on the built page, under its own strict policy: what it reads is what Node
// reads, nothing is fetched from elsewhere, and what cannot be read says why.

import { expect, test } from 'vitest';
import { docx, item, numbering, paragraph, run } from '../../web/formats/make_docx.ts';
import { type Pen, pdf } from '../../web/formats/make_pdf.ts';
import { changes, tailor } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

const entry = new URL('../../../dist/index.js', import.meta.url).href;

function draw(pen: Pen): void {
  pen.text('Mara Lind', 50, 60, { size: 20 });
  pen.text('mara@example.org | (312) 555-0123', 50, 80);
  pen.text('Experience', 50, 120, { size: 14 });
  pen.text('Ward Nurse, Harbour Clinic', 50, 140, { bold: true });
  pen.endingAt('Mar 2019 - Present', 560, 140);
  pen.text('\u2022 Responsible for managing the night shift of a ward of thirty beds', 60, 154);
  pen.text('\u2022 Performed phlebotomy for all patients of the ward', 60, 168);
  pen.text('Skills', 50, 200, { size: 14 });
  pen.text('Triage, Wound care', 50, 220);
}

const word = docx(
  paragraph(run('Mara Lind', '<w:sz w:val="40"/>')) +
    paragraph(run('Experience', '<w:b/>')) +
    paragraph('Ward Nurse, Harbour Clinic\tMar 2019 – Present') +
    item('Ran the night shift'),
  { 'word/numbering.xml': numbering },
);

const files = async () => [
  { name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf(draw)) },
  { name: 'cv.docx', mimeType: '', buffer: Buffer.from(word) },
  {
    name: 'cv.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"basics":{"name":"Mara Lind"},"skills":[{"name":"Triage"}]}'),
  },
];

async function textInNode(bytes: Uint8Array): Promise<string> {
  const { createTailor } = (await import(entry)) as typeof import('../../../web/src/index.ts');
  await using tailorHere = await createTailor({ workers: 0 });
  return (await tailorHere.parse(new Uint8Array(bytes))).text;
}

describeInChromium('files on the page', (bench) => {
  test('PDF, DOCX and JSON Resume come as the text that Node reads', async () => {
    const { page, complaints, requests } = await bench().shared();
    const field = page.getByLabel('Résumé', { exact: true });
    for (const file of await files()) {
      await page.getByLabel('Choose a file for: Résumé').setInputFiles(file);
      await page.getByText(`Résumé read from ${file.name}.`).waitFor({ state: 'attached' });
      expect(await field.inputValue()).toBe(await textInNode(file.buffer));
    }
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(bench().server.origin))).toEqual([]);
  });

  test('a PDF is tailored like any text', async () => {
    const { page, complaints } = await bench().shared();
    const [file] = await files();
    if (!file) throw new Error('there is one');
    await page.getByLabel('Choose a file for: Résumé').setInputFiles(file);
    await page.getByText(`Résumé read from ${file.name}.`).waitFor({ state: 'attached' });
    await page
      .getByLabel('Job posting', { exact: true })
      .fill('Ward Nurse\nRequirements:\n- Phlebotomy\n- Triage\n- Managing night shifts\n');
    await tailor(page);
    expect(await changes(page).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('a page that is an image says what to do, and the field stays as it was', async () => {
    const { page } = await bench().shared();
    const field = page.getByLabel('Résumé', { exact: true });
    await field.fill('my own text');
    const scan = await pdf((pen) => pen.page.drawRectangle({ x: 50, y: 50, width: 400, height: 600 }));
    await page
      .getByLabel('Choose a file for: Résumé')
      .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scan) });
    await page.getByText(/scan\.pdf is a PDF without text.*OCR/).waitFor();
    expect(await field.inputValue()).toBe('my own text');
  });
});
