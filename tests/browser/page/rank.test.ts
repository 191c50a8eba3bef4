// One résumé against many postings: a table that sorts, and any of them opened.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { press, sampleText, tailor } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

const posting = (name: string): string =>
  readFileSync(new URL(`../../fixtures/postings/${name}.txt`, import.meta.url), 'utf8');
const file = (name: string) => ({
  name: `${name}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(posting(name)),
});

describeInChromium('many postings', (bench) => {
  test('are ranked, best first; the table sorts by each column; one opens and is tailored for', async () => {
    const { page, complaints } = await bench().open();
    await page.getByLabel('Résumé', { exact: true }).fill(sampleText('nurse-resume.txt'));
    await page.getByText('Many postings').click();
    const names = ['paediatric_nurse', 'backend_engineer', 'chef_de_partie', 'data_analyst'];
    await page.getByLabel('Choose posting files').setInputFiles(names.map(file));
    await page.getByLabel('Job posting', { exact: true }).fill(sampleText('nurse-posting.txt'));
    await press(page, 'Add the posting above');
    await press(page, 'Rank');
    await page.getByText('5 postings ranked, best first.').waitFor();
    const column = (place: number) =>
      page.locator(`.ranking tbody tr > :nth-child(${place})`).allInnerTexts();
    const scores = (await column(1)).map(Number);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect((await column(4))[0]).not.toMatch(/chef|backend/);
    await page.locator('.ranking thead').getByRole('button', { name: 'From' }).click();
    const from = await column(4);
    expect(from).toEqual([...from].sort((a, b) => a.localeCompare(b)));
    expect(await page.locator('.ranking th').nth(3).getAttribute('aria-sort')).toBe('ascending');
    await page
      .locator('.ranking tbody tr')
      .filter({ hasText: 'paediatric_nurse' })
      .getByRole('button', { name: /^Open/ })
      .click();
    await expect
      .poll(() => page.getByLabel('Job posting', { exact: true }).inputValue())
      .toBe(posting('paediatric_nurse'));
    await tailor(page);
    expect(complaints).toEqual([]);
  });
});
