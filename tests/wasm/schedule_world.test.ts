// Random graphs through wasm: what the orchestrator promises holds in each.
// SAVILE_FULL=1 in the environment tries 100,000 of them instead of 1,500.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ComponentEngine } from '../../web/src/engine/component_engine.js';
import { startGlue } from '../../web/src/engine/start.js';
import { live, type World } from './schedule_world.js';

const wasm = new WebAssembly.Module(readFileSync(new URL('../../dist/engine.wasm', import.meta.url)));
const runs = process.env.SAVILE_FULL ? 100_000 : 1_500;

const rarely = <T>(value: fc.Arbitrary<T>, usual: T, weight = 6): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: value });
const task = fc.record({
  dependencies: fc.array(fc.record({ on: fc.double({ min: 0, max: 0.999, noNaN: true }), kind: fc.nat(2) }), {
    maxLength: 4,
  }),
  priority: fc.nat(3),
  weight: fc.nat(5),
  deadline: rarely(fc.nat(800), -1, 10),
  timeout: rarely(fc.integer({ min: 1, max: 60 }), 0, 10),
  fallbacks: rarely(fc.nat(2), 0),
  fates: fc.array(
    fc.record({
      does: fc.constantFrom(
        'succeeds' as const,
        'succeeds' as const,
        'succeeds' as const,
        'fails' as const,
        'dies' as const,
        'sleeps' as const,
      ),
      takes: fc.nat(40),
      class: fc.nat(4),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
const world: fc.Arbitrary<World> = fc.record({
  seed: fc.nat(),
  places: fc.integer({ min: 1, max: 6 }),
  deadline: rarely(fc.nat(1_500), -1),
  cancelAt: rarely(fc.nat(600), -1),
  tasks: fc.oneof(
    { weight: 9, arbitrary: fc.array(task, { minLength: 1, maxLength: 25 }) },
    { weight: 1, arbitrary: fc.array(task, { minLength: 100, maxLength: 200 }) },
  ),
});

test(
  'in every world all promises hold, and the same seed tells the same story',
  async () => {
    const engine = new ComponentEngine(await startGlue(wasm));
    let worlds = 0;
    let tasks = 0;
    let starts = 0;
    fc.assert(
      fc.property(world, (one) => {
        const story = live(engine, one);
        worlds += 1;
        tasks += one.tasks.length;
        starts += story.starts;
        expect(story.violations).toEqual([]);
        expect(live(engine, one).transcript).toBe(story.transcript);
      }),
      { numRuns: runs },
    );
    expect(engine.live).toBe(0);
    console.log(`${worlds} worlds, ${tasks} tasks, ${starts} starts, 0 broken promises`);
    expect(starts).toBeGreaterThan(worlds);
  },
  process.env.SAVILE_FULL ? 3_600_000 : 120_000,
);
