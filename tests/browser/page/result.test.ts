// The result beyond its changes: scores by section, answers that become facts, words by hand, the page
// as it prints.

import { expect, test } from 'vitest';
import { accept, changes, press, sampleText, shownText, tailorSample } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

const entry = new URL('../../../dist/index.js', import.meta.url).href;

describeInChromium('the result', (bench) => {
  test('each section has a score, and an issue leads to its place', async () => {
    const { page } = await bench().shared();
    await tailorSample(page, 'platform');
    const rows = page.locator('.section-scores .scored > li');
    expect(await rows.count()).toBeGreaterThan(5);
    const row = rows.filter({ hasText: 'to mend' }).first();
    await row.locator('summary').first().click();
    const before = await page.locator('mark.spot').count();
    await row.locator('.quote').first().click();
    expect(before).toBe(0);
    await page.locator('mark.spot').waitFor();
    expect(await page.getByRole('tab', { name: 'Original' }).getAttribute('aria-selected')).toBe('true');
  });

  test('an answer becomes a fact of the next run, which ends with more shown than before', async () => {
    const { page, complaints } = await bench().open();
    await tailorSample(page, 'nurse');
    const button = page.getByRole('button', { name: 'Tailor with my answers' });
    expect(await button.isDisabled()).toBe(true);
    const field = page.locator('.question input').first();
    await field.fill('Took part in it for two years, three times a week');
    expect(await button.isDisabled()).toBe(false);
    await button.click();
    await page.getByText('1 answer of yours is used as a fact.').waitFor();
    await page.getByRole('button', { name: 'Download', exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('words by hand take the place of those proposed; the gate advises; undo brings the others back', async () => {
    const { page } = await bench().shared();
    await tailorSample(page, 'platform');
    const change = changes(page).filter({ hasText: 'Stronger opening' }).first();
    const proposed = await shownText(page);
    await change.getByRole('button', { name: /^Edit the words/ }).click();
    const field = change.getByRole('textbox');
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
    await change.getByText('Everything in it is covered').waitFor();
    await field.fill('Ran 900 data centres, managing');
    await change.getByText('Your résumé does not show this.').waitFor();
    await page.keyboard.type(' a r');
    expect(await accept(change).getAttribute('aria-pressed')).toBe('true'); // letters are words here
    await field.fill('Managed and cared for');
    await change.getByRole('button', { name: 'Use these words' }).click();
    expect(await shownText(page)).toContain('Managed and cared for the Kubernetes clusters');
    await press(page, 'Undo');
    expect(await shownText(page)).toBe(proposed);
  });

  test.each(['platform', 'nurse', 'sales'] as const)(
    'printed to PDF, the page is the résumé alone and reads back with the same fields: %s',
    async (sample) => {
      const { page } = await bench().shared();
      await tailorSample(page, sample);
      const text = await shownText(page);
      await page.locator('.paper').waitFor({ state: 'attached' });
      const bytes = await page.pdf({ preferCSSPageSize: true });
      const { createTailor } = (await import(entry)) as typeof import('../../../web/src/index.ts');
      await using here = await createTailor({ workers: 0 });
      const [wanted, printed] = [await here.parse(text), await here.parse(new Uint8Array(bytes))];
      expect(printed.text).not.toContain('Accept');
      expect(printed.basics.name).toBe(wanted.basics.name);
      expect(printed.basics.email).toBe(wanted.basics.email);
      expect(printed.basics.phone).toBe(wanted.basics.phone);
      const jobs = (all: typeof wanted): object[] =>
        all.work.map(({ title, organization, start, end, current, bullets }) => ({
          title,
          organization,
          start,
          end,
          current,
          bullets,
        }));
      expect(jobs(printed), sample).toEqual(jobs(wanted));
      expect(printed.education.map(({ institution }) => institution)).toEqual(
        wanted.education.map(({ institution }) => institution),
      );
      expect([...printed.skills].sort(), sample).toEqual([...wanted.skills].sort());
      const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(2);
    },
    120_000,
  );

  test('the preview says every word of the tailored text', async () => {
    const { page } = await bench().shared();
    await tailorSample(page, 'platform');
    const text = await shownText(page);
    await page.getByRole('tab', { name: 'Preview' }).click();
    const paper = await page.locator('.paper').innerText();
    for (const word of text.replace(/\]\([^)]*\)/g, '').match(/\p{L}{3,}/gu) ?? [])
      expect(paper).toContain(word);
    expect(sampleText('resume.md')).toContain('Maya Lindqvist');
  });
});
