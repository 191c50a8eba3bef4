// The journal in a real browser: tabs that are closed or crash in the middle of a call, storage that is
// full, and what lies in the storage afterwards. The model is a server on this machine that counts calls.

import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type { JournalRequest, JournalWarning, UnfinishedRun } from 'savile';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ModelServer, modelServer } from '../../support/model_server.ts';
import { chromiumPath, joinChromium } from '../chromium.ts';
import { type PlainServer, servePlain } from '../plain_server.ts';

/** The package, which the page has loaded. */
declare const savile: typeof import('savile');

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const key = 'sk-canary-51b7';
const request: JournalRequest = {
  resume: 'Ana Prado\nana.prado@example.com',
  posting: 'Nurse',
  level: 'balanced',
};

/** What one tab came to. */
interface Outcome {
  readonly replies: readonly { readonly text: string; readonly stored: boolean }[];
  readonly error?: string;
  readonly asked: number;
  readonly warnings: readonly JournalWarning[];
}

interface Work {
  readonly baseUrl: string;
  readonly key: string;
  readonly request: JournalRequest;
  readonly words: readonly string[];
  readonly answer: 'repeat' | 'skip';
  readonly keepTexts: boolean;
  readonly end: boolean;
}

if (!chromiumPath) console.warn('skipped: the journal in Chromium: there is no Chromium here');

