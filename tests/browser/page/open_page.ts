// The built page in Chromium, with everything that it asked for and complained about on record.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { chromiumPath, joinChromium } from '../chromium.ts';
import { type StaticServer, serveStatic } from '../static_server.ts';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

export interface OpenPage {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[]; // console errors and warnings, uncaught errors, policy violations
}

export interface Bench {
  readonly server: StaticServer;
  readonly browser: Browser;
  /** A page of the test's own, which ends with it. */
  open(path?: string, options?: BrowserContextOptions): Promise<OpenPage>;
  /**
   * The page that the tests of a file have in common, with its engine awake. Its texts are whatever the last
   * test gave; a run begins with nothing decided and nothing looked up.
   */
  shared(): Promise<OpenPage>;
}

/** A suite that needs a browser; skipped, with a word, where there is none. The page lies in /a/path/. */
export function describeInChromium(name: string, suite: (bench: () => Bench) => void): void {
  if (!chromiumPath) console.warn(`skipped: ${name}: there is no Chromium here`);
  describe.skipIf(!chromiumPath)(name, () => {
    let bench: Bench | undefined;
    let common: Promise<OpenPage> | undefined;
    beforeAll(async () => {
      if (!existsSync(`${dist}/demo/index.html`)) throw new Error('no dist/demo: npm run build:demo first');
      const server = await serveStatic({ '/a/path/': `${dist}/demo`, '/dist/': dist });
      const browser = await joinChromium();
      bench = {
        server,
        browser,
        open: (path, options) => open(server, browser, path, options),
        shared: () => {
          common ??= open(server, browser);
          return common;
        },
      };
    });
    afterAll(async () => {
      await bench?.browser.close();
      await bench?.server.close();
    });
    // Each test's workers end with it.
    afterEach(async () => {
      const kept = (await common)?.page.context();
      for (const context of bench?.browser.contexts() ?? []) if (context !== kept) await context.close();
    });
    suite(() => {
      if (!bench) throw new Error('the bench is set up before each test');
      return bench;
    });
  });
}

async function open(
  server: StaticServer,
  browser: Browser,
  path = '/a/path/',
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  // Of the context, not the page: a worker's requests count too.
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (/registration blocked by Playwright/.test(text)) return; // most tests do without the keeper
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(text);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`blocked by ${event.violatedDirective}: ${event.blockedURI}`),
    );
  });
  await page.goto(new URL(path, server.origin).href);
  return { page, requests, complaints };
}
