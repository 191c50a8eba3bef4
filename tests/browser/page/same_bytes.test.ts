// The same result, byte for byte, with 0, 1 and 4 workers, in Chromium and in Node.

import { expect, test } from 'vitest';
import { sampleText } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

const pairs = [
  ['resume.md', 'posting.txt'],
  ['nurse-resume.txt', 'nurse-posting.txt'],
  ['sales-resume.md', 'sales-posting.txt'],
] as const;

type Library = typeof import('../../../web/src/index.ts');

interface Job {
  readonly workers: number;
  readonly requests: readonly { readonly resume: string; readonly posting: string; readonly today: string }[];
}

const entry = new URL('../../../dist/index.js', import.meta.url).href;
const requests = pairs.map(([resume, posting]) => ({
  resume: sampleText(resume),
  posting: sampleText(posting),
  today: '2026-11',
}));

describeInChromium('the same bytes', (bench) => {
  test('whatever the number of workers, in Node and in Chromium', async () => {
    const { page } = await bench().open('/');
    // As text: the test runner would rewrite an import in a function.
    await page.evaluate(
      'import("/dist/index.js").then((library) => Object.assign(globalThis, { library }), String)',
    );
    const library = (await import(entry)) as Library;
    const inNode = await customizeAll({ workers: 0, requests }, library);
    for (const text of inNode) expect(JSON.parse(text).changes.length).toBeGreaterThan(0);
    for (const workers of [1, 4]) expect(await customizeAll({ workers, requests }, library)).toEqual(inNode);
    for (const workers of [0, 1, 4])
      expect(await page.evaluate(customizeAll, { workers, requests })).toEqual(inNode);
  });
});

/** Runs in the page too, which has the library in a global: it may name nothing else of this file. */
async function customizeAll({ workers, requests }: Job, given?: Library): Promise<string[]> {
  const library = (given ?? (globalThis as unknown as { library: unknown }).library) as Library;
  const tailor = await library.createTailor({ workers });
  try {
    const results: string[] = [];
    for (const request of requests) results.push(JSON.stringify(await tailor.customize(request).result));
    return results;
  } finally {
    await tailor.dispose();
  }
}
