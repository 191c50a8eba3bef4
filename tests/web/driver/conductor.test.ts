// The conductor with real engines and no threads: what it leaves behind, and how it fails.

import { describe, expect, test } from 'vitest';
import { type Compute, type ComputeListener, perform } from '../../../web/src/driver/compute.js';
import { Conductor } from '../../../web/src/driver/conductor.js';
import { Engine } from '../../../web/src/engine/engine.js';
import { defaultLimits } from '../../../web/src/pool/limits.js';
import type {
  CallMessage,
  CallsMessage,
  FromConductor,
  Port,
  RunMessage,
  ToCompute,
  Weights,
} from '../../../web/src/pool/protocol.js';
import { engineParts } from '../../engine_parts.js';
import { ManualClock } from '../manual_clock.js';
import { smallPosting, smallResume } from '../samples.js';

const port: Port = {
  onmessage: null,
  onmessageerror: null,
  postMessage: () => {},
  close: () => {},
};

/** Computes when told to, on an engine of its own. */
class SteppedCompute implements Compute {
  readonly waiting: ToCompute[] = []; // in the order of a port

  readonly #engine: Engine;
  readonly #listener: ComputeListener;

  constructor(engine: Engine, listener: ComputeListener) {
    this.#engine = engine;
    this.#listener = listener;
  }

  call(message: CallMessage | CallsMessage): void {
    this.waiting.push(message);
  }
  give(weights: Weights): void {
    this.waiting.push(weights);
  }
  drop(keys: readonly string[]): void {
    this.waiting.push({ type: 'drop', keys });
  }
  close(): void {}

