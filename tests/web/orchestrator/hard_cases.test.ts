// What a review found: each test was a fault once.

import { createCircuitBreaker, createOrchestrator, isSavileError, TaskError } from 'savile';
import { describe, expect, test } from 'vitest';
import { never, offline, pause, quick } from './tasks.js';

describe('what a review found', () => {
  const busy = (ms: number): void => {
    const end = performance.now() + ms;
    while (performance.now() < end);
  };

  test('a task whose time is over while it works adds nothing, and ids stay those of the core', async () => {
    const orchestrator = await createOrchestrator();
    let refused: unknown;
    orchestrator.addTask({
      name: 'a',
      deadlineMs: 250, // long enough to begin on a machine with other work
      run: (_, tools) => {
        busy(400);
        try {
          tools.addTask({ name: 'ghost', run: () => 'ghost' });
        } catch (error) {
          refused = error;
        }
      },
    });
    let real = -1;
    orchestrator.addTask({
      name: 'b',
      run: async (_, tools) => {
        await pause(50);
        real = tools.addTask({ name: 'real', run: () => 'real' });
      },
    });
    const results = await orchestrator.executeAll();
    expect(isSavileError(refused) && refused.code).toBe('run_closed');
    expect(results.get(real)?.value).toBe('real');
    expect(results.size).toBe(3);
  });

  test('a listener that adds tasks while another is being added exchanges nothing', async () => {
    const orchestrator = await createOrchestrator();
    const order: string[] = [];
    let tools: { addTask: (definition: object) => number } | undefined;
    orchestrator.addTask({
      name: 'c',
      run: async (_, own) => {
        tools = own as unknown as typeof tools;
        await pause(60);
        order.push('c');
      },
    });
    orchestrator.addTask({ name: 'b', deadlineMs: 10, run: () => new Promise(() => {}) });
    orchestrator.on('task', ({ name, state }) => {
      if (name === 'b' && state === 'timed_out')
        tools?.addTask({ name: 'inner', dependencies: ['c'], run: () => order.push('inner') });
    });
    orchestrator.addTask({
      name: 'a',
      run: async (_, own) => {
        await pause(5);
        busy(20);
        own.addTask({ name: 'outer', run: () => order.push('outer') });
      },
    });
    await orchestrator.executeAll();
    expect(order).toEqual(['outer', 'c', 'inner']);
  });

  test('an abort while the run is being opened is not lost', async () => {
    const orchestrator = await createOrchestrator();
    const controller = new AbortController();
    orchestrator.addTask({ name: 'a', run: (_, { signal }) => never(signal) });
    orchestrator.on('task', () => controller.abort());
    await orchestrator.executeAll(undefined, { signal: controller.signal });
    expect(orchestrator.outcome).toBe('cancelled');
  });

  test('whatever is thrown, the task ends', async () => {
    const orchestrator = await createOrchestrator();
    orchestrator.addTask({
      name: 'revoked',
      run: () => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        throw proxy;
      },
    });
    orchestrator.addTask({
      name: 'odd',
      attempts: 1,
      run: () => {
        throw new TaskError('x', { class: 'rate_limited', retryAfterMs: 5n as unknown as number });
      },
    });
    const results = await orchestrator.executeAll();
    expect([...results.values()].map(({ status }) => status)).toEqual(['failed', 'failed']);
  });

  test('tasks that answer at once let timers come between', async () => {
    const orchestrator = await createOrchestrator();
    for (let i = 0; i < 30_000; i += 1) orchestrator.addTask({ name: `${i}`, run: () => {} });
    setTimeout(() => orchestrator.cancel(), 20);
    await orchestrator.executeAll();
    expect(orchestrator.outcome).toBe('cancelled');
  });

  test('what was kept counts where the attempts run out of time', async () => {
    const orchestrator = await createOrchestrator(quick);
    const half = orchestrator.addTask({
      name: 'half',
      attempts: 1,
      timeoutMs: 100,
      run: (_, { partial }) => {
        partial('half');
        return new Promise(() => {});
      },
    });
    const after = orchestrator.addTask({ name: 'after', dependencies: [half], run: () => 'ran' });
    const results = await orchestrator.executeAll();
    expect(results.get(half)).toMatchObject({ status: 'degraded', via: 'partial', value: 'half' });
    expect(results.get(after)?.value).toBe('ran');
  });

  test("a task's own error stays its own, whatever its code", async () => {
    const orchestrator = await createOrchestrator();
    const ids = ['timed_out', 'cancelled', 'circuit_open', 'dependency_failed'].map((code) =>
      orchestrator.addTask({
        name: code,
        run: () => {
          throw new TaskError(`my ${code}`, { code });
        },
      }),
    );
    const results = await orchestrator.executeAll();
    expect(ids.map((id) => results.get(id)?.error?.message)).toEqual([
      'my timed_out',
      'my cancelled',
      'my circuit_open',
      'my dependency_failed',
    ]);
  });

  test('behind a refusal stands the error that led to it', async () => {
    const breaker = await createCircuitBreaker({ leastCalls: 2 });
    const orchestrator = await createOrchestrator(quick);
    const task = orchestrator.addTask({ name: 'a', breaker, run: offline });
    const result = (await orchestrator.executeAll()).get(task);
    expect(isSavileError(result?.error) && result.error.code).toBe('circuit_open');
    expect(result?.error?.message).toMatch(/not started again/);
    expect(result?.error?.cause).toMatchObject({ message: 'No network.' });
    breaker.dispose();
  });

  test("an open breaker is waited for where 'retry' is registered for that", async () => {
    const breaker = await createCircuitBreaker({ leastCalls: 2, openMs: 20 });
    const orchestrator = await createOrchestrator({ ...quick, retry: { ...quick.retry, attempts: 5 } });
    orchestrator.registerRecoveryStrategy('circuit_open', 'retry');
    let calls = 0;
    const task = orchestrator.addTask({ name: 'a', breaker, run: () => (++calls < 3 ? offline() : calls) });
    expect((await orchestrator.executeAll()).get(task)).toMatchObject({ status: 'succeeded', value: 3 });
    breaker.dispose();
  });

  test('of ten children added one by one, none moves the bar by a third', async () => {
    const orchestrator = await createOrchestrator({ maxConcurrentTasks: 1 });
    const ratios: number[] = [];
    orchestrator.on('progress', ({ ratio }) => ratios.push(ratio));
    orchestrator.addTask({
      name: 'parent',
      keepsPercent: 0,
      run: (_, { addTask }) => {
        for (let i = 0; i < 10; i += 1) addTask({ name: `child ${i}`, run: () => pause(25) });
      },
    });
    await orchestrator.executeAll();
    const steps = ratios.slice(1).map((ratio, i) => ratio - (ratios[i] as number));
    expect(Math.max(...steps)).toBeLessThan(0.31);
  });

  test('a later attempt finds what the one before added', async () => {
    const orchestrator = await createOrchestrator(quick);
    const ids: number[] = [];
    let kids = 0;
    orchestrator.addTask({
      name: 'parent',
      run: (_, { addTask, attempt }) => {
        ids.push(addTask({ name: 'kid', run: () => (kids += 1) }));
        if (attempt === 1) offline();
      },
    });
    const results = await orchestrator.executeAll();
    expect(ids[0]).toBe(ids[1]);
    expect(kids).toBe(1);
    expect([...results.values()].every(({ status }) => status === 'succeeded')).toBe(true);
  });

  test('cancel before the run holds, and a definition that is changed afterwards changes nothing', async () => {
    const orchestrator = await createOrchestrator();
    const definition = { name: 'a', run: () => 1 };
    const a = orchestrator.addTask(definition);
    definition.name = 'b';
    const b = orchestrator.addTask(definition);
    expect(orchestrator.getTaskStatus(a).name).toBe('a');
    expect(orchestrator.getTaskStatus(b).name).toBe('b');
    orchestrator.cancel();
    const results = await orchestrator.executeAll();
    expect([...results.values()].map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });

  test('a listener that puts itself on again hears of each event once', async () => {
    const orchestrator = await createOrchestrator();
    let heard = 0;
    let off = (): void => {};
    const listener = (): void => {
      heard += 1;
      off();
      off = orchestrator.on('task', listener);
    };
    off = orchestrator.on('task', listener);
    orchestrator.addTask({ name: 'a', run: () => {} });
    await orchestrator.executeAll();
    expect(heard).toBe(3);
  });
});
