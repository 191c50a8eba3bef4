// Tasks as functions: the seed's first example and what its users would expect of it.

import { createOrchestrator, Priority } from 'savile';
import { describe, expect, test } from 'vitest';
import { pause } from './tasks.js';

describe('order and results', () => {
  test('dependents get the results of what they depend on, by id and by name, and the context', async () => {
    const orchestrator = await createOrchestrator<{ jobId: string }>();
    const a = orchestrator.addTask({ name: 'requirements', run: async ({ jobId }) => `for ${jobId}` });
    const b = orchestrator.addTask({ name: 'resume', run: () => 2 });
    const plan = orchestrator.addTask({
      name: 'plan',
      priority: Priority.HIGH,
      dependencies: [a, b],
      run: (_, { results }) => [results.get(a)?.value, results.get('resume')?.value, results.size],
    });
    const results = await orchestrator.executeAll({ jobId: '12345' });
    expect([...results.keys()]).toEqual([a, b, plan]);
    expect(results.get(plan)).toEqual({
      status: 'succeeded',
      value: ['for 12345', 2, 4],
      attempts: 1,
      via: 'task',
    });
    expect(orchestrator.outcome).toBe('completed');
  });

  test('no more run at once than allowed, of each kind', async () => {
    const orchestrator = await createOrchestrator({ maxConcurrentTasks: 3, concurrency: { model: 1 } });
    const running = { task: 0, model: 0 };
    const most = { task: 0, model: 0 };
    for (let i = 0; i < 20; i += 1) {
      const kind = i % 4 === 0 ? 'model' : 'task';
      orchestrator.addTask({
        name: `t${i}`,
        kind,
        run: async () => {
          running[kind] += 1;
          most[kind] = Math.max(most[kind], running[kind]);
          await pause(2);
          running[kind] -= 1;
        },
      });
    }
    await orchestrator.executeAll();
    expect(most).toEqual({ task: 3, model: 1 });
  });

  test('the more urgent goes first, equal ones as they were added', async () => {
    const orchestrator = await createOrchestrator({ maxConcurrentTasks: 1 });
    const order: string[] = [];
    for (const [name, priority] of [
      ['low', Priority.LOW],
      ['one', Priority.MEDIUM],
      ['two', Priority.MEDIUM],
      ['critical', Priority.CRITICAL],
    ] as const)
      orchestrator.addTask({ name, priority, run: () => order.push(name) });
    await orchestrator.executeAll();
    expect(order).toEqual(['critical', 'one', 'two', 'low']);
  });

  test('dependencies may name what is added later', async () => {
    const orchestrator = await createOrchestrator();
    const order: string[] = [];
    orchestrator.addTask({ name: 'second', dependencies: ['first'], run: () => order.push('second') });
    orchestrator.addTask({ name: 'first', run: () => order.push('first') });
    await orchestrator.executeAll();
    expect(order).toEqual(['first', 'second']);
  });

  test('nothing to do is done at once', async () => {
    const orchestrator = await createOrchestrator();
    expect((await orchestrator.executeAll()).size).toBe(0);
  });

  test('names are only names', async () => {
    const orchestrator = await createOrchestrator();
    const proto = orchestrator.addTask({ name: '__proto__', run: () => 1 });
    const other = orchestrator.addTask({
      name: 'constructor',
      dependencies: ['__proto__'],
      run: (_, { results }) => results.get('__proto__')?.value,
    });
    const results = await orchestrator.executeAll();
    expect(results.get(proto)?.value).toBe(1);
    expect(results.get(other)?.value).toBe(1);
  });
});

test('a chain of 10,000 functions comes to its end', async () => {
  const orchestrator = await createOrchestrator();
  let last: number | undefined;
  for (let i = 0; i < 10_000; i += 1) {
    const dependencies: number[] = last === undefined ? [] : [last];
    last = orchestrator.addTask({ name: `${i}`, dependencies, run: () => i });
  }
  const results = await orchestrator.executeAll();
  expect(results.get(last as number)?.value).toBe(9_999);
});

test('the tools of a task may be taken apart and copied', async () => {
  const orchestrator = await createOrchestrator();
  const first = orchestrator.addTask({ name: 'first', run: () => 1 });
  const task = orchestrator.addTask({
    name: 'second',
    dependencies: [first],
    run: (_, { ...copy }) => {
      const { progress, partial, addTask, signal, results, attempt } = { ...copy };
      progress(0.5);
      partial('half');
      addTask({ name: 'third', run: () => 3 });
      return [Object.keys(copy).sort(), signal.aborted, results.get('first')?.value, attempt];
    },
  });
  const results = await orchestrator.executeAll();
  expect(results.get(task)?.value).toEqual([
    ['addTask', 'attempt', 'partial', 'progress', 'responded', 'results', 'signal'],
    false,
    1,
    1,
  ]);
  expect([...results.values()].at(-1)?.value).toBe(3);
});
