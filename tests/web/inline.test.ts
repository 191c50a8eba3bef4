// `savile/inline`: the same library in one module, with nothing beside it.

import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTailor } from 'savile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { posting, resume } from './samples.js';

type Library = typeof import('savile/inline');

// Alone in its folder: what it loads from beside itself is missing.
const folder = new URL('../../build/inline-test/', import.meta.url);
let inline: Library;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  copyFileSync(new URL('../../dist/inline.js', import.meta.url), new URL('inline.mjs', folder));
  inline = (await import(/* @vite-ignore */ new URL('inline.mjs', folder).href)) as Library;
}, 60_000);
afterAll(() => rmSync(fileURLToPath(folder), { recursive: true }));

test('it exports what the package exports', async () => {
  expect(Object.keys(inline).sort()).toEqual(Object.keys(await import('savile')).sort());
});

test.each([0, 2])('with %d workers it gives the same result, alone in a folder', async (workers) => {
  const request = { resume, posting, today: '2026-11' };
  await using there = await createTailor({ workers: 0 });
  await using here = await inline.createTailor({ workers });
  const expected = await there.customize(request).result;
  expect(await here.customize(request).result).toEqual(expected);
  expect(expected.changes.length).toBeGreaterThan(0);
});

test('its components run too', async () => {
  const orchestrator = await inline.createOrchestrator();
  const task = orchestrator.addTask({ name: 'one', run: () => 1 });
  expect((await orchestrator.executeAll()).get(task)?.value).toBe(1);
});
