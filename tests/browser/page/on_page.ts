// What a person does on the page, in one word each.

import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

export const sampleText = (name: string): string =>
  readFileSync(new URL(`../../fixtures/samples/${name}`, import.meta.url), 'utf8');

export async function give(page: Page, resume: string, posting: string): Promise<void> {
  await page.getByLabel('Résumé', { exact: true }).fill(resume);
  await page.getByLabel('Job posting', { exact: true }).fill(posting);
}

export type Sample = 'platform' | 'nurse' | 'sales';

export async function tailorSample(page: Page, sample?: Sample): Promise<void> {
  if (sample) await page.getByLabel('Sample').selectOption(sample);
  await press(page, 'Load sample');
  await tailor(page);
}

/** Presses `Tailor` and waits for its result, once the one that stood there before is gone. */
export async function tailor(page: Page): Promise<void> {
  const before = await page.$('section.result');
  await press(page, 'Tailor');
  await before?.waitForElementState('hidden');
  await button(page, 'Download').waitFor();
}

export const changes = (page: Page): Locator => page.locator('[data-change]');
export const accept = (change: Locator): Locator => change.getByRole('button', { name: /^Accept/ });
export const reject = (change: Locator): Locator => change.getByRole('button', { name: /^Reject/ });

/** The text in the document panel, exactly. */
export async function shownText(page: Page): Promise<string> {
  return (await page.locator('.sheet .text').evaluate((node) => node.textContent)) ?? '';
}

export async function press(page: Page, name: string): Promise<void> {
  await button(page, name).click();
}

/** What an act gives to take away. A stream, since the browser may be another process's. */
export async function downloaded(
  page: Page,
  act: () => Promise<void> = () => press(page, 'Download'),
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
}
