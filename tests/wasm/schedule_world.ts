// A small simulated world around a run, through wasm: a graph that fast-check made, tasks that answer,
// fail, die or stay silent, a caller who cancels, and a virtual clock. It keeps its own book and
// names every promise that is broken.

import type { ComponentEngine } from '../../web/src/engine/component_engine.js';
import { type Performer, performRow, RowIn, refusalOf } from '../../web/src/orchestrator/rows.js';

export interface WorldTask {
  /** Earlier tasks, as a fraction of this one's place, and how they are needed. */
  readonly dependencies: readonly { readonly on: number; readonly kind: number }[];
  readonly priority: number;
  readonly weight: number;
  readonly deadline: number;
  readonly timeout: number;
  readonly fallbacks: number;
  /** What its attempts do, in order; the last again and again. */
  readonly fates: readonly {
    readonly does: 'succeeds' | 'fails' | 'dies' | 'sleeps';
    readonly takes: number;
    readonly class: number;
  }[];
}

export interface World {
  readonly seed: number;
  readonly places: number;
  readonly deadline: number;
  readonly cancelAt: number;
  readonly tasks: readonly WorldTask[];
}

export interface Story {
  readonly violations: string[];
  readonly transcript: string;
  readonly starts: number;
}

const success = new Set(['succeeded', 'degraded']);
const terminal = new Set([...success, 'failed', 'skipped', 'cancelled', 'timed_out']);

export function live(engine: ComponentEngine, world: World): Story {
  const { tasks } = world;
  const states = tasks.map(() => 'pending');
  const ends = tasks.map(() => 0);
  const attempts = tasks.map(() => 0);
  const needs = tasks.map(({ dependencies }, i) =>
    dependencies.map(({ on, kind }) => ({ on: Math.floor(on * i), kind })).filter(({ on }) => on < i),
  );
  const violations: string[] = [];
  const transcript: (readonly number[])[] = [];
  const expect = (holds: boolean, promise: string): void => {
    if (!holds) violations.push(promise);
  };
  const toCome: { at: number; row: readonly number[] }[] = [];
  let [now, running, starts, finishes, ratio] = [0, 0, 0, 0, 0];

  const started = (task: number, attempt: number): void => {
    starts += 1;
    expect(finishes === 0, 'no start after the finish');
    expect(states[task] === 'ready', 'a start comes from ready');
    expect(attempt === (attempts[task] as number) + 1, 'attempts count up');
    attempts[task] = attempt;
    running += 1;
    expect(running <= world.places, 'no more at once than allowed');
    for (const { on, kind } of needs[task] ?? []) {
      expect(terminal.has(states[on] as string), 'dependencies end first');
      if (kind === 0) expect(success.has(states[on] as string), 'a required dependency has succeeded');
    }
    const { fates } = tasks[task] as WorldTask;
    const fate = fates[Math.min(attempt, fates.length) - 1] ?? { does: 'succeeds', takes: 1, class: 0 };
    const at = now + fate.takes;
    if (fate.does === 'succeeds') toCome.push({ at, row: [RowIn.succeeded, task, attempt, 0] });
    if (fate.does === 'fails') toCome.push({ at, row: [RowIn.failed, task, attempt, fate.class, 0, -1, 0] });
    // A silent one is found dead by its watchdog.
    if (fate.does === 'dies') toCome.push({ at, row: [RowIn.lost, task, attempt] });
    if (fate.does === 'sleeps') toCome.push({ at: at + 500, row: [RowIn.lost, task, attempt] });
  };

  const take = (cells: readonly number[]): void => {
    transcript.push([now, ...cells]);
    expect(refusalOf(cells) === undefined, 'nothing is refused');
    for (let at = 0; at < cells.length; ) at = performRow(cells, at, performer);
  };
  const performer: Performer = {
    start: started,
    abort: () => {},
    task(task, _attempt, state) {
      const before = states[task] as string;
      expect(!terminal.has(before), 'nothing leaves a terminal state');
      if (before === 'running') running -= 1;
      states[task] = state;
      if (terminal.has(state)) ends[task] = (ends[task] as number) + 1;
    },
    waits: () => {},
    stage: () => {},
    progress(now) {
      expect(now > ratio && now <= 1, 'the ratio only rises');
      ratio = now;
    },
    finish(outcome) {
      finishes += 1;
      expect((outcome === 'completed') === (ratio === 1), 'the ratio is 1 where a run completed');
    },
  };

  engine.codeNumber('any');
  const rows: number[] = [
    RowIn.policy,
    100,
    5_000,
    world.deadline,
    3,
    20,
    60,
    2,
    1_000,
    50,
    3,
    1,
    world.places,
  ];
  tasks.forEach((task, i) => {
    const dependencies = (needs[i] ?? []).flatMap(({ on, kind }) => [on, kind]);
    const fallbacks = Array.from({ length: task.fallbacks }, () => [0, -1]).flat();
    rows.push(RowIn.task, 0, task.priority, task.weight, 50, -1, 1, task.deadline, -1, -1, task.timeout);
    rows.push(task.fallbacks, ...fallbacks, dependencies.length / 2, ...dependencies);
  });
  const { run, answer } = engine.open(rows, now, world.seed);
  take(answer);
  if (world.cancelAt >= 0) toCome.push({ at: world.cancelAt, row: [RowIn.cancel] });
  for (let calls = 0; ; calls += 1) {
    const first = toCome.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
    const next = engine.next(run) ?? Number.POSITIVE_INFINITY;
    if (Math.min(first, next) === Number.POSITIVE_INFINITY) break;
    if (calls > 100_000) {
      violations.push('the run hangs');
      break;
    }
    now = Math.max(now, Math.min(first, next));
    const due = toCome.filter(({ at }) => at <= now);
    for (const one of due) toCome.splice(toCome.indexOf(one), 1);
    take(
      engine.step(
        run,
        due.flatMap(({ row }) => row),
        now,
      ),
    );
  }
  engine.close(run);
  expect(finishes === 1, 'a run finishes exactly once');
  expect(
    ends.every((count) => count === 1),
    'each task ends exactly once',
  );
  return { violations, transcript: JSON.stringify(transcript), starts };
}
