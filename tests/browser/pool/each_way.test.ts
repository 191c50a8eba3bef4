// The pool in a real browser: in each way that it can work, with workers that die there, and nothing long on
// the page's own thread.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exercisePool } from '../../support/exercise_pool.ts';
import { buildFaulty } from '../../support/faults/build.ts';
import type { LeapingClock } from '../../support/faults/leaping_clock.ts';
import type { FaultPlan } from '../../support/faults/plan.ts';
import { posting, smallPosting, smallResume } from '../../web/samples.ts';
import { chromiumPath, joinChromium } from '../chromium.ts';
import { type PlainServer, servePlain } from '../plain_server.ts';

/** The package, which the page has loaded. */
declare const savile: typeof import('savile');
/** The page's own, by page_clock.ts. */
declare const clock: LeapingClock;

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const round = { resume: smallResume, postings: [smallPosting, posting] };

if (!chromiumPath) console.warn('skipped: the pool in Chromium: there is no Chromium here');

describe.skipIf(!chromiumPath)('the pool in Chromium', () => {
  let browser: Awaited<ReturnType<typeof joinChromium>>;
  let site: PlainServer;
  let page: Page;
  let faulty: string;
  let clockScript: string;
  beforeAll(async () => {
    browser = await joinChromium();
    site = await servePlain(dist);
    [faulty, clockScript] = (await Promise.all(
      (['web_worker', 'page_clock'] as const).map(async (name) =>
        readFileSync(await buildFaulty(name), 'utf8'),
      ),
    )) as [string, string];
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(site.origin);
    await page.waitForFunction(() => 'savile' in globalThis);
    return () => page.close();
  });

  test('by address, from a blob and on the page itself it does the same', async () => {
    const outcomes: Awaited<ReturnType<typeof exercisePool>>[] = [];
    for (const [module, workers] of [
      ['index', 0],
      ['index', 2],
      ['inline', 2],
    ] as const) {
      await page.addScriptTag({
        type: 'module',
        content: `import * as savile from '/${module}.js'; Object.assign(globalThis, { savile, loaded: '${module}' });`,
      });
      await page.waitForFunction((module) => (globalThis as { loaded?: string }).loaded === module, module);
      outcomes.push(await page.evaluate(exercisePool, { ...round, workers }));
    }
    const [here, byAddress, fromBlob] = outcomes.map(({ cancelledFirst: _, ...outcome }) => outcome);
    expect(here?.results).toHaveLength(1);
    expect(here?.cancelled).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(here?.disposed).toEqual(['disposed', 'disposed', 'disposed', 'disposed']);
    expect(byAddress).toEqual(here);
    expect(fromBlob).toEqual(here);
    for (const { cancelledFirst } of outcomes.slice(1)) expect(cancelledFirst).toBe(true);
  });

  /**
   * A run whose conductor, or first worker that computes, follows a plan. Time passes at once, in the page and in its
   * conductor, while a worker hangs or is gone without a word; another worker's call would seem to hang as well, so
   * there is one that computes.
   */
  async function runWith(role: 'conductor' | 'compute', plan: FaultPlan) {
    await page.addScriptTag({ content: clockScript });
    return page.evaluate(
      async ({ faulty, role, plan, resume, posting }) => {
        const script = URL.createObjectURL(new Blob([faulty], { type: 'text/javascript' }));
        let made = 0;
        let planned = false;
        let passedMs = 0;
        let conductor: Worker | undefined;
        const ended = new Set<Worker>();
        const passTime = async (hung: Worker): Promise<void> => {
          while (!ended.has(hung)) {
            clock.leap(1_000);
            passedMs += 1_000;
            const conducts = conductor;
            if (!conducts || conducts === hung) await new Promise((resolve) => setTimeout(resolve));
            else {
              conducts.postMessage({ type: 'report', leapMs: 1_000 });
              await new Promise((resolve) => conducts.addEventListener('report', resolve, { once: true }));
            }
          }
        };
        const tailor = await savile.createTailor({
          workers: 1,
          clock,
          workerFactory: (_, name) => {
            const worker = new Worker(script, { name });
            made += 1;
            const conducts = name.endsWith('conductor');
            if (conducts) conductor = worker;
            const chosen = !planned && conducts === (role === 'conductor');
            planned ||= chosen;
            const post = worker.postMessage.bind(worker);
            let first = true;
            worker.postMessage = (message: object, transfer?: unknown) => {
              post(first && chosen ? { ...message, faults: plan } : message, transfer as Transferable[]);
              first = false;
            };
            const terminate = worker.terminate.bind(worker);
            worker.terminate = () => {
              ended.add(worker);
              terminate();
            };
            // What it says to the test is not for the pool.
            worker.addEventListener('message', (event) => {
              const { type } = event.data;
              if (type !== 'hangs' && type !== 'report') return;
              event.stopImmediatePropagation();
              if (type === 'hangs') void passTime(worker);
              else worker.dispatchEvent(new Event('report'));
            });
            return worker;
          },
        });
        const run = tailor.customize({ resume, posting, today: '2026-11' });
        const types: string[] = [];
        for await (const { type } of run) types.push(type);
        const result = JSON.stringify({ ...(await run.result), usage: null });
        await tailor.dispose();
        return { result, made, passedMs, ends: types.filter((type) => /finish|abort|error/.test(type)) };
      },
      { faulty, role, plan, resume: smallResume, posting: smallPosting },
    );
  }

  let undisturbed: Awaited<ReturnType<typeof runWith>> | undefined;

  test.each([
    ['a conductor that closes itself', 'conductor', { step: { at: 20, fault: 'exit' } }],
    ['a conductor that throws', 'conductor', { step: { at: 30, fault: 'throw' } }],
    ['a conductor that hangs', 'conductor', { step: { at: 40, fault: 'spin' } }],
    // Of its steps the second call is the ninth, and the tenth that it begins with it.
    ['a worker that closes itself between two calls', 'compute', { step: { at: 9, fault: 'exit' } }],
    ['a worker that closes itself within a call', 'compute', { step: { at: 11, fault: 'exit' } }],
    ['a worker that throws', 'compute', { step: { at: 9, fault: 'throw' } }],
    ['a worker that hangs', 'compute', { step: { at: 6, fault: 'spin' } }],
    ['a worker whose wasm traps', 'compute', { call: { at: 2, fault: 'trap' } }],
    ['a worker whose wasm loops', 'compute', { call: { at: 2, fault: 'loop' } }],
    ['a worker without memory', 'compute', { call: { at: 2, fault: 'oom' } }],
    ['a worker whose stack is full', 'compute', { call: { at: 2, fault: 'overflow' } }],
  ] as const)('%s costs a run nothing but time', async (_, role, plan) => {
    undisturbed ??= await runWith(role, {});
    expect(undisturbed).toMatchObject({ made: 2, passedMs: 0, ends: ['finish'] });
    const { passedMs, ...disturbed } = await runWith(role, plan);
    // A call has 30 s; whatever else dies is found sooner.
    expect(passedMs).toBeLessThan(40_000);
    const { passedMs: _none, ...before } = undisturbed;
    expect(disturbed).toEqual({ ...before, made: role === 'conductor' ? 4 : 3 });
  });
});