describe.skipIf(!chromiumPath)('the journal in Chromium', () => {
  let browser: Awaited<ReturnType<typeof joinChromium>>;
  let site: PlainServer;
  let server: ModelServer;
  let context: BrowserContext;
  /** Words that the model keeps silent about, until the set is emptied. */
  const silent = new Set<string>();
  /** Words with an endless reply. */
  const long = new Set<string>();
  const longest = 1_000_000;

  beforeAll(async () => {
    browser = await joinChromium();
    site = await servePlain(dist);
    server = await modelServer(({ user }) => {
      if (silent.has(user)) return new Promise(() => {});
      return long.has(user) ? 'x'.repeat(longest) : `re: ${user}`;
    });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await server?.[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    silent.clear();
    long.clear();
    called();
  });
  afterEach(() => context.close());

  let counted = 0;
  /** The calls that the server had since the last question. */
  function called(): string[] {
    const since = server.calls.slice(counted).map((call) => call.request.user);
    counted = server.calls.length;
    return since;
  }

  async function openTab(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(site.origin);
    await page.waitForFunction(() => 'savile' in globalThis);
    return page;
  }

  /** Asks for all words, one after the other, as a run does that goes on wherever it was. */
  function work(page: Page, words: readonly string[], given: Partial<Work> = {}): Promise<Outcome> {
    const all: Work = {
      baseUrl: server.baseUrl,
      key,
      request,
      words,
      answer: 'repeat',
      keepTexts: false,
      end: false,
      ...given,
    };
    return page.evaluate(async (work): Promise<Outcome> => {
      const { openJournal, openaiCompatible } = savile;
      const warnings: JournalWarning[] = [];
      const replies: { text: string; stored: boolean }[] = [];
      let asked = 0;
      const provider = openaiCompatible({ baseUrl: work.baseUrl, model: 'm', apiKey: work.key });
      try {
        const journal = await openJournal({
          keepTexts: work.keepTexts,
          onWarning: (one) => warnings.push(one),
        });
        const run = await journal.run(work.request, {
          onInterrupted: () => {
            asked += 1;
            return work.answer;
          },
        });
        for (const user of work.words) {
          const { text, stored } = await run.complete(provider, { system: 'Edit.', user });
          replies.push({ text, stored });
        }
        if (work.end) await run.end();
        await journal.close();
        return { replies, asked, warnings };
      } catch (error) {
        return { replies, asked, warnings, error: (error as { code?: string }).code ?? String(error) };
      }
    }, all);
  }

  function unfinished(page: Page): Promise<readonly UnfinishedRun[]> {
    return page.evaluate(async () => {
      const { openJournal } = savile;
      const journal = await openJournal();
      const runs = await journal.unfinished();
      await journal.close();
      return runs;
    });
  }

  /** Everything in every database of the origin, as JSON. */
  function stored(page: Page): Promise<string> {
    return page.evaluate(async () => {
      const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const found: unknown[] = [localStorage, sessionStorage];
      for (const { name } of await indexedDB.databases()) {
        const database = await settled(indexedDB.open(name ?? ''));
        for (const store of database.objectStoreNames)
          found.push(await settled(database.transaction(store).objectStore(store).getAll()));
        database.close();
      }
      return JSON.stringify(found);
    });
  }

  async function crash(page: Page): Promise<void> {
    const session = await context.newCDPSession(page);
    const crashed = new Promise((resolve) => page.once('crash', resolve));
    session.send('Page.crash').catch(() => {});
    await crashed;
  }

  const kills: Record<string, (page: Page) => Promise<unknown>> = {
    'is closed': (page) => page.close(),
    'is loaded anew': (page) => page.reload(),
    crashes: crash,
  };

  test.each(Object.keys(kills))(
    'a tab that %s in the middle of a call: reopened, the run is finished, and calls are counted',
    async (how) => {
      silent.add('c');
      const first = await openTab();
      const dying = work(first, ['a', 'b', 'c', 'd']).catch(() => undefined);
      await expect.poll(() => server.calls.at(-1)?.request.user).toBe('c');
      await kills[how]?.(first);
      expect(called()).toEqual(['a', 'b', 'c']);
      await dying;

      silent.clear();
      const second = await openTab();
      expect(await unfinished(second)).toMatchObject([{ replies: 2, interrupted: 1, inUse: false }]);
      const outcome = await work(second, ['a', 'b', 'c', 'd'], { end: true });
      expect(outcome).toEqual({
        replies: [
          { text: 're: a', stored: true },
          { text: 're: b', stored: true },
          { text: 're: c', stored: false },
          { text: 're: d', stored: false },
        ],
        asked: 1,
        warnings: [],
      });
      expect(called()).toEqual(['c', 'd']);
      expect(await unfinished(second)).toEqual([]);
      expect(await stored(second)).not.toContain('re: ');
    },
  );

  test('a user who will not pay twice is not made to', async () => {
    silent.add('b');
    const first = await openTab();
    work(first, ['a', 'b']).catch(() => undefined);
    await expect.poll(() => server.calls.at(-1)?.request.user).toBe('b');
    await first.close();
    called();
    const outcome = await work(await openTab(), ['a', 'b'], { answer: 'skip' });
    expect(outcome).toMatchObject({
      replies: [{ text: 're: a', stored: true }],
      error: 'interrupted',
      asked: 1,
    });
    expect(called()).toEqual([]);
  });

  test('a second tab does not begin the run that a first one has; a killed first one gives it up', async () => {
    silent.add('a');
    const first = await openTab();
    work(first, ['a']).catch(() => undefined);
    await expect.poll(() => server.calls.at(-1)?.request.user).toBe('a');
    const second = await openTab();
    expect(await work(second, ['a'])).toMatchObject({ replies: [], error: 'journal_in_use' });
    expect(await unfinished(second)).toMatchObject([{ inUse: true }]);
    await crash(first);
    silent.clear();
    expect(await work(second, ['a'])).toMatchObject({ replies: [{ stored: false }], asked: 1 });
  });

  test('a full storage costs no reply, and is told once; what was kept before it stays', async () => {
    const page = await openTab();
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 200_000 });
    long.add('b');
    const outcome = await work(page, ['a', 'b', 'c']);
    expect(outcome.replies.map(({ text }) => text.length)).toEqual([5, longest, 5]);
    expect(outcome.error).toBeUndefined();
    expect(outcome.warnings.map(({ code }) => code)).toEqual(['journal_full']);
    expect(await unfinished(page)).toMatchObject([{ replies: 1, interrupted: 1 }]);
  });

  test('no key and no contact detail is in the storage; the texts are with keepTexts, until the run ends', async () => {
    const page = await openTab();
    await work(page, ['a', 'b']);
    expect(server.calls.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
    const kept = await stored(page);
    expect(kept).toContain('re: b');
    for (const secret of ['canary', 'uthorization', 'ana.prado', 'Ana Prado'])
      expect(kept).not.toContain(secret);

    const other = { ...request, level: 'extensive' };
    await work(page, ['a'], { keepTexts: true, request: other });
    const [run] = await unfinished(page);
    expect(run?.request).toEqual(other);
    expect(await stored(page)).toContain('ana.prado@example.com');
    expect(await stored(page)).not.toContain('canary');
    await work(page, ['a'], { request: other, end: true });
    expect(await stored(page)).not.toContain('ana.prado@example.com');
  });

  test('one call erases everything', async () => {
    const page = await openTab();
    await work(page, ['a', 'b'], { keepTexts: true });
    await page.evaluate(async () => {
      const { openJournal } = savile;
      await (await openJournal()).erase();
    });
    expect(await stored(page)).not.toMatch(/re: |prado|opened/);
    expect(await unfinished(page)).toEqual([]);
  });
});
