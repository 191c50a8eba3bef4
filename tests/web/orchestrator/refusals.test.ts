// Bad arguments, at the border: each with a code and a message that says what is wrong.

import { createOrchestrator, isSavileError } from 'savile';
import { describe, expect, test } from 'vitest';

describe('what makes no sense', () => {
  const refusal = async (promise: Promise<unknown>): Promise<string> => {
    const error = await promise.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return isSavileError(error) ? `${error.code}: ${error.message}` : `not refused: ${String(error)}`;
  };

  test('a circle is named', async () => {
    const orchestrator = await createOrchestrator();
    orchestrator.addTask({ name: 'a', dependencies: ['b'], run: () => {} });
    orchestrator.addTask({ name: 'b', dependencies: ['c'], run: () => {} });
    orchestrator.addTask({ name: 'c', dependencies: ['a'], run: () => {} });
    expect(await refusal(orchestrator.executeAll())).toMatch(
      /^cycle: .*: (a -> b -> c -> a|b -> c -> a -> b|c -> a -> b -> c)\.$/,
    );
  });

  test('so is a task that needs itself', async () => {
    const orchestrator = await createOrchestrator();
    orchestrator.addTask({ name: 'me', dependencies: ['me'], run: () => {} });
    expect(await refusal(orchestrator.executeAll())).toBe(
      'cycle: Tasks need each other in a circle: me -> me.',
    );
  });

  test('an unknown dependency is named', async () => {
    for (const dependency of ['ghost', 7]) {
      const orchestrator = await createOrchestrator();
      orchestrator.addTask({ name: 'a', dependencies: [dependency], run: () => {} });
      expect(await refusal(orchestrator.executeAll())).toMatch(
        /^unknown_dependency: Task "a" depends on ("ghost"|number 7),/,
      );
    }
  });

  test('two tasks of one name are refused where the second is added', async () => {
    const orchestrator = await createOrchestrator();
    orchestrator.addTask({ name: 'a', run: () => {} });
    expect(() => orchestrator.addTask({ name: 'a', run: () => {} })).toThrow(/there is a task "a" already/);
  });

  test('tasks run once, and are not added once they run', async () => {
    const orchestrator = await createOrchestrator();
    const running = orchestrator.executeAll();
    expect(() => orchestrator.addTask({ name: 'a', run: () => {} })).toThrow(/run already/);
    expect(await refusal(orchestrator.executeAll())).toMatch(/^run_closed/);
    await running;
  });

  test.each([
    [{ maxConcurrentTasks: 0 }, /maxConcurrentTasks/],
    [{ maxConcurrentTasks: Number.NaN }, /maxConcurrentTasks/],
    [{ retry: { attempts: 0 } }, /retry\.attempts/],
    [{ concurrency: { model: 1.5 } }, /concurrency\.model/],
    [{ stages: ['a', 'a'] }, /two stages/],
    [{ retry: null as unknown as object }, /retry must be an object/],
    [{ clock: {} as never }, /clock must have/],
  ])('options are checked: %o', async (options, message) => {
    expect(await refusal(createOrchestrator(options))).toMatch(message);
  });

  test.each([
    [{ name: '' }, /needs a name/],
    [{ priority: 'urgent' as 'high' }, /priority/],
    [{ kind: 'gpu' }, /no kind "gpu"/],
    [{ stage: 'nowhere' }, /no stage "nowhere"/],
    [{ weight: -1 }, /weight/],
    [{ attempts: 0 }, /attempts/],
    [{ timeoutMs: Number.NaN }, /timeoutMs/],
    [{ run: 3 as unknown as () => void }, /run must be a function/],
    [{ fallback: null as never }, /a fallback must be a function/],
    [{ dependencies: [null] as never }, /a dependency is a task's id or its name/],
    [{ dependencies: [{ task: 'a', kind: 'soft' as 'always' }] }, /no kind of dependency "soft"/],
    [{ deadlineMs: Number.MAX_SAFE_INTEGER }, /deadlineMs/],
  ])('definitions are checked: %o', async (wrong, message) => {
    const orchestrator = await createOrchestrator();
    expect(() => orchestrator.addTask({ name: 'a', run: () => {}, ...wrong })).toThrow(message);
  });

  test('unknown tasks, codes and strategies are refused', async () => {
    const orchestrator = await createOrchestrator();
    expect(() => orchestrator.getTaskStatus('ghost')).toThrow(/no task "ghost"/);
    expect(() => orchestrator.cancelTask(3)).toThrow(/no task 3/);
    expect(() => orchestrator.registerRecoveryStrategy('', 'retry')).toThrow(/error code/);
    expect(() => orchestrator.registerRecoveryStrategy('x', 'pray' as 'retry')).toThrow(/no strategy "pray"/);
  });
});
