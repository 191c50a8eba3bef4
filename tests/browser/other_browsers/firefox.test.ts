// The main paths in Firefox, driven by WebDriver BiDi. Part of `./scripts/test --all` alone.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docx, paragraph } from '../../web/formats/make_docx.ts';
import { type StaticServer, serveStatic } from '../static_server.ts';

const wanted = process.env.SAVILE_FULL !== undefined;
const firefox = [process.env.SAVILE_FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path && existsSync(path),
);
if (wanted && !firefox) console.warn('skipped: the page in Firefox: there is no Firefox here');

const patient = 60_000;

describe.skipIf(!wanted || !firefox)('the page in Firefox', () => {
  let browser: Browser | undefined;
  let server: StaticServer | undefined;
  let page: Page;

  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../../dist/demo', import.meta.url));
    server = await serveStatic({ '/a/path/': folder });
    browser = await launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(): Promise<string[]> {
    if (!browser || !server) throw new Error('started before');
    const complaints: string[] = [];
    page = await browser.newPage();
    page.setDefaultTimeout(patient);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${server.origin}/a/path/`);
    return complaints;
  }

  const press = (name: string): Promise<void> =>
    page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  const text = (selector: string): Promise<string> => page.$eval(selector, (node) => node.textContent ?? '');

  async function tailorSample(): Promise<void> {
    await press('Load sample');
    await press('Tailor');
    await page.waitForSelector('.take-away');
  }

  test('the sample is tailored, a change is rejected and accepted, nothing is complained of', async () => {
    const complaints = await open();
    await tailorSample();
    const tailored = await text('.sheet .text');
    expect(tailored).toContain('Managed the Kubernetes clusters');
    expect(await page.$$eval('[data-change]', (all) => all.length)).toBeGreaterThan(5);
    const verdict = (which: string): Promise<void> =>
      page.$eval(`.change:nth-child(2) .verdict button:${which}`, (button) =>
        (button as HTMLElement).click(),
      );
    await verdict('last-child');
    await page.waitForSelector('.change:nth-child(2).rejected');
    expect(await text('.sheet .text')).not.toBe(tailored);
    await verdict('first-child');
    await page.waitForSelector('.change:nth-child(2).accepted');
    expect(await text('.sheet .text')).toBe(tailored);
    expect(complaints).toEqual([]);
  }, 180_000);

  test('a DOCX is read, and the page can reach nobody', async () => {
    await open();
    await page.waitForSelector('input[type=file]');
    const bytes = [...docx(paragraph('Mara Lind') + paragraph('Skills') + paragraph('Triage'))];
    await page.$eval(
      '.pane input[type=file]',
      (input, given) => {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(given)], 'cv.docx'));
        (input as HTMLInputElement).files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      bytes,
    );
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#resume')?.value !== '');
    expect(await page.$eval('#resume', (field) => (field as HTMLTextAreaElement).value)).toContain('Triage');
    const reached = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(reached).toBe('refused');
  }, 180_000);
});
