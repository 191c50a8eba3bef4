// Cancelling, swapped texts, files that are no text, an engine that does not come.

import { expect, test } from 'vitest';
import { changes, give, press, sampleText, shownText, tailor } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

const resume = sampleText('resume.md');
const posting = sampleText('posting.txt');

describeInChromium('when something goes wrong', (bench) => {
  test('a run in the middle of a long text can be cancelled, and the next one works', async () => {
    const { page, complaints } = await bench().open();
    const bullet = '- Designed and ran 14 services on Kubernetes for 3 teams, written in Go.\n';
    await give(page, '', posting);
    await page.getByLabel('Choose a file for: Résumé').setInputFiles({
      name: 'long.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(`${resume}\n## Projects\n\n${bullet.repeat(6000)}`),
    });
    await press(page, 'Tailor');
    await page.locator('.stages .running').first().waitFor();
    await press(page, 'Cancel');
    await page.getByText('Cancelled. Your texts are as you left them.').waitFor();
    expect(await changes(page).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Download' }).count()).toBe(0);
    await give(page, resume, posting);
    await tailor(page);
    expect(await changes(page).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('Cancel works while the engine is still on its way', async () => {
    const { page } = await bench().open();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.wasm', async (route) => {
      await held;
      await route.continue();
    });
    await give(page, resume, posting);
    await press(page, 'Tailor');
    await press(page, 'Cancel');
    await page.getByText('Cancelled. Your texts are as you left them.').waitFor();
    release();
    await tailor(page);
    expect(await changes(page).count()).toBeGreaterThan(0);
  });

  test('swapped texts are said, and one press puts them right', async () => {
    const { page } = await bench().shared();
    await give(page, posting, resume);
    await press(page, 'Tailor');
    await page.getByText('The two texts look swapped').waitFor();
    await press(page, 'Swap the two texts');
    await page.getByRole('button', { name: 'Download' }).waitFor();
    expect(await page.getByLabel('Résumé', { exact: true }).inputValue()).toBe(resume);
    expect(await page.getByText('The two texts look swapped').count()).toBe(0);
    expect(await changes(page).count()).toBeGreaterThan(0);
  });

  test('texts in their right places are not called swapped', async () => {
    const { page } = await bench().shared();
    for (const [mine, theirs] of [
      ['resume.md', 'posting.txt'],
      ['nurse-resume.txt', 'nurse-posting.txt'],
      ['sales-resume.md', 'sales-posting.txt'],
    ] as const) {
      await give(page, sampleText(mine), sampleText(theirs));
      await tailor(page);
      expect(await page.getByRole('alert').count()).toBe(0);
    }
  });

  test('an engine that is not there is a message with a cure, and a second try starts anew', async () => {
    const { page } = await bench().open();
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await give(page, resume, posting);
    await press(page, 'Tailor');
    const problem = page.getByRole('alert');
    await problem.waitFor();
    expect(await problem.innerText()).toContain('Reload the page');
    await problem.getByText('Details').click();
    expect(await problem.innerText()).toMatch(/engine.*\.wasm answered 404/);
    await page.unroute('**/*.wasm');
    await tailor(page);
    expect(await problem.count()).toBe(0);
  });

  test('a page served in place of the engine is told from the engine', async () => {
    const { page } = await bench().open();
    await page.route('**/*.wasm', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await give(page, resume, posting);
    await press(page, 'Tailor');
    await page.getByText('Details').click();
    expect(await page.getByRole('alert').innerText()).toContain('came as HTML');
  });

  test('texts over the limit are refused in words', async () => {
    const { page } = await bench().shared();
    await give(page, '', posting);
    await page.getByLabel('Résumé', { exact: true }).evaluate((field: HTMLTextAreaElement) => {
      field.value = 'a word '.repeat(500_000);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await press(page, 'Tailor');
    expect(await page.getByRole('alert').innerText()).toContain('larger than 2 MiB');
  });

  test('a PDF that is cut off gets advice and leaves the text alone; a Markdown file is read', async () => {
    const { page } = await bench().shared();
    const field = page.getByLabel('Résumé', { exact: true });
    const picker = page.getByLabel('Choose a file for: Résumé');
    await field.fill('what I had');
    await picker.setInputFiles({
      name: 'cv.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await page.getByText('or paste its text').waitFor();
    expect(await field.inputValue()).toBe('what I had');
    await picker.setInputFiles({
      name: 'cv.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# Maya\r\n'),
    });
    await expect.poll(() => field.inputValue()).toBe('# Maya\n');
    expect(await page.getByText('or paste its text').count()).toBe(0);
  });

  test('text that looks like markup is shown as text', async () => {
    const { page, complaints } = await bench().shared();
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script> & &amp;';
    await give(page, `${resume}\n${hostile}\n`, `${posting}\n- ${hostile}\n`);
    await tailor(page);
    expect(await shownText(page)).toContain(hostile);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
