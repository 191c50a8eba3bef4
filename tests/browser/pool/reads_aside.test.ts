// PDFs on somebody's own page: read in a worker that is there only while files wait for it, and on the page's own
// thread where the worker's script cannot be had. The text is the same.

import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pdf } from '../../web/formats/make_pdf.ts';
import { chromiumPath, joinChromium } from '../chromium.ts';
import { type PlainServer, servePlain } from '../plain_server.ts';

/** The package, which the page has loaded. */
declare const savile: typeof import('savile');

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

describe.skipIf(!chromiumPath)('PDFs on a page', () => {
  let browser: Awaited<ReturnType<typeof joinChromium>>;
  let site: PlainServer;
  let page: Page;
  let asked: string[];
  let started: string[];
  let files: number[][];
  beforeAll(async () => {
    browser = await joinChromium();
    site = await servePlain(dist);
    const named = (name: string) =>
      pdf((pen) => {
        pen.text(name, 50, 60, { size: 20 });
        pen.text('Experience', 50, 120, { size: 14 });
        pen.text('Ward Nurse, Harbour Clinic', 50, 140, { bold: true });
      });
    files = await Promise.all(['Mara Lind', 'Ines Roth'].map(async (name) => [...(await named(name))]));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    asked = [];
    started = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('worker', (worker) => started.push(new URL(worker.url()).pathname));
    await page.goto(site.origin);
    await page.waitForFunction(() => 'savile' in globalThis);
    return () => page.close();
  });

  /** The texts of all files, read at once on a tailor with these options. */
  function read(options: { readonly readerUrl?: string } = {}): Promise<string[]> {
    return page.evaluate(
      async ([files, options]) => {
        const tailor = await savile.createTailor({ workers: 0, ...options });
        const parsed = await Promise.all(files.map((bytes) => tailor.parse(new Uint8Array(bytes))));
        await tailor.dispose();
        return parsed.map(({ text }) => text);
      },
      [files, options] as const,
    );
  }

  const readers = (): string[] => started.filter((path) => path === '/reader.js');

  test('one worker reads all that waits for it and what comes soon after, and ends', async () => {
    // In one go: what is asked from here, on a machine with more to do, may come after its end.
    const texts = await page.evaluate(async (files) => {
      const tailor = await savile.createTailor({ workers: 0 });
      const twice = [];
      for (const _ of [1, 2])
        twice.push(await Promise.all(files.map((bytes) => tailor.parse(new Uint8Array(bytes)))));
      await tailor.dispose();
      return twice.flat().map(({ text }) => text);
    }, files);
    const names = ['Mara Lind', 'Ines Roth'];
    expect(texts.map((text) => text.split('\n')[0])).toEqual([...names, ...names]);
    expect(readers()).toHaveLength(1);
    await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0);
    await read();
    expect(readers()).toHaveLength(2);
  });

  test('without the script the page reads them itself, asks for it once, and reads the same', async () => {
    const aside = await read();
    asked = [];
    const here = await read({ readerUrl: `${site.origin}/none.js` });
    expect(here).toEqual(aside);
    expect(await read({ readerUrl: `${site.origin}/none.js` })).toEqual(aside);
    expect(asked.filter((path) => path === '/none.js')).toHaveLength(1);
  });

  test('a file that its worker does not survive is refused, and not tried on the page', async () => {
    const dies = `postMessage({ started: true }); onmessage = () => { throw new Error('out of memory'); };`;
    const said = await page.evaluate(
      async ([bytes, script]) => {
        const readerUrl = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
        const tailor = await savile.createTailor({ workers: 0, readerUrl });
        const answers = await Promise.all(
          [0, 1].map(() => tailor.parse(new Uint8Array(bytes)).catch((error) => [error.code, error.message])),
        );
        await tailor.dispose();
        return answers;
      },
      [files[0] ?? [], dies] as const,
    );
    const refused = ['damaged_file', expect.stringContaining('ran out of memory or of time')];
    expect(said).toEqual([refused, refused]);
  });

  test('what it cannot read it says as the page would', async () => {
    const [first] = files;
    const cut = first?.slice(0, first.length - 100) ?? [];
    const errors = await page.evaluate(
      async ([bytes, origin]) => {
        const said: unknown[] = [];
        for (const readerUrl of [`${origin}/reader.js`, `${origin}/none.js`]) {
          const tailor = await savile.createTailor({ workers: 0, readerUrl });
          await tailor.parse(new Uint8Array(bytes)).catch((error) => {
            said.push([savile.isSavileError(error), error.code, error.message]);
          });
          await tailor.dispose();
        }
        return said;
      },
      [cut, site.origin] as const,
    );
    expect(errors).toHaveLength(2);
    expect(errors[0]).toEqual(errors[1]);
    expect(errors[0]).toEqual([true, 'damaged_file', expect.stringContaining('parse: resume')]);
  });
});
