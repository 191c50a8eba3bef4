// The page fits every screen in both themes, and its pictures are kept for people to look at.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { tailorSample } from './on_page.ts';
import { describeInChromium } from './open_page.ts';
import { glimpse, picture } from './pictures.ts';

const screens = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 860 },
] as const;
const themes = ['light', 'dark'] as const;

/** Goes through both themes on every screen. */
async function eachLook(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    for (const { name, ...viewport } of screens) {
      await page.setViewportSize(viewport);
      await look(`${colorScheme}-${name}`);
    }
  }
}

const stickingOut = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describeInChromium('looks', (bench) => {
  test('nothing sticks out on any screen in any theme, before a run and after', async () => {
    const { page } = await bench().shared();
    await eachLook(page, async (name) => {
      expect(await stickingOut(page), name).toBeLessThanOrEqual(0);
      await glimpse(page, `${name}-start`);
    });
    await tailorSample(page);
    await eachLook(page, async (name) => {
      expect(await stickingOut(page), name).toBeLessThanOrEqual(0);
      await glimpse(page, `${name}-result`);
      await picture(page, `${name}-whole`);
    });
    for (const width of [320, 400, 768, 1024, 1920]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await stickingOut(page), `${width} px`).toBeLessThanOrEqual(0);
    }
  });

  test('the document stands beside the changes where there is room, and below them on a phone', async () => {
    const { page } = await bench().shared();
    await tailorSample(page);
    for (const { name, ...viewport } of screens) {
      await page.setViewportSize(viewport);
      const [review, document] = await Promise.all(
        ['.review', '.result > .document'].map((part) => page.locator(part).boundingBox()),
      );
      if (!review || !document) throw new Error('both are there');
      const beside = document.x >= review.x + review.width;
      const below = document.y >= review.y + review.height;
      expect([name, beside, below]).toEqual([name, name === 'desktop', name === 'phone']);
    }
  });

  test('each control has a name, and each id is there once', async () => {
    const { page } = await bench().shared();
    await tailorSample(page);
    const nameless = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, select, textarea, input, meter, progress, [role=tabpanel]',
        ),
      ]
        .filter((node) => {
          const labels = (node as HTMLInputElement).labels;
          const text =
            node.getAttribute('aria-label') ?? node.getAttribute('aria-labelledby') ?? node.textContent;
          return !text?.trim() && !(labels && labels.length > 0);
        })
        .map((node) => node.outerHTML),
    );
    expect(nameless).toEqual([]);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((node) => node.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('after a run the focus is at the result, and Tab goes on from there', async () => {
    const { page } = await bench().shared();
    await tailorSample(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result-heading');
  });
});
