// A worker dies at each step of a run in turn: at each message that it gets, is about to send or has just sent.
// The run comes to the same result every time. SAVILE_FULL=1 takes every step, else every twelfth.

import { createTailor, type RunEvent } from 'savile';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFaulty } from '../../support/faults/build.js';
import type { CallFault, FaultPlan, MessageFault } from '../../support/faults/plan.js';
import { type Role, Workshop } from '../../support/faults/workshop.js';
import { smallPosting, smallResume } from '../samples.js';

const full = process.env.SAVILE_FULL !== undefined;
const request = { resume: smallResume, posting: smallPosting, today: '2026-11' };
const minutes = 60_000;

let script: URL;
let undisturbed: string;
/** Of all workers of a role, in a run. */
const steps: Record<Role, number> = { conductor: 0, compute: 0 };

interface Ending {
  readonly result: string;
  /** Workers beside the first three. */
  readonly respawned: number;
}

/**
 * A run with a crew of its own, where the plan is for the conductor or for the first of two that compute; for the
 * only one where it will hang, which is found by the time alone.
 */
async function runWith(
  role: Role,
  plan: FaultPlan,
  whenDone?: (workshop: Workshop) => Promise<void>,
): Promise<Ending> {
  const workshop = new Workshop(script);
  const { step, call } = plan;
  const willHang = step?.fault === 'mute' || step?.fault === 'spin' || call?.fault === 'loop';
  const workers = willHang ? 1 : 2;
  const clock = willHang ? { clock: workshop.hurried() } : {};
  await using tailor = await createTailor({ workers, workerFactory: workshop.factory, ...clock });
  const chosen = workshop.made.find((made) => made.role === role);
  for (const made of workshop.made) await workshop.report(made, made === chosen ? plan : {});
  const run = tailor.customize(request);
  const events: RunEvent[] = [];
  for await (const event of run) events.push(event);
  checkStory(events);
  await whenDone?.(workshop);
  return {
    result: JSON.stringify({ ...(await run.result), usage: null }),
    respawned: workshop.made.length - 1 - workers,
  };
}

/** Whatever happened to the workers, a listener hears one story. */
function checkStory(events: readonly RunEvent[]): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
  expect(events.filter(({ type }) => ['finish', 'abort', 'error'].includes(type))).toHaveLength(1);
  expect(events.filter(({ type }) => type === 'start')).toHaveLength(1);
  const ratios = events.flatMap((event) => (event.type === 'progress' ? [event.ratio] : []));
  expect(ratios).toEqual([...new Set(ratios)].sort((a, b) => a - b));
  const changes = events.flatMap((event) => (event.type === 'change' ? [event.change.id] : []));
  expect(changes).toEqual([...new Set(changes)]);
}

beforeAll(async () => {
  script = await buildFaulty('node_worker');
  const { result } = await runWith('conductor', {}, async (workshop) => {
    for (const made of workshop.made) steps[made.role] += (await workshop.report(made)).steps;
  });
  undisturbed = result;
}, minutes);

describe.each<[Role, MessageFault]>([
  ['conductor', 'exit'],
  ['compute', 'exit'],
  ['compute', 'throw'],
  ['conductor', 'throw'],
])('a %s worker that ends by "%s"', (role, fault) => {
  test(
    'at any step of a run costs the run nothing but time',
    async () => {
      // The work is shared between two: either may get somewhat more than half.
      const last = role === 'conductor' ? steps.conductor : Math.ceil(steps.compute / 2);
      const points = Array.from({ length: last }, (_, place) => place + 1).filter(
        (at) => full || at % 12 === 1,
      );
      let killed = 0;
      let respawned = 0;
      const same: number[] = [];
      for (const at of points) {
        const ending = await runWith(role, { step: { at, fault } });
        if (ending.respawned > 0) killed += 1;
        respawned += ending.respawned;
        if (ending.result === undisturbed) same.push(at);
      }
      console.info(
        `${role}, ${fault}: ${same.length} of ${points.length} runs the same; ${killed} of them lost a worker, ${respawned} workers made anew`,
      );
      expect(same).toEqual(points);
      expect(killed).toBeGreaterThan(points.length / 2);
    },
    20 * minutes,
  );
});

describe.each<[Role, MessageFault]>([
  ['conductor', 'mute'],
  ['conductor', 'spin'],
  ['compute', 'mute'],
  ['compute', 'spin'],
])('a %s worker that does not come back: "%s"', (role, fault) => {
  test(
    'is found and replaced, and the run ends as it would',
    async () => {
      for (const at of full ? [1, 4, 9, 16] : [4]) {
        const { result, respawned } = await runWith(role, { step: { at, fault } });
        expect(result).toBe(undisturbed);
        expect(respawned).toBe(role === 'conductor' ? 2 : 1);
      }
    },
    5 * minutes,
  );
});

describe.each<CallFault>(['trap', 'oom', 'range', 'overflow', 'loop'])(
  '%s within a call of the core',
  (fault) => {
    test(
      'costs its worker, and the run nothing but time',
      async () => {
        // A worker of two does at least two calls of such a run.
        for (const at of [1, 2]) {
          const { result, respawned } = await runWith('compute', { call: { at, fault } });
          expect(result).toBe(undisturbed);
          expect(respawned).toBe(1);
        }
      },
      5 * minutes,
    );
  },
);
