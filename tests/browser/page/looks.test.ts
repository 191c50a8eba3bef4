// The page fits every screen in both themes, and its pictures are kept for people to look at.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tailorSample } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

const folder = fileURLToPath(new URL('../../../build/screenshots', import.meta.url));
mkdirSync(folder, { recursive: true });

const screens = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 860 },
] as const;

describeInChromium('looks', (bench) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { name, ...viewport } of screens) {
      test(`${colorScheme}, ${name}`, async () => {
        const { page } = await bench().open('/a/path/', { colorScheme, viewport });
        await page.screenshot({ path: `${folder}/${colorScheme}-${name}-start.png` });
        await tailorSample(page);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        await page.screenshot({ path: `${folder}/${colorScheme}-${name}-result.png` });
        await page.screenshot({ path: `${folder}/${colorScheme}-${name}-whole.png`, fullPage: true });
      });
    }
  }

  test.each([320, 400, 768, 1024, 1920])('nothing sticks out at %d px', async (width) => {
    const { page } = await bench().open('/a/path/', { viewport: { width, height: 700 } });
    await tailorSample(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('each control has a name, and each id is there once', async () => {
    const { page } = await bench().open();
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
    const { page } = await bench().open();
    await tailorSample(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result-heading');
  });
});
