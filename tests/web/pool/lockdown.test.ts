// Ways out of a worker, tried one by one: in the classic script, and in Node's.

import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { forbidden } from '../../../web/src/pool/lockdown.js';

const sourceOf = (name: string): string =>
  readFileSync(new URL(`../../../dist/${name}`, import.meta.url), 'utf8');
const scripts = ['worker.js', 'reader.js'].map((name) => ({ name, script: sourceOf(name) }));

/** A global object as a worker's: the name is its own, its prototype's, or cannot be deleted. */
function scopes(name: string): object[] {
  const value = (): string => 'out';
  return [
    { [name]: value },
    Object.create(Object.create({ [name]: value })),
    Object.assign(Object.create({ [name]: value }), { [name]: value }),
    Object.defineProperty({}, name, { value, writable: true, configurable: false }),
  ];
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(scripts)('$name', ({ script }) => {
  test.each(forbidden)('takes away %s', (name) => {
    vi.stubGlobal('postMessage', () => {}); // what workers have, and Node has not
    const run = new Function('globalThis', script);
    for (const scope of scopes(name)) {
      expect(Reflect.get(scope, name)).toBeTypeOf('function');
      run(scope);
      expect(Reflect.get(scope, name)).toBeUndefined();
    }
  });
});

test('worker.js imports nothing', () => {
  const script = sourceOf('worker.js');
  expect(script).not.toMatch(/\bimport\s*\(/);
  expect(script).not.toMatch(/^\s*import\b/m);
});

test("Node's worker has none of them either", async () => {
  const url = new URL('../../../dist/node_worker.js', import.meta.url).href;
  const check = `import { parentPort } from 'node:worker_threads';
    const had = typeof fetch;
    await import(${JSON.stringify(url)});
    parentPort.postMessage({ had, left: ${JSON.stringify(forbidden)}.filter((name) => globalThis[name] !== undefined) });
    parentPort.close();`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(check)}`));
  const message = await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  await worker.terminate();
  expect(message).toEqual({ had: 'function', left: [] });
});
