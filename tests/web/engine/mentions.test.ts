// The weights for mentions on their way in: with the first `extract`, taken in every form, refused with the cure.

import { readFileSync } from 'node:fs';
import { createTailor, isSavileError, type TailorOptions } from 'savile';
import { describe, expect, test } from 'vitest';
import { serve } from '../loopback.js';
import { fixture, smallPosting } from '../samples.js';

const url = new URL('../../../dist/mentions.bin', import.meta.url);
const bytes = new Uint8Array(readFileSync(url));

async function failureOf(mentions: TailorOptions['mentions'], workers = 0): Promise<string> {
  try {
    await using tailor = await createTailor({ ...(mentions === undefined ? {} : { mentions }), workers });
    await tailor.extract(smallPosting);
  } catch (error) {
    if (isSavileError(error) && error.code === 'engine_load') return error.message;
    throw error;
  }
  throw new Error('it loaded');
}

test.each([
  ['as a file URL', () => url],
  ['as bytes', () => bytes],
  ['as a Response', () => new Response(bytes)],
] as const)('the weights are taken %s', async (_, mentions) => {
  await using tailor = await createTailor({ mentions: mentions(), workers: 0 });
  const { mentions: found } = await tailor.extract(smallPosting);
  expect(found.map(({ text }) => text)).toContain('Excel');
});

test('workers or none, the mentions are the same', async () => {
  const posting = fixture('samples/nurse-posting.txt');
  const answers: string[] = [];
  for (const workers of [0, 1, 3]) {
    await using tailor = await createTailor({ workers });
    answers.push(JSON.stringify(await tailor.extract(posting)));
  }
  expect(new Set(answers).size).toBe(1);
});

test('nothing but extract loads them; a try that failed does not count, and two at once load them once', async () => {
  let asked = 0;
  let there = false;
  await using server = await serve((_, response) => {
    asked += 1;
    if (there) response.end(bytes);
    else response.writeHead(503).end();
  });
  await using tailor = await createTailor({ mentions: server.url, workers: 1 });
  await tailor.match(fixture('samples/nurse-resume.txt'), smallPosting);
  expect(asked).toBe(0);
  await expect(tailor.extract(smallPosting)).rejects.toMatchObject({ code: 'engine_load' });
  there = true;
  const found = await Promise.all([tailor.extract(smallPosting), tailor.extract(smallPosting)]);
  for (const { mentions } of found) expect(mentions.map(({ text }) => text)).toContain('Excel');
  expect(asked).toBe(2);
});

test('who cancels an extract does not wait for the weights', async () => {
  await using server = await serve(() => {}); // never answers
  await using tailor = await createTailor({ mentions: server.url, workers: 1 });
  const stop = new AbortController();
  const extracting = tailor.extract(smallPosting, { signal: stop.signal });
  stop.abort();
  await expect(extracting).rejects.toMatchObject({ code: 'cancelled' });
});

test('dispose ends an extract that waits for the weights', async () => {
  await using server = await serve(() => {});
  const tailor = await createTailor({ mentions: server.url, workers: 1 });
  const extracting = tailor.extract(smallPosting);
  extracting.catch(() => {});
  await tailor.dispose();
  await expect(extracting).rejects.toMatchObject({ code: 'disposed' });
});

describe('weights that cannot be used are engine_load, with the address and the cure', () => {
  test('404, and a page instead of them', async () => {
    await using gone = await serve((_, response) => response.writeHead(404).end('nothing here'));
    expect(await failureOf(gone.url)).toContain('Serve mentions.bin there');
    await using page = await serve((_, response) => response.end('<!doctype html><title>App</title>'));
    expect(await failureOf(page.url)).toContain('HTML');
  });

  test.each([0, 1])('cut short, with %d workers', async (workers) => {
    expect(await failureOf(bytes.slice(0, 5000), workers)).toContain('cut short');
  });

  test('of another version, damaged, or something else', async () => {
    const other = bytes.slice();
    other[4] = 99;
    expect(await failureOf(other)).toContain('version 99');
    const damaged = bytes.slice();
    damaged[9000] = (damaged[9000] ?? 0) ^ 1;
    expect(await failureOf(damaged)).toContain('damaged');
    expect(await failureOf(new TextEncoder().encode('hello'))).toContain('is not mentions.bin (5 bytes)');
  });
});
