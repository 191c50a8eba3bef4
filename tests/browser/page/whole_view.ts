// All of the page in view at once: what is out of view is neither laid out nor drawn.

import type { Page } from 'playwright-core';

export async function inWholeView(page: Page, look: () => Promise<unknown>): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(whole, 12_000) });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await look();
  await page.setViewportSize({ width, height });
}
