// What a page's Content-Security-Policy does to the engine, in Chromium: a real policy, real workers.

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium } from '../../browser/chromium.js';
import { serve } from '../loopback.js';
import { smallPosting, smallResume } from '../samples.js';

const dist = new URL('../../../dist/', import.meta.url);
const types = { js: 'text/javascript', wasm: 'application/wasm', bin: 'application/octet-stream' };

describe.skipIf(!chromiumPath)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** What becomes of a run on a page with this policy: its score, or the error. */
  async function outcome(policy: string, workers: number): Promise<unknown> {
    await using server = await serve((request, response) => {
      const name = (request.url ?? '/').slice(1);
      const type = types[name.split('.').at(-1) as keyof typeof types];
      if (name === '') {
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': policy });
        response.end('<!doctype html><title>page</title>');
      } else if (type) {
        response.writeHead(200, { 'Content-Type': type }).end(readFileSync(new URL(name, dist)));
      } else {
        response.writeHead(404).end();
      }
    });
    const page = await browser.newPage();
    await page.goto(new URL('/', server.url).href);
    const request = JSON.stringify({ resume: smallResume, posting: smallPosting, today: '2026-11' });
    // As text: what is here written as code, vitest rewrites.
    const result = await page.evaluate(`(async () => {
      try {
        const { createTailor } = await import('/index.js');
        const tailor = await createTailor({ workers: ${workers} });
        const { match } = await tailor.customize(${request}).result;
        await tailor.dispose();
        return { score: match.after.score };
      } catch ({ code, message }) {
        return { code, message };
      }
    })()`);
    await page.close();
    return result;
  }

  const strict = "default-src 'none'; connect-src 'self'; worker-src 'self'";

  test.each([0, 2])('a page without wasm-unsafe-eval is told what to add (%d workers)', async (workers) => {
    const refused = await outcome(`${strict}; script-src 'self'`, workers);
    expect(refused).toMatchObject({
      code: 'engine_load',
      message: expect.stringContaining("'wasm-unsafe-eval'"),
    });
    expect(refused).toMatchObject({ message: expect.stringContaining('/engine.wasm') });
  });

  test.each([0, 2])('the strictest policy that allows wasm is enough (%d workers)', async (workers) => {
    const trusted = "require-trusted-types-for 'script'; trusted-types savile";
    const policy = `${strict}; script-src 'self' 'wasm-unsafe-eval'; ${trusted}`;
    expect(await outcome(policy, workers)).toEqual({ score: expect.any(Number) });
  });

  test('a page that allows no workers is told so', async () => {
    const policy =
      "default-src 'none'; connect-src 'self'; worker-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
    const refused = await outcome(policy, 1);
    expect(refused).toMatchObject({ code: 'engine_load', message: expect.stringContaining('worker-src') });
  });
});
