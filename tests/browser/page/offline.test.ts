// Without a network: the kept page, a newer build, the page in one file; and what is kept of the user's.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { docx, paragraph } from '../../web/formats/make_docx.ts';
import { serveStatic } from '../static_server.ts';
import { changes, shownText, tailorSample } from './on_page.ts';
import { describeInChromium } from './open_page.ts';
import { picture } from './pictures.ts';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const allow = { serviceWorkers: 'allow' } as const;

const keptPage = (page: Page): Promise<void> =>
  page.getByText('Works without a network.').waitFor({ timeout: 50_000 });

/** In the page: what becomes of the next keeper that it registers. */
const keeperEnds = (): Promise<string> =>
  new Promise((resolve) => {
    const keepers = navigator.serviceWorker;
    const register = keepers.register.bind(keepers);
    keepers.register = async (...given) => {
      const registration = await register(...given);
      const keeper = registration.installing;
      keeper?.addEventListener('statechange', () => resolve(keeper.state), { once: true });
      return registration;
    };
  });

describeInChromium('offline', (bench) => {
  test('after the first run the page opens and works without a network', async () => {
    const { page, complaints } = await bench().open('/a/path/', allow);
    await tailorSample(page);
    await keptPage(page);
    await page.context().setOffline(true);
    await page.reload();
    await tailorSample(page);
    expect(await changes(page).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('a file that is not what was built is not kept; a newer build waits until it is taken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    cpSync(`${dist}demo`, folder, { recursive: true });
    const server = await serveStatic({ '/page/': folder });
    try {
      const address = `${server.origin}/page/`;
      const manifest = join(folder, 'index.html');
      const html = readFileSync(manifest, 'utf8');
      writeFileSync(manifest, `${html}<!-- changed on the way -->`);
      const first = await bench().open(address, allow);
      const ended = first.page.evaluate(keeperEnds);
      await tailorSample(first.page);
      expect(await ended).toBe('redundant');
      expect(await first.page.evaluate(() => caches.keys())).toEqual([]);

      writeFileSync(manifest, html);
      await first.page.reload();
      await tailorSample(first.page);
      await keptPage(first.page);
      const keeper = join(folder, 'keeper.js');
      const script = readFileSync(keeper, 'utf8');
      const version = /savile[^;]*?\+\s*"([^"]{12})"|"([A-Za-z0-9+/]{12})"/.exec(script);
      const known = version?.[1] ?? version?.[2] ?? '';
      expect(known).not.toBe('');
      writeFileSync(keeper, script.replace(known, 'newerversion'));
      await first.page.reload();
      await tailorSample(first.page);
      await first.page.getByText('A newer version of this page is ready.').waitFor({ timeout: 30_000 });
      await first.page.getByRole('button', { name: 'Load it now' }).click();
      await expect
        .poll(() => first.page.evaluate(() => caches.keys()), { timeout: 20_000 })
        .toEqual([`savile ${address} newerversion`]);
    } finally {
      await server.close();
      rmSync(folder, { recursive: true });
    }
  }, 180_000);

  test('the page in one file works from the disk, reads a DOCX, and can reach nothing', async () => {
    const file = `${dist}savile.html`;
    if (!existsSync(file)) throw new Error('no dist/savile.html: npm run build:file first');
    const { page, complaints, requests } = await bench().open(pathToFileURL(file).href);
    await tailorSample(page);
    const text = await shownText(page);
    expect(text).toContain('Managed the Kubernetes clusters');
    await page.getByLabel('Choose a file for: Résumé').setInputFiles({
      name: 'cv.docx',
      mimeType: '',
      buffer: Buffer.from(docx(paragraph('Mara Lind') + paragraph('Skills') + paragraph('Kafka, Python'))),
    });
    await page.getByText('Résumé read from cv.docx.').waitFor({ state: 'attached' });
    await page.getByText('their licences').click();
    await page.locator('.notices').getByText('pdf.js, in unpdf').waitFor();
    await picture(page, 'one-file');
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => !/^(file|blob|data):/.test(address))).toEqual([]);
    const reached = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(reached).toBe('refused');
    // The same words as the served page gives.
    const served = await bench().open();
    await tailorSample(served.page);
    expect(await shownText(served.page)).toBe(text);
  }, 120_000);

  test('nothing is kept unless asked; what is kept opens again, and one button erases it all', async () => {
    const { page } = await bench().open();
    await tailorSample(page);
    const databases = (): Promise<(string | undefined)[]> =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(await databases()).toEqual([]);
    await page.getByRole('button', { name: 'Keep my runs in this browser' }).click();
    await page.getByText('Your next run is kept').waitFor();
    await tailorSample(page);
    const kept = page.locator('.kept button');
    await kept.waitFor();
    await page.reload();
    await kept.click();
    expect(await page.getByLabel('Résumé', { exact: true }).inputValue()).toContain('Maya Lindqvist');
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByText('Nothing is kept when you close this page.').waitFor();
    await expect.poll(databases).toEqual([]);
  });
});
