// Real worker_threads that really die. The conductor and the page see what a browser's would.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTailor, type RunEvent, type Tailor } from 'savile';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../manual_clock.js';
import { smallPosting, smallResume } from '../samples.js';

const script = (name: string): URL => new URL(`./scripts/${name}.mjs`, import.meta.url);
const mortal = (workers: number): Promise<Tailor> =>
  createTailor({ workers, workerUrl: script('mortal_worker') });
const request = { resume: smallResume, posting: smallPosting, today: '2026-11' };
const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'savile-')), 'died');

describe('a compute worker that dies', () => {
  test('is replaced, and a single call is done once more', async () => {
    await using tailor = await mortal(1);
    const parsed = await tailor.parse(`${smallResume}\nDIE-ONCE ${newFile()}`);
    expect(parsed.basics.name).toBe('Ana Prado');
  });

  test('twice at the same call fails that call alone', async () => {
    await using tailor = await mortal(2);
    const [fatal, other] = await Promise.allSettled([
      tailor.parse(`${smallResume}\nDIE-ALWAYS`),
      tailor.parse(smallResume),
    ]);
    expect(fatal).toMatchObject({ status: 'rejected', reason: { code: 'worker_lost' } });
    expect(other.status).toBe('fulfilled');
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  });

  test('by a trap of the wasm is as dead as any', async () => {
    await using tailor = await mortal(1);
    await expect(tailor.parse('TRAP')).rejects.toMatchObject({ code: 'worker_lost' });
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  });

  test('in the middle of a run costs the run nothing but time', async () => {
    await using tailor = await mortal(2);
    const resume = `${smallResume}\nInterests\nDIE-ONCE ${newFile()}\n`;
    const result = await tailor.customize({ ...request, resume }).result;
    const undisturbed = await tailor.customize({ ...request, resume }).result;
    expect(result.usage.tasks).toBeGreaterThanOrEqual(undisturbed.usage.tasks);
    expect({ ...result, usage: null }).toEqual({ ...undisturbed, usage: null });
  });

  test('whenever a run touches it ends the run with an error or a partial result', async () => {
    await using tailor = await mortal(1);
    const events: RunEvent[] = [];
    for await (const event of tailor.customize({ ...request, resume: `${smallResume}\nDIE-ALWAYS\n` }))
      events.push(event);
    expect(['error', 'finish']).toContain(events.at(-1)?.type);
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  });
});

describe('a worker that does not come back', () => {
  test('is replaced when its call is cancelled', async () => {
    await using tailor = await mortal(1);
    const controller = new AbortController();
    const stuck = tailor.parse('LOOP-FOREVER', { signal: controller.signal });
    const behind = tailor.parse(smallResume);
    controller.abort();
    await expect(stuck).rejects.toMatchObject({ code: 'cancelled' });
    expect((await behind).basics.name).toBe('Ana Prado');
  });

  test('does not hold up a cancelled run', async () => {
    await using tailor = await mortal(1);
    const run = tailor.customize({ ...request, resume: `${smallResume}\nLOOP-FOREVER` });
    run.on('start', () => run.cancel());
    await expect(run.result).rejects.toMatchObject({ code: 'cancelled' });
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  });

  test('does not hold up disposal', async () => {
    const tailor = await mortal(1);
    const stuck = tailor.parse('LOOP-FOREVER');
    const settled = expect(stuck).rejects.toMatchObject({ code: 'disposed' });
    await new Promise((resolve) => setImmediate(resolve));
    await tailor.dispose();
    await settled;
  });
});

test('a conductor that dies ends its runs with one error event, and the next call starts anew', async () => {
  await using tailor = await createTailor({ workers: 1, workerUrl: script('mortal_conductor') });
  const run = tailor.customize(request);
  const events: RunEvent[] = [];
  for await (const event of run) events.push(event);
  expect(events.filter(({ type }) => ['finish', 'abort', 'error'].includes(type))).toHaveLength(1);
  expect(events.at(-1)).toMatchObject({ type: 'error', error: { code: 'worker_lost' } });
  await expect(run.result).rejects.toMatchObject({ code: 'worker_lost' });
  expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
});

describe('a worker that does not start is engine_load', () => {
  test('because its script is broken', async () => {
    const failing = createTailor({ workers: 1, workerUrl: script('broken_worker') });
    await expect(failing).rejects.toMatchObject({ code: 'engine_load', message: /this script is broken/ });
  });

  test('because there is no such script', async () => {
    const failing = createTailor({ workers: 1, workerUrl: script('no_such_script') });
    await expect(failing).rejects.toMatchObject({ code: 'engine_load', message: /workerUrl/ });
  });

  test('because it stays silent', async () => {
    const clock = new ManualClock();
    const failing = createTailor({ workers: 1, workerUrl: script('silent_worker'), clock });
    const settled = expect(failing).rejects.toMatchObject({ code: 'engine_load', message: /10 s/ });
    while (clock.waiting.length < 2) await new Promise((resolve) => setImmediate(resolve));
    clock.advance(10_000);
    await settled;
  });
});
