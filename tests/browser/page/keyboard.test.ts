// From the first Tab to the downloaded file without a pointer.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { downloaded, sampleText, shownText } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

/** Presses Tab until the focus is on what the selector says. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab never comes to ${selector}`);
}

describeInChromium('the keyboard', (bench) => {
  test('is enough: texts, run, a change rejected and reworded, a requirement looked up, the file', async () => {
    const { page, complaints } = await bench().open();
    const { keyboard } = page;
    await tabTo(page, '.skip');
    await keyboard.press('Enter');
    await tabTo(page, '#resume');
    await keyboard.insertText(sampleText('resume.md'));
    await tabTo(page, '#posting');
    await keyboard.insertText(sampleText('posting.txt'));
    await tabTo(page, 'details.reading > summary');
    await keyboard.press('Enter');
    await page.locator('.read').waitFor();
    await tabTo(page, '.control-buttons > .primary');
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Download', exact: true }).waitFor();

    await tabTo(page, '.change [aria-pressed]');
    await keyboard.press('r');
    const first = page.locator('.change').first();
    await expect.poll(() => first.getAttribute('class')).toContain('rejected');
    await keyboard.press('a');
    await tabTo(page, 'button.edit');
    await keyboard.press('Enter');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.insertText('Managed with care');
    await tabTo(page, '.hand-edit .primary');
    await keyboard.press('Enter');
    await expect.poll(() => shownText(page)).toContain('Managed with care the');
    // The focus is back at the button that opened the editor.
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('button.edit'))).toBe(true);

    await tabTo(page, '.requirement-text');
    await keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('mark.spot'))).toBe(true);
    await keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('.requirement-text')))
      .toBe(true);

    await tabTo(page, '[role=tab]');
    await keyboard.press('ArrowRight'); // from the posting round to the first
    await keyboard.press('ArrowRight');
    await page.locator('.paper:not(.unshown)').waitFor();
    await tabTo(page, '.take-away .primary');
    const file = await downloaded(page, () => keyboard.press('Enter'));
    expect(file.bytes.toString()).toContain('Managed with care the Kubernetes');
    expect(complaints).toEqual([]);
  }, 180_000);
});
