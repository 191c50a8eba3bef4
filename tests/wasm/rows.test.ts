// The recorded runs of tests/core/rows/transcript_test.cpp, through wasm: to the bit the same.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ComponentEngine } from '../../web/src/engine/component_engine.js';
import { startGlue } from '../../web/src/engine/start.js';

const wasm = new WebAssembly.Module(readFileSync(new URL('../../dist/engine.wasm', import.meta.url)));
const record = readFileSync(new URL('../golden/rows/runs.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

function hashOf(cells: readonly number[]): string {
  const bytes = new Uint8Array(Float64Array.from(cells).buffer);
  let hash = 2166136261;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

test('the record is played, and every call says the same', async () => {
  let engine = new ComponentEngine(await startGlue(wasm));
  let run = 0;
  let calls = 0;
  for (const line of record) {
    const [left = '', hash] = line.split(' : ');
    const [call, ...cells] = left.trim().split(' ');
    const [now = 0, ...rest] = cells.map(Number);
    let answer: readonly number[];
    if (call === 'open') {
      engine = new ComponentEngine(await startGlue(wasm)); // with breakers and codes of its own
      for (const code of ['network', 'http.503', '*']) engine.codeNumber(code);
      const [seed = 0, ...graph] = rest;
      ({ run, answer } = engine.open(graph, now, seed));
    } else {
      answer = engine.step(run, rest, now);
    }
    calls += 1;
    expect({ calls, hash: hashOf(answer) }).toEqual({ calls, hash });
  }
  expect(calls).toBeGreaterThan(300);
});

test('components that were closed leave nothing behind', async () => {
  const engine = new ComponentEngine(await startGlue(wasm));
  const breaker = engine.addBreaker([20, 60_000, 5, 50, 80, 20_000, 15_000, 300_000, 60_000, 2]);
  const tracker = engine.openTracker([1, 2]);
  expect(engine.live).toBe(2);
  engine.removeBreaker(breaker);
  engine.closeTracker(tracker);
  expect(engine.live).toBe(0);
  expect(engine.acquire(breaker, 0)).toEqual([]);
});

test('a Retry-After is read in its usual forms, and garbage is none', async () => {
  const engine = new ComponentEngine(await startGlue(wasm));
  const wall = Date.UTC(1994, 10, 6, 8, 49, 0);
  expect(engine.retryAfter('120', wall)).toBe(120_000);
  expect(engine.retryAfter('Sun, 06 Nov 1994 08:49:37 GMT', wall)).toBe(37_000);
  expect(engine.retryAfter('sometime \ud83d', wall)).toBeUndefined();
  expect(engine.retryAfter('9'.repeat(100_000), wall)).toBeGreaterThan(0);
});
