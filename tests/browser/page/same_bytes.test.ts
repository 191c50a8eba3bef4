// The same result, byte for byte, with 0, 1 and 4 workers, in Chromium and in Node.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampleText } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

const pairs = [
  ['resume.md', 'posting.txt'],
  ['nurse-resume.txt', 'nurse-posting.txt'],
  ['sales-resume.md', 'sales-posting.txt'],
] as const;

interface Job {
  readonly workers: number;
  readonly resume: string;
  readonly posting: string;
  readonly today: string;
}

const entry = new URL('../../../dist/index.js', import.meta.url).href;

describeInChromium('the same bytes', (bench) => {
  test.each(pairs)('%s', async (resumeName, postingName) => {
    const texts = { resume: sampleText(resumeName), posting: sampleText(postingName), today: '2026-11' };
    const { page } = await bench().open('/');
    // As text: the test runner would rewrite an import in a function.
    await page.evaluate(
      'import("/dist/index.js").then((library) => Object.assign(globalThis, { library }), String)',
    );
    const inNode = await customizeInNode({ ...texts, workers: 0 });
    expect(JSON.parse(inNode).changes.length).toBeGreaterThan(0);
    for (const workers of [0, 1, 4]) {
      expect(await customizeInNode({ ...texts, workers })).toBe(inNode);
      expect(await customizeInPage(page, { ...texts, workers })).toBe(inNode);
    }
  });
});

async function customizeInNode({ workers, ...request }: Job): Promise<string> {
  const { createTailor } = (await import(entry)) as typeof import('../../../web/src/index.ts');
  const tailor = await createTailor({ workers });
  try {
    return JSON.stringify(await tailor.customize(request).result);
  } finally {
    await tailor.dispose();
  }
}

function customizeInPage(page: Page, job: Job): Promise<string> {
  return page.evaluate(async ({ workers, ...request }) => {
    const { createTailor } = (
      globalThis as unknown as { library: typeof import('../../../web/src/index.ts') }
    ).library;
    const tailor = await createTailor({ workers });
    try {
      return JSON.stringify(await tailor.customize(request).result);
    } finally {
      await tailor.dispose();
    }
  }, job);
}
