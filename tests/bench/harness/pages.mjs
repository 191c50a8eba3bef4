// One Chromium, and pages that have loaded nothing yet: each in a context of its own, so that no cache helps.

import { fileURLToPath } from 'node:url';
import { launchChromium } from '../../browser/chromium.ts';
import { serveStatic } from '../../browser/static_server.ts';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** `more` are further folders, by their addresses. */
export async function openPages(more = {}) {
  const server = await serveStatic({
    '/savile/': folder('../../../dist'),
    '/peers/': folder('../node_modules'),
    ...more,
  });
  const browser = await launchChromium();
  return {
    version: browser.version(),
    /** What `work` gives in a new page. */
    async fresh(work, argument) {
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        await page.goto(server.origin);
        return await page.evaluate(work, argument);
      } finally {
        await context.close();
      }
    },
    /** The same page for all that is asked of it. */
    async page() {
      const page = await browser.newPage();
      await page.goto(server.origin);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
