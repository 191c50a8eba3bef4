// The driver's own: clock, timers, sleep.

import { createOrchestrator, TaskError } from 'savile';
import { expect, test } from 'vitest';
import { ManualClock } from '../manual_clock.js';

const longestTimer = 2 ** 31 - 1;
/** Lets all that is promised settle. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 4; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('a device that slept through many waits tries each once more, spread, and not all at once', async () => {
  const clock = new ManualClock();
  const orchestrator = await createOrchestrator({
    clock,
    seed: 7,
    maxConcurrentTasks: 100,
    retry: { budgetPercent: 100, baseMs: 500 },
  });
  let calls = 0;
  const at: number[] = [];
  for (let i = 0; i < 50; i += 1) {
    orchestrator.addTask({
      name: `t${i}`,
      run: (_, { attempt }) => {
        calls += 1;
        if (attempt > 1) at.push(clock.now());
        if (attempt === 1) throw new TaskError('No network.', { class: 'transient' });
      },
    });
  }
  const running = orchestrator.executeAll();
  await settle();
  expect(calls).toBe(50);
  clock.sleep(3_600_000);
  await settle();
  expect(at.length).toBeLessThan(10); // those whose time happens to be now
  for (let ms = 0; ms < 500; ms += 1) {
    clock.advance(1);
    await settle();
  }
  const results = await running;
  expect(calls).toBe(100);
  expect(new Set(at).size).toBeGreaterThan(25);
  expect(
    [...results.values()].every(({ status, attempts }) => status === 'succeeded' && attempts === 2),
  ).toBe(true);
});

test('a deadline beyond what a timer takes is waited for in pieces', async () => {
  const clock = new ManualClock();
  const orchestrator = await createOrchestrator({ clock });
  const task = orchestrator.addTask({ name: 'stuck', run: () => new Promise(() => {}) });
  const running = orchestrator.executeAll(undefined, { deadlineMs: 3 * longestTimer });
  await settle();
  expect(Math.max(...clock.waiting)).toBeLessThanOrEqual(longestTimer);
  clock.advance(2 * longestTimer);
  await settle();
  expect(orchestrator.getTaskStatus(task).state).toBe('running');
  clock.advance(2 * longestTimer);
  expect((await running).get(task)?.status).toBe('timed_out');
  expect(clock.waiting).toEqual([]);
});

test('a clock that goes back or breaks stands still, and the run comes to its end', async () => {
  const times = [100, 50, Number.NaN, Number.POSITIVE_INFINITY, -5, 101];
  let call = 0;
  const clock = Object.assign(new ManualClock(), {
    now: () => times[Math.min(call++, times.length - 1)] as number,
  });
  const orchestrator = await createOrchestrator({ clock });
  const task = orchestrator.addTask({ name: 'a', run: () => 1 });
  expect((await orchestrator.executeAll()).get(task)?.value).toBe(1);
});

test('the same seed and the same answers wait the same times', async () => {
  const waits = async (seed: number): Promise<number[]> => {
    const clock = new ManualClock();
    const orchestrator = await createOrchestrator({ clock, seed });
    const heard: number[] = [];
    orchestrator.on('retry', ({ inMs }) => heard.push(inMs));
    orchestrator.addTask({
      name: 'down',
      run: () => {
        throw new TaskError('x', { class: 'transient' });
      },
    });
    const running = orchestrator.executeAll();
    for (let i = 0; i < 100; i += 1) {
      await settle();
      clock.advance(500);
    }
    await running;
    return heard;
  };
  const first = await waits(1);
  expect(first).toHaveLength(3);
  expect(await waits(1)).toEqual(first);
  expect(await waits(2)).not.toEqual(first);
});

test('a listener that throws stops nothing', async () => {
  const thrown: unknown[] = [];
  const keep = (error: unknown): void => void thrown.push(error);
  const before = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', keep);
  const orchestrator = await createOrchestrator();
  orchestrator.on('task', () => {
    throw new Error('mine');
  });
  const task = orchestrator.addTask({ name: 'a', run: () => 1 });
  expect((await orchestrator.executeAll()).get(task)?.value).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('uncaughtException', keep);
  for (const listener of before) process.on('uncaughtException', listener);
  expect(thrown.length).toBeGreaterThan(0);
});
