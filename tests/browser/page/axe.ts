// axe-core in the page.

import axe from 'axe-core';
import type { Page } from 'playwright-core';

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What only a look at colours can find; everything else is the same in both themes. */
export const ofColours: readonly string[] = ['color-contrast', 'link-in-text-block'];

export async function violations(page: Page, rules: readonly string[] = everything): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      const { axe: here } = globalThis as unknown as { axe: typeof import('axe-core') };
      const found = await here.run(document, { runOnly, resultTypes: ['violations'] });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
      );
    },
    [...rules],
  );
}
