import { type CustomizeRequest, createTailor, type Run, type RunEvent, type Tailor } from 'savile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posting, resume } from './samples.js';

const request: CustomizeRequest = { resume, posting, today: '2026-11' };
const terminal = ['finish', 'abort', 'error'];

async function all(run: Run): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of run) events.push(event);
  return events;
}

describe.each([0, 2])('a run with %d workers', (workers) => {
  let tailor: Tailor;
  beforeAll(async () => {
    tailor = await createTailor({ workers });
  });
  afterAll(() => tailor.dispose());

  test('tells its story: starts, rises to 1, ends once', async () => {
    const run = tailor.customize(request);
    const events = await all(run);
    expect(events[0]?.type).toBe('start');
    expect(events.filter(({ type }) => terminal.includes(type)).map(({ type }) => type)).toEqual(['finish']);
    expect(events.at(-1)?.type).toBe('finish');
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
    expect(new Set(events.map(({ runId }) => runId))).toEqual(new Set([run.id]));
    const ratios = events.flatMap((event) => (event.type === 'progress' ? [event.ratio] : []));
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
    expect(ratios.at(-1)).toBe(1);
    const result = await run.result;
    const changes = events.flatMap((event) => (event.type === 'change' ? [event.change.id] : []));
    expect(changes.sort()).toEqual(result.changes.map(({ id }) => id).sort());
  });

  test('every iterator gets everything, however late it comes', async () => {
    const run = tailor.customize(request);
    const early = all(run);
    await run.result;
    const late = await all(run);
    expect(late.length).toBeGreaterThan(3);
    expect(late).toEqual(await early);
  });

  test('an iterator may leave early', async () => {
    const run = tailor.customize(request);
    for await (const event of run) if (event.type === 'stage') break;
    expect((await run.result).partial).toBe(false);
  });

  test('what is kept is not touched: by type, or by its place', async () => {
    const { sections } = await tailor.parse(resume);
    const place = sections.findIndex(({ type }) => type === 'skills');
    const of = (changes: readonly { readonly section: string }[]): Set<string> =>
      new Set(changes.map(({ section }) => section));
    expect(of((await tailor.customize(request).result).changes)).toContain('skills');
    for (const keep of [['skills'], [place]] as const) {
      const result = await tailor.customize({ ...request, keep }).result;
      expect(of(result.changes)).not.toContain('skills');
      expect(of(result.changes)).toContain('experience');
      expect(result.sections[place]?.reason).toBe('Left alone, as you asked.');
      const { begin, end } = sections[place] ?? { begin: 0, end: 0 };
      expect(result.resume).toContain(resume.slice(begin, end).trimEnd());
    }
  });

  test.each([[['wages']], [[-1]], [[1.5]], ['skills']])('a keep that is %j is refused', async (keep) => {
    const run = tailor.customize({ ...request, keep: keep as never });
    await expect(run.result).rejects.toMatchObject({
      code: 'bad_argument',
      message: 'customize: keep must be a list of section types or places of sections (0, 1 …).',
    });
  });

  test('nobody need listen', async () => {
    const result = await tailor.customize(request).result;
    expect(result.match.after.score).toBeGreaterThanOrEqual(result.match.before.score);
  });

  test('.on hears its own kind until it is taken off', async () => {
    const run = tailor.customize(request);
    const stages: string[] = [];
    let heard = 0;
    run.on('stage', ({ stage }) => stages.push(stage.name));
    const off = run.on('progress', () => {
      heard += 1;
      off();
    });
    await run.result;
    expect(heard).toBe(1);
    expect(new Set(stages)).toContain('assemble');
  });

  test('any subset of its changes applies; all of them give its résumé', async () => {
    const result = await tailor.customize(request).result;
    expect(result.changes.length).toBeGreaterThan(2);
    expect(result.apply([])).toBe(resume);
    const accepted = result.changes.filter(({ status }) => status === 'accept');
    expect(result.apply(accepted)).toBe(result.resume);
    expect(result.apply([...accepted].reverse())).toBe(result.resume);
    for (const change of accepted) {
      const one = result.apply([change]);
      expect(one).toBe(resume.slice(0, change.begin) + change.after + resume.slice(change.end));
      expect(resume.slice(change.begin, change.end)).toBe(change.before);
    }
  });

  test('a result is plain data but for `apply`, and so can be posted', async () => {
    const result = await tailor.customize(request).result;
    expect(structuredClone(result)).toEqual({ ...result });
    expect(Object.keys(result)).not.toContain('apply');
  });

  test('cancel ends it with one abort event and nothing after', async () => {
    const run = tailor.customize(request);
    let cancelledAt = 0;
    run.on('stage', ({ seq }) => {
      cancelledAt ||= seq;
      run.cancel();
    });
    const events = await all(run);
    expect(events.at(-1)).toMatchObject({ type: 'abort', reason: 'cancelled' });
    expect(events.filter(({ seq }) => seq > cancelledAt)).toHaveLength(1);
    await expect(run.result).rejects.toMatchObject({ code: 'cancelled' });
    run.cancel();
  });

  test('a signal cancels it, before it starts too', async () => {
    const controller = new AbortController();
    const run = tailor.customize({ ...request, signal: controller.signal });
    run.on('start', () => controller.abort());
    await expect(run.result).rejects.toMatchObject({ code: 'cancelled' });
    const never = tailor.customize({ ...request, signal: controller.signal });
    expect((await all(never)).map(({ type }) => type)).toEqual(['abort']);
    const at_once = tailor.customize(request);
    at_once.cancel();
    expect((await all(at_once)).map(({ type }) => type)).toEqual(['abort']);
  });

  test('a deadline that passes before anything is read ends it at once', async () => {
    const run = tailor.customize({ ...request, deadlineMs: 0 });
    expect((await all(run)).at(-1)).toMatchObject({ type: 'abort', reason: 'deadline' });
    await expect(run.result).rejects.toMatchObject({ code: 'deadline' });
  });

  test('a deadline far away is no deadline', async () => {
    const run = tailor.customize({ ...request, deadlineMs: 2 ** 40 });
    expect((await all(run)).at(-1)?.type).toBe('finish');
  });

  test('runs side by side do not mix', async () => {
    const runs = Array.from({ length: 3 }, () => tailor.customize(request));
    const results = await Promise.all(runs.map(({ result }) => result));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(3);
  });

  test.each([
    [{ resume: '' }, 'bad_input', /./],
    [{ posting: 7 as unknown as string }, 'bad_argument', /customize: posting must be a string/],
    [{ level: 'wild' as 'balanced' }, 'bad_argument', /customize: level/],
    [{ deadlineMs: Number.NaN }, 'bad_argument', /customize: deadlineMs/],
    [{ today: 'yesterday' }, 'bad_argument', /customize: today/],
  ])('%j ends it with a typed error', async (wrong, code, message) => {
    const run = tailor.customize({ ...request, ...wrong });
    await expect(run.result).rejects.toMatchObject({ code, message });
    expect((await all(run)).map(({ type }) => type)).toContain('error');
  });
});

test('a listener that throws breaks only itself', async () => {
  await using tailor = await createTailor({ workers: 0 });
  const uncaught: unknown[] = [];
  const listeners = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', (error) => uncaught.push(error));
  try {
    const run = tailor.customize(request);
    run.on('start', () => {
      throw new Error('mine');
    });
    expect((await run.result).partial).toBe(false);
    await new Promise((resolve) => setImmediate(resolve));
    expect(uncaught).toMatchObject([{ message: 'mine' }]);
  } finally {
    process.removeAllListeners('uncaughtException');
    for (const listener of listeners) process.on('uncaughtException', listener);
  }
});