  step(): void {
    const message = this.waiting.shift();
    const answer = message && perform(this.#engine, message);
    if (answer?.type === 'answer') this.#listener.answered(answer);
    if (answer?.type === 'answers') this.#listener.answered(...answer.answers);
  }
}

async function world() {
  const engine = await Engine.create(engineParts);
  const computing = await Engine.create(engineParts);
  const sent: FromConductor[] = [];
  const crashes: unknown[] = [];
  const computes: SteppedCompute[] = [];
  const clock = new ManualClock();
  const conductor = new Conductor({
    engine,
    clock,
    seed: 1,
    limits: defaultLimits,
    send: (message) => sent.push(message),
    crashed: (cause) => crashes.push(cause),
    connect: (_, listener) => {
      const compute = new SteppedCompute(computing, listener);
      computes.push(compute);
      return compute;
    },
  });
  const stepAll = (): void => {
    for (let n = 0; n < 1000 && computes.at(-1)?.waiting.length; n += 1) computes.at(-1)?.step();
  };
  const events = (): string[] =>
    sent.flatMap((message) => (message.type === 'events' ? message.events.map(({ type }) => type) : []));
  conductor.handle({ type: 'compute_added', worker: 1, port });
  return { engine, computing, sent, crashes, computes, clock, conductor, stepAll, events };
}

const call: CallMessage = {
  type: 'call',
  call: 1,
  operation: 'match',
  request: '{"resume":"a","posting":"b","today":"2026-11"}',
  texts: [
    { key: 'a', text: smallResume },
    { key: 'b', text: smallPosting },
  ],
};
const run: RunMessage = {
  type: 'run',
  run: 2,
  runId: 'r2',
  resume: { key: 'a', text: smallResume },
  posting: { key: 'b', text: smallPosting },
  level: 'balanced',
  today: '2026-11',
};

test('a call leaves no text behind, whether it ends, is cancelled or loses its worker twice', async () => {
  const { conductor, computing, sent, stepAll } = await world();
  conductor.handle(call);
  stepAll();
  expect(sent.map(({ type }) => type)).toEqual(['reply']);
  expect(computing.texts).toBe(0);

  conductor.handle({ ...call, call: 2 });
  conductor.handle({ type: 'cancel_call', call: 2 });
  stepAll();
  expect(sent).toHaveLength(1);
  expect(computing.texts).toBe(0);

  conductor.handle({ ...call, call: 3 });
  conductor.handle({ type: 'compute_lost', worker: 1 });
  conductor.handle({ type: 'compute_added', worker: 2, port });
  conductor.handle({ type: 'compute_lost', worker: 2 });
  expect(sent.at(-1)).toMatchObject({ type: 'call_failed', call: 3, error: { code: 'worker_lost' } });
});

test('calls of one owner take their turns as one, and each can be cancelled by itself', async () => {
  const { conductor, sent, stepAll, computes } = await world();
  const kept = { ...call, keeps: ['a', 'b'] };
  for (const number of [1, 2, 3, 4]) conductor.handle({ ...kept, call: number, owner: 'one' });
  conductor.handle({ ...kept, call: 5 });
  conductor.handle({ type: 'cancel_call', call: 3 });
  expect(computes[0]?.waiting).toHaveLength(2); // 1 and 2 are there already
  stepAll();
  expect(sent.map((message) => 'call' in message && message.call)).toEqual([1, 2, 4, 5]);
});

describe('short calls that come together', () => {
  const parse = (number: number): CallMessage => ({
    ...call,
    call: number,
    operation: 'parse',
    request: '{"resume":"a"}',
    texts: [{ key: 'a', text: smallResume }],
    short: 300,
  });
  const calls = [1, 2, 3].map(parse);

  test('are answered together, each with its own, and leave no text', async () => {
    const { conductor, computing, computes, sent, stepAll } = await world();
    conductor.handle({ type: 'calls', calls });
    expect(computes[0]?.waiting).toHaveLength(1);
    stepAll();
    expect(sent).toMatchObject([
      { type: 'replies', replies: [1, 2, 3].map((call) => ({ type: 'reply', call })) },
    ]);
    expect(computing.texts).toBe(0);
  });

  test('are done once more, alone, if their worker dies, and no third time', async () => {
    const { conductor, computes, sent, stepAll } = await world();
    conductor.handle({ type: 'calls', calls });
    conductor.handle({ type: 'compute_lost', worker: 1 });
    conductor.handle({ type: 'compute_added', worker: 2, port });
    const again = computes[1]?.waiting;
    expect(again).toMatchObject([{ type: 'call' }, { type: 'call' }]); // and one that waits its turn
    expect(again?.map((message) => 'short' in message)).toEqual([false, false]);
    conductor.handle({ type: 'compute_lost', worker: 2 });
    expect(sent).toMatchObject([{ type: 'call_failed', call: 1, error: { code: 'worker_lost' } }]);
    conductor.handle({ type: 'compute_added', worker: 3, port });
    stepAll();
    const replied = sent.flatMap((message) => (message.type === 'reply' ? [message.call] : []));
    expect(replied.sort()).toEqual([2, 3]);
  });

  test('can each be cancelled, the others are answered', async () => {
    const { conductor, sent, stepAll } = await world();
    conductor.handle({ type: 'calls', calls });
    conductor.handle({ type: 'cancel_call', call: 2 });
    stepAll();
    expect(sent).toMatchObject([{ type: 'replies', replies: [{ call: 1 }, { call: 3 }] }]);
  });
});

test('a run leaves no text, no run and no timer behind', async () => {
  const { conductor, engine, computing, clock, stepAll, events } = await world();
  conductor.handle({ ...run, deadlineMs: 60_000 });
  expect(engine.runs).toBe(1);
  stepAll();
  expect(events().at(-1)).toBe('finish');
  expect([engine.runs, engine.texts, computing.texts, clock.waiting.length]).toEqual([0, 0, 0, 0]);
});

test('the deadline comes by itself, at its time and not before, with what is done by then', async () => {
  const { conductor, computes, clock, events, engine, sent } = await world();
  conductor.handle({ ...run, deadlineMs: 5_000 });
  for (let n = 0; n < 4; n += 1) computes[0]?.step();
  clock.advance(4_999);
  expect(events()).not.toContain('finish');
  clock.advance(1);
  expect(events().at(-1)).toBe('finish');
  expect(JSON.stringify(sent)).toContain('"partial":true');
  expect(engine.runs).toBe(0);
});

test('a run whose worker dies goes on with the next', async () => {
  const { conductor, computes, clock, stepAll, events } = await world();
  conductor.handle(run);
  computes[0]?.step();
  conductor.handle({ type: 'compute_lost', worker: 1 });
  conductor.handle({ type: 'compute_added', worker: 2, port });
  for (let n = 0; n < 100 && events().at(-1) !== 'finish'; n += 1) {
    clock.advance(1_000);
    stepAll();
  }
  expect(events().at(-1)).toBe('finish');
});

test('cancelling a run ends it with one abort event, and its answers come too late', async () => {
  const { conductor, computes, events, stepAll } = await world();
  conductor.handle(run);
  computes[0]?.step();
  conductor.handle({ type: 'cancel_run', run: 2 });
  expect(events().at(-1)).toBe('abort');
  const count = events().length;
  stepAll();
  conductor.handle({ type: 'cancel_run', run: 2 });
  expect(events()).toHaveLength(count);
});

test('a trap in the conductor ends it once, and nothing is sent after', async () => {
  const { conductor, crashes, sent, engine } = await world();
  Object.defineProperty(engine, 'runOpen', {
    value: () => {
      throw new WebAssembly.RuntimeError('unreachable');
    },
  });
  conductor.handle(run);
  conductor.handle(run);
  conductor.handle({ type: 'ping' });
  expect(crashes).toHaveLength(1);
  expect(sent).toEqual([]);
});
