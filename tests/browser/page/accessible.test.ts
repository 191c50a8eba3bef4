// axe-core finds nothing on any view, in both themes.

import { expect, test } from 'vitest';
import { ofColours, violations } from './axe.ts';
import { changes, press, sampleText, tailorSample } from './on_page.ts';
import { describeInChromium } from './open_page.ts';
import { glimpse } from './pictures.ts';
import { inWholeView } from './whole_view.ts';

describeInChromium('for everyone', (bench) => {
  test('axe finds nothing on any view, in light and in dark', async () => {
    const { page } = await bench().open();
    const look = async (view: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await inWholeView(page, async () => {
          await glimpse(page, `${colorScheme}-${view}`);
          const found = await violations(page, colorScheme === 'light' ? undefined : ofColours);
          expect(found, `${view}, ${colorScheme}`).toEqual([]);
        });
      }
    };
    await look('start');
    await page.getByLabel('Résumé', { exact: true }).fill(sampleText('nurse-resume.txt'));
    await page.locator('details.reading summary').click();
    await page.locator('.read').waitFor();
    await look('reading');
    await page.locator('details.reading summary').click();
    await page.getByText('Many postings').click();
    for (const posting of ['nurse-posting.txt', 'sales-posting.txt']) {
      await page.getByLabel('Job posting', { exact: true }).fill(sampleText(posting));
      await press(page, 'Add the posting above');
    }
    await press(page, 'Rank');
    await page.locator('.ranking').waitFor();
    await look('rank');
    await tailorSample(page);
    await look('result');
    const first = changes(page).filter({ hasText: 'Stronger opening' }).first();
    await first.getByRole('button', { name: /^Edit the words/ }).click();
    await page.locator('.question input').first().fill('Did it for two years');
    for (const row of (await page.locator('.section-scores summary').all()).slice(0, 2)) await row.click();
    await look('open');
    await page.getByRole('tab', { name: 'Preview' }).click();
    await page.getByText('their licences').click();
    await page.locator('.notices').getByText('pdf.js, in unpdf').waitFor();
    await look('preview');
  }, 120_000);
});
