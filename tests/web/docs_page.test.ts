// The page of docs/browser.md, as it stands, in Chromium under a strict policy.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium } from '../browser/chromium.js';
import { type StaticServer, serveStatic } from '../browser/static_server.js';
import { posting } from './samples.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(`${root}docs/browser.md`, 'utf8');
const piece = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(guide)?.[1] ?? '';

describe.skipIf(!chromiumPath)('the page of the guide', () => {
  const folder = `${root}build/docs-page/`;
  let server: StaticServer;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}index.html`, piece('html'));
    writeFileSync(`${folder}main.js`, piece('js'));
    server = await serveStatic({ '/savile/': `${root}dist`, '/page/': folder.slice(0, -1) });
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('takes a file and a posting and lists the changes', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${server.origin}/page/index.html`);
      await page.getByLabel('Résumé').setInputFiles(`${root}tests/fixtures/samples/resume.md`);
      await page.getByLabel('Posting').fill(posting);
      await page.getByRole('button', { name: 'Tailor' }).click();
      await page.getByText(/^Match \d+ → \d+$/).waitFor({ timeout: 60_000 });
      expect(await page.locator('#changes li').count()).toBeGreaterThan(0);
      await page.getByLabel('Posting').fill('');
      await page.getByRole('button', { name: 'Tailor' }).click();
      await expect
        .poll(() => page.locator('#message').textContent(), { timeout: 20_000 })
        .not.toMatch(/^Match/);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
