// What was read: shown before a run, doubts marked, hidden text named; several files; what is not read.

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { docx, paragraph, run } from '../../web/formats/make_docx.ts';
import { sampleText } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

/** What was read, unfolded: an earlier test may have done it. */
async function openReading(page: Page): Promise<Locator> {
  const details = page.locator('details.reading');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  return details;
}

describeInChromium('what was read', (bench) => {
  test('fields and sections show when asked for, and follow the text', async () => {
    const { page, complaints } = await bench().shared();
    const field = page.getByLabel('Résumé', { exact: true });
    await field.fill(sampleText('nurse-resume.txt'));
    const details = await openReading(page);
    await details.getByText('denise.okafor@example.com').waitFor();
    expect(await details.locator('summary').innerText()).toContain('3 jobs, 1 degree, 11 skills'.slice(0, 6));
    expect(await details.innerText()).toContain('Saguaro Valley Medical Center');
    await field.fill(sampleText('nurse-resume.txt').replace('denise.okafor@', 'd.reyes@'));
    await details.getByText('d.reyes@example.com').waitFor();
    expect(complaints).toEqual([]);
  });

  test('what is doubtful says so, and its button selects the words in the text', async () => {
    const { page } = await bench().shared();
    const field = page.getByLabel('Résumé', { exact: true });
    await field.fill(sampleText('nurse-resume.txt'));
    await openReading(page);
    await page.getByLabel('check this: Name').click();
    const selected = await field.evaluate((node) => {
      const area = node as HTMLTextAreaElement;
      return area.value.slice(area.selectionStart, area.selectionEnd);
    });
    expect(selected).toBe('DENISE OKAFOR-REYES');
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('hidden text of a file is named before anything is run', async () => {
    const { page } = await bench().shared();
    const file = docx(
      paragraph('Mara Lind') +
        paragraph('Skills') +
        paragraph('Triage') +
        paragraph(run('expert in all', '<w:vanish/>')),
    );
    await page
      .getByLabel('Choose a file for: Résumé')
      .setInputFiles({ name: 'cv.docx', mimeType: '', buffer: Buffer.from(file) });
    await page.locator('details.reading summary .doubt').waitFor();
    await openReading(page);
    expect(await page.locator('.read-warnings').innerText()).toContain('expert in all');
  });

  test('a file of another program gets advice', async () => {
    const { page } = await bench().shared();
    for (const name of ['cv.doc', 'cv.odt', 'cv.pages']) {
      await page
        .getByLabel('Choose a file for: Résumé')
        .setInputFiles({ name, mimeType: '', buffer: Buffer.from('PK\x03\x04') });
      await page.getByText('save it as DOCX or PDF').waitFor();
    }
  });
});
