// What a person does on the page, in one word each.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

export const sampleText = (name: string): string =>
  readFileSync(new URL(`../../fixtures/samples/${name}`, import.meta.url), 'utf8');

export async function give(page: Page, resume: string, posting: string): Promise<void> {
  await page.getByLabel('Résumé', { exact: true }).fill(resume);
  await page.getByLabel('Job posting', { exact: true }).fill(posting);
}

export async function tailorSample(page: Page): Promise<void> {
  await button(page, 'Load sample').click();
  await tailor(page);
}

/** Presses `Tailor` and waits for the result. */
export async function tailor(page: Page): Promise<void> {
  await button(page, 'Tailor').click();
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
