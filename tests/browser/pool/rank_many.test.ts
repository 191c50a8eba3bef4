// One résumé against thousands of postings, and the other way round, in Chromium: how long it takes, what
// memory it takes, and how long the page's own thread is away. SAVILE_FULL=1: 5,000, else 300.

import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manyDocuments, type Sort } from '../../support/many_documents.ts';
import { posting, resume } from '../../web/samples.ts';
import { chromiumPath, launchChromium } from '../chromium.ts';
import { type PlainServer, servePlain } from '../plain_server.ts';

declare const savile: typeof import('savile');

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const count = process.env.SAVILE_FULL === undefined ? 300 : 5_000;
const minutes = 60_000;

interface Measured {
  readonly order: readonly number[];
  readonly milliseconds: number;
  /** Calls of onProgress, and the time of the first. */
  readonly told: number;
  readonly first: number;
}

/** Of the page's own thread. */
interface PageThread {
  /** Its longest task, ms: by the clock, which other programs hold up too, and of the processor's time. */
  readonly longest: number;
  readonly longestOwn: number;
  /** Of its heap, MiB: before, at most meanwhile, after. */
  readonly heap: readonly [number, number, number];
}

if (!chromiumPath) console.warn('skipped: ranking thousands in Chromium: there is no Chromium here');

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Of the thread that the page's own script runs on. */
function longestTasks(events: readonly TraceEvent[]): Pick<PageThread, 'longest' | 'longestOwn'> {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && mains.has(`${pid}/${tid}`),
  );
  const most = (time: 'dur' | 'tdur'): number =>
    Math.round(tasks.reduce((longest, task) => Math.max(longest, task[time] ?? 0), 0) / 100) / 10;
  expect(tasks.length).toBeGreaterThan(count / 16);
  return { longest: most('dur'), longestOwn: most('tdur') };
}

describe.skipIf(!chromiumPath)('ranking many', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  let site: PlainServer;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    site = await servePlain(dist);
    page = await browser.newPage();
    await page.goto(site.origin);
    await page.waitForFunction(() => 'savile' in globalThis);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Once the texts are in the page. */
  async function rank(sort: Sort, workers: number): Promise<Measured & PageThread> {
    const arg = { one: sort === 'postings' ? resume : posting, sort, workers };
    await page.evaluate(async ({ one, sort, workers }) => {
      const { many } = globalThis as unknown as { many: string[] };
      const tailor = await savile.createTailor({ workers });
      // Warm: what is measured is the ranking, not the start.
      const few = many.slice(0, 20);
      await (sort === 'postings' ? tailor.rank(one, few) : tailor.rank(few, one));
      Object.assign(globalThis, { tailor });
    }, arg);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const heap = async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1024 / 1024;
    };
    await cdp.send('HeapProfiler.collectGarbage');
    const before = await heap();
    let most = before;
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
    const timer = setInterval(async () => {
      most = Math.max(most, await heap().catch(() => 0));
    }, 500);
    const measured = await page.evaluate(async ({ one, sort }): Promise<Measured> => {
      const { many, tailor } = globalThis as unknown as { many: string[]; tailor: import('savile').Tailor };
      let told = 0;
      let first = 0;
      const began = performance.now();
      const options = {
        today: '2026-11',
        onProgress: () => {
          told += 1;
          first ||= Math.round(performance.now() - began);
        },
      };
      const ranked = sort === 'postings' ? tailor.rank(one, many, options) : tailor.rank(many, one, options);
      const order = (await ranked).ranking.map(({ index }) => index);
      return { order, milliseconds: Math.round(performance.now() - began), told, first };
    }, arg);
    clearInterval(timer);
    const trace = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
    await cdp.send('HeapProfiler.collectGarbage');
    const after = await heap();
    await page.evaluate(() =>
      (globalThis as unknown as { tailor: import('savile').Tailor }).tailor.dispose(),
    );
    const rounded = [before, most, after].map((size) => Math.round(size)) as [number, number, number];
    return { ...measured, ...longestTasks(trace.traceEvents), heap: rounded };
  }

  test.each(['postings', 'resumes'] as const)(
    'thousands of %s: the same order with and without workers, the page free, memory flat',
    async (sort) => {
      await page.evaluate((many) => Object.assign(globalThis, { many }), manyDocuments(sort, count));
      const measured: (Measured & PageThread)[] = [];
      for (const workers of [2, 0]) {
        const { order, ...figures } = await rank(sort, workers);
        console.info(`${count} ${sort}, ${workers} workers: ${JSON.stringify(figures)}`);
        measured.push({ order, ...figures });
      }
      const [crew, alone] = measured;
      expect(crew?.order).toHaveLength(count);
      expect(crew?.order).toEqual(alone?.order);
      expect(crew?.told).toBeGreaterThan(count / 20);
      expect(crew?.longestOwn).toBeLessThan(50);
      for (const { heap } of measured) {
        expect(heap[1] - heap[0]).toBeLessThan(40);
        expect(heap[2] - heap[0]).toBeLessThan(8);
      }
    },
    15 * minutes,
  );
});
