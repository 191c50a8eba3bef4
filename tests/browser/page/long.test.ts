// Much of everything: a résumé of forty pages with over sixty changes, fifty postings. How long the main thread
// was busy at a time is printed and not judged: the machines that run this are shared.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Pen, pdf } from '../../web/formats/make_pdf.ts';
import { tasksDuring } from './main_thread.ts';
import { changes, press, sampleText, shownText } from './on_page.ts';
import { type Bench, describeInChromium } from './open_page.ts';

const wordsOfAPage = 450;

/** The sample with its jobs again and again, at other employers. */
function longResume(pages: number): string {
  const sample = sampleText('resume.md');
  const [begin, end] = [sample.indexOf('### Senior Backend'), sample.indexOf('## Projects')];
  const jobs = sample.slice(begin, end);
  let text = sample;
  for (let i = 2; text.split(/\s+/).length < pages * wordsOfAPage; i += 1)
    text = text.replace(
      '## Projects',
      `${jobs.replace(/Harborline|Tidewater|Quillmark|Alder/g, `$& ${i}`)}## Projects`,
    );
  return text;
}

/** Without the driver's help: what it does to find a button costs the page's thread, too. */
function put(page: Page, field: string, text: string): Promise<void> {
  return page.locator(field).evaluate((node, given) => {
    (node as HTMLTextAreaElement).value = given;
    node.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

async function runLong(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('.control-buttons > .primary')?.click());
  await page.waitForSelector('.take-away', { state: 'attached' });
}

async function printLongest(
  bench: Bench,
  page: Page,
  what: string,
  act: () => Promise<unknown>,
): Promise<void> {
  const tasks = await tasksDuring(bench.browser, page, act);
  expect(tasks.length).toBeGreaterThan(10);
  console.log(
    `longest tasks of the main thread, ${what}: ${tasks.slice(0, 3).map(Math.round).join(', ')} ms`,
  );
}

describeInChromium('much of everything', (bench) => {
  test('a run over the sample', async () => {
    const { page } = await bench().shared();
    await press(page, 'Load sample');
    await printLongest(bench(), page, 'a run over the sample', () => runLong(page));
    expect(await changes(page).count()).toBeGreaterThan(5);
  });

  test('forty pages: every change is there and can be judged, and the text is whole', async () => {
    const { page, complaints } = await bench().open();
    const resume = longResume(40);
    await put(page, '#resume', resume);
    await put(page, '#posting', sampleText('posting.txt'));
    await printLongest(bench(), page, 'a run over 40 pages', () => runLong(page));
    const all = changes(page);
    await expect.poll(() => all.count()).toBeGreaterThan(60);
    expect(await page.locator('.changes .section-head').innerText()).toContain(
      `of ${await all.count()} accepted`,
    );
    const last = all.last();
    await printLongest(bench(), page, 'a change rejected among so many', async () => {
      await last.evaluate((card) => card.querySelector<HTMLElement>('.verdict button:last-child')?.click());
      await page.waitForSelector('.change:last-child.rejected', { state: 'attached' });
    });
    // One after the other, as keys would do it, but without the driver between them.
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.change .verdict button:last-child'))
        button.click();
    });
    await expect.poll(() => shownText(page), { timeout: 20_000 }).toBe(resume);
    expect(complaints).toEqual([]);
  });

  test('a PDF of twelve pages is read beside the page', async () => {
    const { page } = await bench().open();
    const lines = sampleText('resume.md')
      .split('\n')
      .filter((line) => line.trim() !== '');
    const bytes = await pdf(
      ...Array.from({ length: 12 }, () => (pen: Pen) => {
        for (const [i, line] of lines.entries()) pen.text(line.slice(0, 100), 40, 40 + i * 12, { size: 9 });
      }),
    );
    const encoded = Buffer.from(bytes).toString('base64');
    await page.evaluate((encoded) => {
      const file = new File([Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))], 'cv.pdf');
      Object.assign(globalThis, { file });
    }, encoded);
    await printLongest(bench(), page, 'a PDF of twelve pages read', async () => {
      await page
        .locator('.pane input[type=file]')
        .first()
        .evaluate((input) => {
          const files = new DataTransfer();
          files.items.add((globalThis as unknown as { file: File }).file);
          (input as HTMLInputElement).files = files.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        });
      await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#resume')?.value !== '');
    });
    expect((await page.locator('#resume').inputValue()).length).toBeGreaterThan(10_000);
  });

  test('fifty postings are ranked, and one that cannot be read stands last with its reason', async () => {
    const { page } = await bench().open();
    await put(page, '#resume', sampleText('resume.md'));
    await page.getByText('Many postings').click();
    const buffer = Buffer.from(sampleText('posting.txt'));
    const many = Array.from({ length: 49 }, (_, i) => ({
      name: `p${i}.txt`,
      mimeType: 'text/plain',
      buffer,
    }));
    const broken = { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 no') };
    await page.getByLabel('Choose posting files').setInputFiles([broken, ...many]);
    await printLongest(bench(), page, 'fifty postings ranked', async () => {
      await page.evaluate(() => document.querySelector<HTMLElement>('.rank .primary')?.click());
      await page.waitForSelector('.ranking', { state: 'attached' });
    });
    await page.getByText('50 postings ranked').waitFor();
    expect(await page.locator('.ranking tbody tr').last().innerText()).toContain('could not be read');
  });
});
