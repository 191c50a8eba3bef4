// Pictures of the page, kept in build/screenshots for people to look at. Drawing a whole page takes as long as a
// test: they are taken with SAVILE_PICTURES=1, as `./scripts/test --all` does.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { inWholeView } from './whole_view.ts';

const folder = fileURLToPath(new URL('../../../build/screenshots', import.meta.url));
const taken = process.env.SAVILE_PICTURES === '1';
if (taken) mkdirSync(folder, { recursive: true });

/** The whole page. */
export async function picture(page: Page, name: string): Promise<void> {
  if (taken) await inWholeView(page, () => glimpse(page, name));
}

/** What is in view. */
export async function glimpse(page: Page, name: string): Promise<void> {
  if (taken) await page.screenshot({ path: `${folder}/${name}.png` });
}
