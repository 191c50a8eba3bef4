// Without workers the same holds: an engine on this thread that breaks is made anew, the conductor's too.

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.js';
import type { RunEvent } from '../../../web/src/run.js';
import { createTailor } from '../../../web/src/tailor.js';
import { engineParts } from '../../engine_parts.js';
import { smallPosting, smallResume } from '../samples.js';

const request = { resume: smallResume, posting: smallPosting, today: '2026-11' };
const options = {
  workers: 0,
  wasm: engineParts.module,
  mentions: readFileSync(new URL('../../../dist/mentions.bin', import.meta.url)),
};
const trap = (): never => {
  throw new WebAssembly.RuntimeError('unreachable');
};

afterEach(() => vi.restoreAllMocks());

async function undisturbed(): Promise<object> {
  await using tailor = await createTailor(options);
  return { ...(await tailor.customize(request).result) };
}

describe.each(['runOpen', 'runStep', 'call', 'put'] as const)('a trap in %s', (what) => {
  test.each([0, 2])('after %d times costs the run nothing but time', async (times) => {
    const expected = await undisturbed();
    await using tailor = await createTailor(options);
    const real = Engine.prototype[what] as (...args: never[]) => never;
    let left = times;
    const broken = vi.spyOn(Engine.prototype, what).mockImplementation(function (
      this: Engine,
      ...args: never[]
    ) {
      left -= 1;
      return left === -1 ? trap() : real.apply(this, args);
    } as never);
    const run = tailor.customize(request);
    const events: RunEvent[] = [];
    for await (const event of run) events.push(event);
    const result = await run.result;
    expect({ ...result, usage: null }).toEqual({ ...expected, usage: null });
    expect(events.filter(({ type }) => type === 'start')).toHaveLength(1);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
    if (what !== 'runOpen' || times === 0) expect(broken.mock.calls.length).toBeGreaterThan(times + 1);
  });

  test('each time ends what is asked, and the next is done', async () => {
    await using tailor = await createTailor(options);
    vi.spyOn(Engine.prototype, what).mockImplementation(trap);
    const run = tailor.customize(request);
    await expect(run.result).rejects.toMatchObject({ code: expect.stringMatching(/worker_lost|internal/) });
    vi.restoreAllMocks();
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  });
});
