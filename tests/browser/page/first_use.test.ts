// What it takes until the page can be used: which files come when, how many bytes they are as a host sends them,
// how soon the page answers. Figures are printed; what is judged is which files come.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { docx, paragraph } from '../../web/formats/make_docx.ts';
import { pdf } from '../../web/formats/make_pdf.ts';
import { tailorSample } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

const folder = fileURLToPath(new URL('../../../dist/demo/', import.meta.url));
const nameOf = (url: string): string => new URL(url).pathname.replace(/^\/a\/path\//, '') || 'index.html';

function kilobytes(urls: readonly string[]): string {
  const names = new Set(urls.filter((url) => /^http/.test(url)).map(nameOf));
  const bytes = [...names].reduce((sum, name) => sum + gzipSync(readFileSync(folder + name)).length, 0);
  return `${Math.round(bytes / 1000)} kB in ${names.size} files`;
}

/** The scripts that hold pdf.js. */
function pdfScripts(): string[] {
  return readdirSync(`${folder}assets`)
    .filter((name) => name.endsWith('.js'))
    .filter((name) => readFileSync(`${folder}assets/${name}`, 'utf8').includes('PDFWorker'))
    .map((name) => `assets/${name}`);
}

describeInChromium('the first use', (bench) => {
  test('the engine comes with the first texts, what reads PDF with the first PDF, and neither before', async () => {
    expect(pdfScripts().length).toBeGreaterThan(0);
    const { page, requests } = await bench().open();
    const pdfCode = (): string[] => requests.map(nameOf).filter((name) => pdfScripts().includes(name));
    const engine = (): string[] => requests.map(nameOf).filter((name) => /\.(wasm|bin)$/.test(name));
    await page.getByRole('button', { name: 'Load sample' }).waitFor();
    const { interactive, painted } = await page.evaluate(() => {
      const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return { interactive: opening?.domContentLoadedEventEnd ?? 0, painted: paint?.startTime ?? 0 };
    });
    expect(engine()).toEqual([]);
    console.log(
      `until the page can be used: ${kilobytes(requests)} (gzip); it answers after ${Math.round(interactive)} ms, first painted after ${Math.round(painted)} ms`,
    );
    await tailorSample(page);
    expect(engine()).toEqual([expect.stringMatching(/^assets\/engine.*\.wasm$/)]); // no weights: nothing extracts
    console.log(`until the first result: ${kilobytes(requests)} (gzip)`);

    const picker = page.getByLabel('Choose a file for: Résumé');
    await picker.setInputFiles({
      name: 'cv.docx',
      mimeType: '',
      buffer: Buffer.from(docx(paragraph('Mara Lind') + paragraph('Skills') + paragraph('Triage'))),
    });
    await page.getByText('Résumé read from cv.docx.').waitFor({ state: 'attached' });
    expect(pdfCode()).toEqual([]);

    const bytes = [...(await pdf((pen) => pen.text('Mara Lind', 50, 60)))];
    await page
      .locator('.pane')
      .first()
      .evaluate((pane, given) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(given)], 'cv.pdf', { type: 'application/pdf' }));
        pane.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, bytes);
    await page.getByText('Résumé read from cv.pdf.').waitFor({ state: 'attached' });
    expect(pdfCode().length).toBeGreaterThan(0);
  });
});
