// Tasks as functions: the seed's first example and what its users would expect of it.

import { createCircuitBreaker, createOrchestrator, isSavileError, Priority, TaskError } from 'savile';
import { describe, expect, test } from 'vitest';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const quick = { retry: { baseMs: 2, capMs: 4, floorMs: 0 } };
const never = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
const offline = (): never => {
  throw new TaskError('No network.', { class: 'transient', code: 'network' });
};

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
      deadlineMs: 10,
      run: (_, tools) => {
        busy(30);
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
      timeoutMs: 10,
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
