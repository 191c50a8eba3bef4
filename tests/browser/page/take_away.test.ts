// What leaves the page, in every format, read again.

import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { posting, wordFiles } from '../../web/formats/export/word_files.ts';
import { downloaded, shownText, tailor, tailorSample } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

async function download(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByLabel('Format').selectOption(format);
  return downloaded(page);
}

describeInChromium('taking it away', (bench) => {
  test('every format comes, and nothing is asked of the network beyond the page’s own files', async () => {
    const { page, complaints, requests } = await bench().shared();
    await tailorSample(page);
    const text = await download(page, 'text');
    expect(text.bytes.toString()).toContain('Managed the Kubernetes clusters');
    expect((await download(page, 'markdown')).bytes.toString()).toBe(await shownText(page));
    expect((await download(page, 'html')).bytes.toString()).toMatch(/^<!doctype html>.*<h1>Maya Lindqvist/s);
    expect(JSON.parse((await download(page, 'json-resume')).bytes.toString()).basics.name).toBe(
      'Maya Lindqvist',
    );
    const word = await download(page, 'docx');
    expect(word.name).toBe('resume-tailored.docx');
    expect(Buffer.from(unzipSync(word.bytes)['word/document.xml'] ?? []).toString()).toContain('Managed');
    expect((await download(page, 'report')).bytes.toString()).toContain('Report on a tailored résumé');
    expect(complaints).toEqual([]);
    expect(
      requests.filter(
        (address) => !address.startsWith(bench().server.origin) && !address.startsWith('blob:'),
      ),
    ).toEqual([]);
  });

  test('a Word file goes out as itself, with the changes that were accepted', async () => {
    const { page } = await bench().shared();
    const make = wordFiles['a table of two cells side by side'];
    if (!make) throw new Error('there is one');
    const before = Buffer.from(await make());
    await page
      .getByLabel('Choose a file for: Résumé')
      .setInputFiles({ name: 'cv.docx', mimeType: '', buffer: before });
    await page.getByText('Résumé read from cv.docx.').waitFor({ state: 'attached' });
    await page.getByLabel('Job posting', { exact: true }).fill(posting);
    await tailor(page);
    expect(await page.getByLabel('Format').inputValue()).toBe('docx');
    const { name, bytes } = await download(page, 'docx');
    expect(name).toBe('cv-tailored.docx');
    const [was, is] = [unzipSync(before), unzipSync(bytes)];
    const other = Object.keys(was).filter(
      (part) => !Buffer.from(was[part] ?? []).equals(Buffer.from(is[part] ?? [])),
    );
    expect(other).toEqual(['word/document.xml']);
  });
});
