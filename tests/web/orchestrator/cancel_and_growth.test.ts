// Runs that are cancelled, run out of time, grow, and tell how far they are.

import { createOrchestrator } from 'savile';
import { describe, expect, test } from 'vitest';
import { never, pause } from './tasks.js';

describe('cancel and deadline', () => {
  test('a cancelled task is stopped, and only it and what needs it', async () => {
    const orchestrator = await createOrchestrator();
    const stuck = orchestrator.addTask({ name: 'stuck', run: (_, { signal }) => never(signal) });
    const needs = orchestrator.addTask({ name: 'needs', dependencies: [stuck], run: () => 1 });
    const other = orchestrator.addTask({ name: 'other', run: () => 2 });
    const running = orchestrator.executeAll();
    await pause(5);
    expect(orchestrator.cancelTask('stuck')).toBe(true);
    expect(orchestrator.cancelTask(stuck)).toBe(false);
    const results = await running;
    expect(results.get(stuck)?.status).toBe('cancelled');
    expect(results.get(needs)?.status).toBe('skipped');
    expect(results.get(other)?.value).toBe(2);
  });

  test('a task that is cancelled before the run is never started', async () => {
    const orchestrator = await createOrchestrator();
    let started = false;
    const task = orchestrator.addTask({
      name: 'a',
      run: () => {
        started = true;
      },
    });
    orchestrator.cancelTask(task);
    expect((await orchestrator.executeAll()).get(task)?.status).toBe('cancelled');
    expect(started).toBe(false);
  });

  test.each(['signal', 'cancel'])('by %s, the run ends with what there is', async (how) => {
    const orchestrator = await createOrchestrator();
    const controller = new AbortController();
    const quickly = orchestrator.addTask({ name: 'quick', run: () => 1 });
    const half = orchestrator.addTask({
      name: 'half',
      run: (_, { signal, partial }) => {
        partial('so far');
        return never(signal);
      },
    });
    const running = orchestrator.executeAll(undefined, { signal: controller.signal });
    await pause(5);
    if (how === 'signal') controller.abort();
    else orchestrator.cancel();
    const results = await running;
    expect(results.get(quickly)?.value).toBe(1);
    expect(results.get(half)).toMatchObject({ status: 'cancelled', value: 'so far' });
    expect(orchestrator.outcome).toBe('cancelled');
  });

  test('at its deadline a run ends, whatever its tasks do', async () => {
    const orchestrator = await createOrchestrator();
    const deaf = orchestrator.addTask({ name: 'deaf', run: () => new Promise(() => {}) });
    const results = await orchestrator.executeAll(undefined, { deadlineMs: 10 });
    expect(results.get(deaf)?.status).toBe('timed_out');
    expect(orchestrator.outcome).toBe('timed_out');
  });

  test('what answers after its end is counted and changes nothing', async () => {
    const orchestrator = await createOrchestrator();
    const late = orchestrator.addTask({
      name: 'late',
      deadlineMs: 5,
      run: () => pause(20).then(() => 'late'),
    });
    const long = orchestrator.addTask({ name: 'long', run: () => pause(40) });
    const results = await orchestrator.executeAll();
    expect(results.get(late)?.status).toBe('timed_out');
    expect(results.get(late)?.value).toBeUndefined();
    expect(results.get(long)?.status).toBe('succeeded');
    expect(orchestrator.counters.late).toBe(1);
  });
});

describe('growth and progress', () => {
  test('a running task adds others, and the ratio never falls', async () => {
    const orchestrator = await createOrchestrator({ stages: ['read', 'edit'] });
    const ratios: number[] = [];
    orchestrator.on('progress', ({ ratio }) => ratios.push(ratio));
    const parse = orchestrator.addTask({
      name: 'parse',
      stage: 'read',
      run: async (_, tools) => {
        await pause(20);
        const sections = [1, 2, 3].map((n) =>
          tools.addTask({
            name: `section ${n}`,
            stage: 'edit',
            dependencies: ['parse'],
            run: () => pause(20).then(() => n),
          }),
        );
        tools.addTask({
          name: 'join',
          stage: 'edit',
          dependencies: sections,
          run: (__, { results }) => sections.map((id) => results.get(id)?.value),
        });
      },
    });
    const results = await orchestrator.executeAll();
    expect(results.size).toBe(5);
    expect([...results.values()].at(-1)?.value).toEqual([1, 2, 3]);
    expect(results.get(parse)?.status).toBe('succeeded');
    expect(ratios.length).toBeGreaterThan(1);
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
    expect(ratios.at(-1)).toBe(1);
  });

  test('a task that ended adds nothing more', async () => {
    const orchestrator = await createOrchestrator();
    let kept: ((definition: { name: string; run: () => void }) => number) | undefined;
    orchestrator.addTask({
      name: 'a',
      run: (_, { addTask }) => {
        kept = addTask;
      },
    });
    await orchestrator.executeAll();
    expect(() => kept?.({ name: 'b', run: () => {} })).toThrow(/does not run any more/);
  });

  test('the estimate is unknown at first, and then a range', async () => {
    const orchestrator = await createOrchestrator({ maxConcurrentTasks: 1 });
    const etas: (readonly [number, number] | undefined)[] = [];
    orchestrator.on('progress', ({ etaMs }) => etas.push(etaMs));
    for (let i = 0; i < 6; i += 1) orchestrator.addTask({ name: `t${i}`, run: () => pause(30) });
    await orchestrator.executeAll();
    expect(etas[0]).toBeUndefined();
    const known = etas.filter((eta) => eta !== undefined);
    expect(known.length).toBeGreaterThan(1);
    for (const [low, high] of known) expect(low).toBeLessThanOrEqual(high);
  });
});
