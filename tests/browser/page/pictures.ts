// Pictures of the page, kept for people to look at.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../../build/screenshots', import.meta.url));
mkdirSync(folder, { recursive: true });

/** The whole page, all of it in view while it is taken: what is out of view is not drawn. */
export async function picture(page: Page, name: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(whole, 12_000) });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.setViewportSize({ width, height });
}

/** What is in view. */
export async function glimpse(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}/${name}.png` });
}
