// Runs with models in a real browser: workers that cannot reach a network, a page that can; a tab that dies
// in the middle of a run. The models are servers on this machine that count calls.

import { fileURLToPath } from 'node:url';
import { LLMock } from '@copilotkit/aimock';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelServer } from '../../support/model_server.ts';
import { obedientModel } from '../../support/obedient_model.ts';
import { smallPosting, smallResume } from '../../web/samples.ts';
import { chromiumPath, joinChromium } from '../chromium.ts';
import { type PlainServer, servePlain } from '../plain_server.ts';

/** The package, which the page has loaded. */
declare const savile: typeof import('savile');

/** The machines that run this may be busy. */
const patient = { timeout: 30_000 };
const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

interface Seen {
  readonly types: readonly string[];
  readonly ratios: readonly number[];
  readonly deltas: string;
  readonly resume: string;
  readonly origins: readonly string[];
  readonly calls: number;
  readonly partial: boolean;
  readonly interrupted: number;
  readonly longestTask: number;
}

if (!chromiumPath) console.warn('skipped: runs with models in Chromium: there is no Chromium here');

describe.skipIf(!chromiumPath)('a run with a model in Chromium', () => {
  let browser: Awaited<ReturnType<typeof joinChromium>>;
  let site: PlainServer;
  beforeAll(async () => {
    browser = await joinChromium();
    site = await servePlain(dist);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(page: Page): Promise<Page> {
    await page.goto(site.origin);
    await page.waitForFunction(() => 'savile' in globalThis);
    return page;
  }

  function customize(page: Page, baseUrl: string, { kept = false } = {}): Promise<Seen> {
    return page.evaluate(
      async ({ baseUrl, kept, resume, posting }): Promise<Seen> => {
        const { createTailor, openaiCompatible, openJournal } = savile;
        let longestTask = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
        }).observe({ entryTypes: ['longtask'] });
        let interrupted = 0;
        const tailor = await createTailor({
          workers: 2,
          models: [openaiCompatible({ baseUrl, model: 'small', apiKey: 'k', dangerouslyAllowBrowser: true })],
        });
        const journal = kept ? { journal: await openJournal() } : {};
        const run = tailor.customize({
          resume,
          posting,
          today: '2026-11',
          ...journal,
          onInterrupted: () => {
            interrupted += 1;
            return 'repeat';
          },
        });
        const types: string[] = [];
        const ratios: number[] = [];
        let deltas = '';
        for await (const event of run) {
          types.push(event.type);
          if (event.type === 'progress') ratios.push(event.ratio);
          if (event.type === 'delta') deltas += event.text;
        }
        const result = await run.result;
        await tailor.dispose();
        return {
          types,
          ratios,
          deltas,
          resume: result.resume,
          origins: result.sections.map(({ origin }) => origin),
          calls: result.usage.calls,
          partial: result.partial,
          interrupted,
          longestTask,
        };
      },
      { baseUrl, kept, resume: smallResume, posting: smallPosting },
    );
  }

  test('against a vendor’s protocol as another project plays it, with progress', async () => {
    const mock = new LLMock({ port: 0 });
    mock.onMessage(/Section: experience/, {
      content:
        '{"edits":[{"id":"l1","after":"Kept the accounts of 3 shops in Excel","requirements":["r2"]}]}',
    });
    mock.onMessage(/Section: skills/, { content: '{"edits":[]}' });
    await mock.start();
    const context = await browser.newContext();
    try {
      const seen = await customize(await open(await context.newPage()), `${mock.url}/v1`);
      expect(seen.types.at(-1)).toBe('finish');
      expect(seen.origins[0]).toBe('model');
      expect(seen.resume).toContain('- Kept the accounts of 3 shops in Excel');
      expect(seen.deltas).toContain('Kept the accounts');
      expect(seen.ratios).toEqual([...seen.ratios].sort((a, b) => a - b));
      expect(seen.ratios.at(-1)).toBe(1);
      expect(seen.calls).toBe(2);
      console.log(`longest task of the page in a run with a model: ${Math.round(seen.longestTask)} ms`);
    } finally {
      await context.close();
      await mock.stop();
    }
  });

  test('a host that is not there costs the model and nothing else', async () => {
    const context = await browser.newContext();
    const seen = await customize(await open(await context.newPage()), 'http://127.0.0.1:9/v1');
    expect(seen.types).toContain('model-retry');
    expect(seen.partial).toBe(true);
    expect(seen.resume).toContain('- Kept the accounts of 3 shops in Excel');
    await context.close();
  });

  test('a tab that dies in the middle of a run: reopened, it is finished, and calls are counted', async () => {
    const silent = new Set<string>(['skills']);
    const sectionOf = (user: string): string => /^Section: (\w+)$/m.exec(user)?.[1] ?? '';
    await using server = await modelServer((request) =>
      silent.has(sectionOf(request.user)) ? new Promise(() => {}) : obedientModel(request),
    );
    const context = await browser.newContext();
    const first = await open(await context.newPage());
    const dying = customize(first, server.baseUrl, { kept: true }).catch(() => undefined);
    await expect.poll(() => server.calls.length, patient).toBe(2);
    // The answered one is on disk before it is announced: wait until the page has heard of it.
    await expect
      .poll(
        () =>
          first.evaluate(async () => {
            const journal = await savile.openJournal();
            const [run] = await journal.unfinished();
            await journal.close();
            return run?.replies;
          }),
        patient,
      )
      .toBe(1);
    await first.close();
    await dying;

    silent.clear();
    const seen = await customize(await open(await context.newPage()), server.baseUrl, { kept: true });
    expect(seen.interrupted).toBe(1);
    expect(seen.partial).toBe(false);
    expect(seen.resume).toContain('- Kept the accounts of 3 shops in Excel');
    const asked = server.calls.map(({ request }) => sectionOf(request.user));
    expect(asked.sort()).toEqual(['experience', 'skills', 'skills']);
    await context.close();
  });
});
