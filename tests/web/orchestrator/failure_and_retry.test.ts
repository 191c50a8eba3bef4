// What is done when a task fails: retries, fallbacks, strategies, partial values, breakers.

import { createCircuitBreaker, createOrchestrator, isSavileError, TaskError } from 'savile';
import { describe, expect, test } from 'vitest';
import { never, offline, quick } from './tasks.js';

describe('failure', () => {
  test('a failed task takes those along that need it; the others come to their ends', async () => {
    const orchestrator = await createOrchestrator();
    const bad = orchestrator.addTask({ name: 'bad', run: () => Promise.reject(new RangeError('too far')) });
    const needs = orchestrator.addTask({ name: 'needs', dependencies: [bad], run: () => 1 });
    const further = orchestrator.addTask({ name: 'further', dependencies: [needs], run: () => 1 });
    const can_do_without = orchestrator.addTask({
      name: 'can do without',
      dependencies: [{ task: bad, kind: 'optional' }],
      run: (_, { results }) => results.get(bad)?.error?.message,
    });
    const other = orchestrator.addTask({ name: 'other', run: () => 3 });
    const results = await orchestrator.executeAll();
    expect(results.get(bad)).toMatchObject({ status: 'failed', attempts: 1, via: 'task' });
    expect(results.get(bad)?.error).toBeInstanceOf(RangeError);
    expect(results.get(needs)?.status).toBe('skipped');
    expect(results.get(further)?.error?.message).toBe('Task "further" was not run, because "bad" failed.');
    expect(results.get(further)?.error?.cause).toBeInstanceOf(RangeError);
    expect(results.get(can_do_without)?.value).toBe('too far');
    expect(results.get(other)?.value).toBe(3);
  });

  test('what may go away is tried again, what cannot is not', async () => {
    const orchestrator = await createOrchestrator(quick);
    let calls = 0;
    const flaky = orchestrator.addTask({ name: 'flaky', run: () => (++calls < 3 ? offline() : calls) });
    const broken = orchestrator.addTask({
      name: 'broken',
      run: () => {
        throw new Error('always');
      },
    });
    const waits: number[] = [];
    orchestrator.on('retry', ({ inMs }) => waits.push(inMs));
    const results = await orchestrator.executeAll();
    expect(results.get(flaky)).toMatchObject({ status: 'succeeded', value: 3, attempts: 3 });
    expect(results.get(broken)).toMatchObject({ status: 'failed', attempts: 1 });
    expect(waits).toHaveLength(2);
  });

  test('attempts end; the error of the last one stays', async () => {
    const orchestrator = await createOrchestrator(quick);
    const task = orchestrator.addTask({
      name: 'down',
      attempts: 3,
      run: (_, { attempt }) => {
        throw new TaskError(`try ${attempt}`, { class: 'transient' });
      },
    });
    const result = (await orchestrator.executeAll()).get(task);
    expect(result).toMatchObject({ status: 'failed', attempts: 3 });
    expect(result?.error?.message).toBe('try 3');
  });

  test('fallbacks answer in their order, and know why', async () => {
    const orchestrator = await createOrchestrator({ ...quick, concurrency: { rules: 1 } });
    const task = orchestrator.addTask({
      name: 'edit',
      attempts: 1,
      run: offline,
      fallback: [
        {
          run: (_, { error }) => {
            throw new Error(`second after: ${error.message}`);
          },
        },
        { kind: 'rules', run: (_, { error }) => `rules after: ${error.message}` },
      ],
    });
    const result = (await orchestrator.executeAll()).get(task);
    expect(result).toMatchObject({ status: 'degraded', via: 'fallback 2', attempts: 3 });
    expect(result?.value).toBe('rules after: second after: No network.');
  });

  test('what a task had so far is its result where nothing else is', async () => {
    const orchestrator = await createOrchestrator(quick);
    const task = orchestrator.addTask({
      name: 'half',
      run: (_, { partial }) => {
        partial('half a letter');
        throw new Error('cut off');
      },
    });
    const after = orchestrator.addTask({
      name: 'after',
      dependencies: [task],
      run: (_, { results }) => results.get(task)?.value,
    });
    const results = await orchestrator.executeAll();
    expect(results.get(task)).toMatchObject({ status: 'degraded', via: 'partial', value: 'half a letter' });
    expect(results.get(task)?.error?.message).toBe('cut off');
    expect(results.get(after)?.value).toBe('half a letter');
  });

  test('a strategy of the caller mends the errors that it is for, and no others', async () => {
    const orchestrator = await createOrchestrator<string>(quick);
    const seen: string[] = [];
    orchestrator.registerRecoveryStrategy('http.401', async (error, task, context) => {
      seen.push(`${task.name}: ${error.message} (${context})`);
      return { status: 'succeeded', value: 'with a new key' };
    });
    const failing = (code: string) => () => {
      throw new TaskError(code, { code });
    };
    const mended = orchestrator.addTask({ name: 'a', run: failing('http.401') });
    const not = orchestrator.addTask({ name: 'b', run: failing('http.403') });
    const results = await orchestrator.executeAll('job 7');
    expect(results.get(mended)).toMatchObject({
      status: 'degraded',
      value: 'with a new key',
      via: 'http.401',
    });
    expect(results.get(not)?.status).toBe('failed');
    expect(seen).toEqual(['a: http.401 (job 7)']);
  });

  test('a strategy that cannot help, or throws, leaves it to the next one', async () => {
    const orchestrator = await createOrchestrator(quick);
    const asked: string[] = [];
    orchestrator.registerRecoveryStrategy('*', () => {
      asked.push('any');
      return { status: 'degraded', value: 'rescued' };
    });
    orchestrator.registerRecoveryStrategy('http', () => {
      asked.push('http');
      throw new Error('no');
    });
    orchestrator.registerRecoveryStrategy('http.500', () => {
      asked.push('http.500');
      return undefined;
    });
    const task = orchestrator.addTask({
      name: 'a',
      run: () => {
        throw new TaskError('x', { code: 'http.500' });
      },
    });
    const result = (await orchestrator.executeAll()).get(task);
    expect(asked).toEqual(['http.500', 'http', 'any']);
    expect(result).toMatchObject({ status: 'degraded', value: 'rescued' });
  });

  test('a built-in strategy can be used for a code of the caller', async () => {
    const orchestrator = await createOrchestrator(quick);
    orchestrator.registerRecoveryStrategy('BUSY', 'retry');
    let calls = 0;
    const task = orchestrator.addTask({
      name: 'a',
      run: () => {
        if (++calls < 2) throw Object.assign(new Error('busy'), { code: 'BUSY' });
        return calls;
      },
    });
    expect((await orchestrator.executeAll()).get(task)).toMatchObject({ status: 'succeeded', attempts: 2 });
  });

  test('an attempt that does not answer is aborted and tried again', async () => {
    const orchestrator = await createOrchestrator(quick);
    const aborted: number[] = [];
    const task = orchestrator.addTask({
      name: 'slow',
      timeoutMs: 5,
      attempts: 2,
      run: (_, { signal, attempt }) => {
        signal.addEventListener('abort', () => aborted.push(attempt));
        return never(signal);
      },
    });
    const result = (await orchestrator.executeAll()).get(task);
    expect(aborted).toEqual([1, 2]);
    expect(result?.status).toBe('failed');
    expect(isSavileError(result?.error) && result.error.code).toBe('timed_out');
  });

  test("a caller's classify decides, and one that says nonsense means permanent", async () => {
    const failing = (): never => {
      throw new Error('busy');
    };
    const attempts = async (classify: (error: unknown) => never): Promise<unknown> => {
      const orchestrator = await createOrchestrator({ ...quick, classify });
      const task = orchestrator.addTask({ name: 'a', run: failing });
      return (await orchestrator.executeAll()).get(task)?.attempts;
    };
    expect(await attempts(() => ({ class: 'transient', code: 'busy' }) as never)).toBe(4);
    expect(await attempts(() => ({ class: 'odd', code: 'busy' }) as never)).toBe(1);
    expect(await attempts(() => ({ class: 'transient', code: 7 }) as never)).toBe(1);
  });

  test('a wait that is longer than there is time fails now, and says when', async () => {
    const orchestrator = await createOrchestrator();
    const task = orchestrator.addTask({
      name: 'limited',
      run: () => {
        throw new TaskError('429', { class: 'rate_limited', code: 'http.429', retryAfterMs: 60_000 });
      },
    });
    const result = (await orchestrator.executeAll(undefined, { deadlineMs: 5_000 })).get(task);
    expect(result).toMatchObject({ status: 'failed', attempts: 1 });
    const inMs = (result?.retryAt ?? 0) - Date.now();
    expect(inMs).toBeGreaterThan(55_000);
    expect(inMs).toBeLessThan(67_000);
  });

  test('tasks behind one circuit breaker are refused once it is open, and fall back', async () => {
    const breaker = await createCircuitBreaker({ windowCalls: 4, leastCalls: 2, openMs: 60_000 });
    const orchestrator = await createOrchestrator({ maxConcurrentTasks: 1, retry: { attempts: 1 } });
    let calls = 0;
    const ids = Array.from({ length: 6 }, (_, i) =>
      orchestrator.addTask({
        name: `t${i}`,
        breaker,
        run: () => {
          calls += 1;
          return offline();
        },
        fallback: () => 'rules',
      }),
    );
    const results = await orchestrator.executeAll();
    expect(calls).toBe(2);
    expect(ids.map((id) => results.get(id)?.value)).toEqual(Array(6).fill('rules'));
    const last = results.get(ids[5] as number)?.error;
    expect(isSavileError(last) && last.code).toBe('circuit_open');
    expect(isSavileError(last) && (last.retryAt ?? 0)).toBeGreaterThan(Date.now());
    expect(breaker.state).toBe('open');
    breaker.dispose();
  });
});
