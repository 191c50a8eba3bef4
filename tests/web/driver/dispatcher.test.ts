import { describe, expect, test } from 'vitest';
import type { Compute } from '../../../web/src/driver/compute.js';
import { Dispatcher, type Outcome } from '../../../web/src/driver/dispatcher.js';
import { defaultLimits, silence, yieldWithin } from '../../../web/src/pool/limits.js';
import type { CallMessage, CallsMessage, Weights } from '../../../web/src/pool/protocol.js';
import { ManualClock } from '../manual_clock.js';

const limits = { ...defaultLimits, heapBytes: 1_000 };

/** Notes what it is given; answers when told. */
class NotingCompute implements Compute {
  readonly calls: CallMessage[] = [];
  readonly batches: string[][] = []; // ever
  readonly dropped: string[] = [];
  readonly given: Weights[] = [];
  closed = false;

  call(message: CallMessage | CallsMessage): void {
    const calls = message.type === 'calls' ? message.calls : [message];
    this.batches.push(calls.map(({ operation }) => operation));
    this.calls.push(...calls);
  }
  give(weights: Weights): void {
    this.given.push(weights);
  }
  drop(keys: readonly string[]): void {
    this.dropped.push(...keys);
  }
  close(): void {
    this.closed = true;
  }
}

function world(workers = 1) {
  const clock = new ManualClock();
  const replaced: number[] = [];
  const dispatcher = new Dispatcher(clock, limits, (worker) => replaced.push(worker));
  const computes = Array.from({ length: workers }, () => new NotingCompute());
  const outcomes = new Map<string, Outcome[]>();
  const submit = (owner: string, operation: string, keys: readonly string[] = []): void => {
    const seen: Outcome[] = [];
    outcomes.set(operation, seen);
    const texts = keys.map((key) => ({ key, text: key }));
    dispatcher.submit({ owner, operation, request: '{}', texts, done: (outcome) => seen.push(outcome) });
  };
  const answer = (worker: number, memory = 0): void => {
    const call = computes[worker]?.calls.shift();
    if (call) dispatcher.answered(worker, { type: 'answer', call: call.call, reply: call.operation, memory });
  };
  /** It says that it begins with the call that is next. */
  const begin = (worker: number): void => {
    const call = computes[worker]?.calls[0];
    if (call) dispatcher.began(worker, call.call);
  };
  for (const [i, compute] of computes.entries()) dispatcher.add(i, compute);
  return { begin, clock, replaced, dispatcher, computes, outcomes, submit, answer };
}

test('owners take turns, each first in first out', () => {
  const { dispatcher, computes, submit, answer } = world(0);
  for (const operation of ['a1', 'a2', 'a3']) submit('a', operation);
  for (const operation of ['b1', 'b2']) submit('b', operation);
  const compute = new NotingCompute();
  computes.push(compute);
  dispatcher.add(0, compute);
  const order: string[] = [];
  while (compute.calls[0]) {
    order.push(compute.calls[0].operation);
    answer(0);
  }
  expect(order).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
});

test('the weights go once to every worker, to those that come later too', () => {
  const { computes, dispatcher } = world(2);
  const weights: Weights = { type: 'weights', mentions: new Uint8Array([1]) };
  dispatcher.give(weights);
  const late = new NotingCompute();
  dispatcher.add(2, late);
  expect([...computes, late].map(({ given }) => given)).toEqual([[weights], [weights], [weights]]);
});

test('work goes to the idlest worker, and no more than two jobs wait at one', () => {
  const { computes, submit } = world(2);
  for (let i = 0; i < 6; i += 1) submit(`o${i}`, `j${i}`);
  expect(computes.map(({ calls }) => calls.map(({ operation }) => operation))).toEqual([
    ['j0', 'j2'],
    ['j1', 'j3'],
  ]);
});

test('a text is sent to a worker once, and dropped where it was sent', () => {
  const { dispatcher, computes, submit, answer } = world(2);
  submit('a', 'j1', ['t']);
  answer(0);
  submit('a', 'j2', ['t', 'u']);
  expect(computes[0]?.calls[0]?.texts.map(({ key }) => key)).toEqual(['u']);
  dispatcher.drop(['t', 'u', 'never']);
  expect(computes.map(({ dropped }) => dropped)).toEqual([['t', 'u'], []]);
});

test('what only one job names goes with it, and is neither held nor dropped by a message of its own', () => {
  const { dispatcher, computes, submit, answer } = world(1);
  submit('a', 'j1', ['t']);
  answer(0);
  const texts = ['t', 'u'].map((key) => ({ key, text: key }));
  dispatcher.submit({ owner: 'a', operation: 'j2', request: '{}', texts, drops: ['t', 'u'], done: () => {} });
  expect(computes[0]?.calls[0]?.texts.map(({ key }) => key)).toEqual(['u']);
  expect(computes[0]?.calls[0]?.drops).toEqual(['t', 'u']);
  dispatcher.drop(['t', 'u']);
  expect(computes[0]?.dropped).toEqual([]);
});

test('late, double and unknown answers are ignored', () => {
  const { dispatcher, computes, outcomes, submit } = world(1);
  submit('a', 'j1');
  const call = computes[0]?.calls[0]?.call ?? 0;
  for (const [worker, number, reply] of [
    [0, call, 'x'],
    [0, call, 'y'],
    [7, call, 'z'],
    [0, 999, 'z'],
  ] as const) {
    dispatcher.answered(worker, { type: 'answer', call: number, reply, memory: 0 });
  }
  expect(outcomes.get('j1')).toEqual([{ type: 'reply', reply: 'x' }]);
});

describe('a worker that is lost', () => {
  test('loses the job that it worked on; the one behind goes to another worker', () => {
    const { dispatcher, computes, outcomes, submit } = world(1);
    submit('a', 'first');
    submit('b', 'second');
    dispatcher.lose(0);
    expect(computes[0]?.closed).toBe(true);
    expect(outcomes.get('first')).toEqual([{ type: 'lost' }]);
    const other = new NotingCompute();
    dispatcher.add(1, other);
    expect(other.calls.map(({ operation }) => operation)).toEqual(['second']);
  });

  test('gets its texts anew on the next', () => {
    const { dispatcher, submit } = world(1);
    submit('a', 'first', ['t']);
    submit('b', 'second', ['t']);
    dispatcher.lose(0);
    const other = new NotingCompute();
    dispatcher.add(1, other);
    expect(other.calls[0]?.texts.map(({ key }) => key)).toEqual(['t']);
  });
});

describe('a worker that has grown too large', () => {
  test('does what it has at hand, gets nothing more and is replaced once', () => {
    const { replaced, computes, dispatcher, outcomes, submit, answer } = world(1);
    for (const operation of ['first', 'second', 'third']) submit('a', operation);
    answer(0, limits.heapBytes + 1);
    expect(replaced).toEqual([]);
    answer(0, limits.heapBytes + 1);
    expect(replaced).toEqual([0]);
    expect(computes[0]?.calls).toEqual([]);
    dispatcher.lose(0);
    const other = new NotingCompute();
    dispatcher.add(1, other);
    expect(other.calls.map(({ operation }) => operation)).toEqual(['third']);
    expect([...outcomes.values()].flat().map(({ type }) => type)).toEqual(['reply', 'reply']);
  });

  test('is kept at the very limit', () => {
    const { replaced, submit, answer } = world(1);
    submit('a', 'j');
    answer(0, limits.heapBytes);
    expect(replaced).toEqual([]);
  });
});

describe('time', () => {
  test('a call beyond the budget has its worker replaced, once', () => {
    const { clock, replaced, submit, begin } = world(1);
    submit('a', 'stuck');
    begin(0);
    clock.advance(limits.callMs - 1);
    expect(replaced).toEqual([]);
    clock.advance(1);
    expect(replaced).toEqual([0]);
  });

  test('the budget of a job that waits behind another begins with its own work', () => {
    const { clock, replaced, submit, begin, answer } = world(1);
    submit('a', 'first');
    submit('b', 'second');
    begin(0);
    clock.advance(limits.callMs - 1);
    answer(0);
    begin(0);
    clock.advance(limits.callMs - 1);
    expect(replaced).toEqual([]);
    clock.advance(1);
    expect(replaced).toEqual([0]);
  });

  test('a worker that does not begin with its call is dead, long before the budget', () => {
    const { clock, replaced, submit, begin, answer } = world(1);
    submit('a', 'first');
    submit('b', 'second');
    clock.advance(silence - 1);
    begin(0);
    clock.advance(silence);
    answer(0);
    expect(replaced).toEqual([]);
    clock.advance(silence);
    expect(replaced).toEqual([0]);
  });

  test('an idle worker is not timed', () => {
    const { clock, submit, answer } = world(1);
    submit('a', 'j');
    answer(0);
    expect(clock.waiting).toEqual([]);
  });
});

describe('cancelling', () => {
  test('a queued job never starts, a running one never reports', () => {
    const { dispatcher, computes, outcomes, submit, answer } = world(1);
    for (const operation of ['a1', 'a2', 'a3']) submit('a', operation);
    dispatcher.cancel('a');
    answer(0);
    answer(0);
    expect(computes[0]?.calls).toEqual([]);
    expect([...outcomes.values()].flat()).toEqual([]);
  });

  test('a worker that does not yield in time is replaced, one that does is kept', () => {
    const { clock, replaced, dispatcher, submit, answer } = world(2);
    submit('a', 'yields');
    submit('b', 'does not');
    dispatcher.cancel('a');
    dispatcher.cancel('b');
    clock.advance(yieldWithin - 1);
    answer(0);
    clock.advance(1);
    expect(replaced).toEqual([1]);
  });

  test('other owners and other jobs go on', () => {
    const { dispatcher, outcomes, submit, answer } = world(1);
    submit('a', 'a1');
    submit('b', 'b1');
    dispatcher.cancel('a', ({ operation }) => operation === 'a1');
    answer(0);
    answer(0);
    expect(outcomes.get('b1')).toEqual([{ type: 'reply', reply: 'b1' }]);
  });
});

describe('a job that a worker was given by another way', () => {
  const adopt = ({ dispatcher, outcomes }: ReturnType<typeof world>, begun: boolean): boolean => {
    const seen: Outcome[] = [];
    outcomes.set('adopted', seen);
    const done = (outcome: Outcome): unknown => seen.push(outcome);
    return dispatcher.adopt(
      0,
      -1,
      { owner: 'o', operation: 'adopted', request: '{}', texts: [], done },
      begun,
    );
  };

  test('is watched, answered and lost as any other', () => {
    const w = world(1);
    expect(adopt(w, false)).toBe(true);
    w.clock.advance(silence);
    expect(w.replaced).toEqual([0]);
    w.dispatcher.lose(0);
    expect(w.outcomes.get('adopted')).toEqual([{ type: 'lost' }]);
    expect(adopt(w, false)).toBe(false);
  });

  test('has the time of a call once it has begun', () => {
    const w = world(1);
    adopt(w, true);
    w.clock.advance(limits.callMs - 1);
    expect(w.replaced).toEqual([]);
    w.dispatcher.answered(0, { type: 'answer', call: -1, reply: '', memory: 0 });
    expect(w.outcomes.get('adopted')).toEqual([{ type: 'reply', reply: '' }]);
    expect(w.clock.waiting).toEqual([]);
  });

  test('that was overtaken is not to blame for a death', () => {
    const w = world(1);
    adopt(w, false);
    w.submit('a', 'first');
    w.begin(0);
    w.dispatcher.lose(0);
    expect(w.outcomes.get('first')).toEqual([{ type: 'lost' }]);
    expect(w.outcomes.get('adopted')).toEqual([]);
  });
});

describe('short jobs', () => {
  /** Each of its own owner, all at once. */
  function submitShort(w: ReturnType<typeof world>, lengths: readonly (number | undefined)[]): void {
    const jobs = lengths.map((short, i) => {
      const operation = `s${i}`;
      const seen: Outcome[] = [];
      w.outcomes.set(operation, seen);
      const done = (outcome: Outcome): unknown => seen.push(outcome);
      return { owner: operation, operation, request: '{}', texts: [], short, done };
    });
    w.dispatcher.submit(...jobs);
  }
  const answers = (w: ReturnType<typeof world>, worker: number, count: number) =>
    w.computes[worker]?.calls
      .splice(0, count)
      .map(({ call, operation }) => ({ type: 'answer', call, reply: operation, memory: 0 }) as const) ?? [];

  test('are shared out evenly, and no more than two batches wait at a worker', () => {
    const w = world(2);
    submitShort(w, Array(12).fill(10));
    expect(w.computes.map(({ batches }) => batches.map(({ length }) => length))).toEqual([
      [6, 2],
      [3, 1],
    ]);
    expect(w.computes.flatMap(({ batches }) => batches).flat()).toHaveLength(12);
  });

  test('few at once are not put at one worker', () => {
    const w = world(4);
    submitShort(w, Array(4).fill(10));
    expect(w.computes.map(({ batches }) => batches)).toEqual([[['s0']], [['s1']], [['s2']], [['s3']]]);
  });

  test('are 64 a batch at most, and 8,192 letters; one that is not short goes alone', () => {
    const many = world(1);
    submitShort(many, Array(200).fill(10));
    expect(many.computes[0]?.batches.map(({ length }) => length)).toEqual([64, 64]);
    const wide = world(1);
    submitShort(wide, Array(9).fill(2_048));
    expect(wide.computes[0]?.batches.map(({ length }) => length)).toEqual([4, 4]);
    const mixed = world(1);
    submitShort(mixed, [10, 10, undefined, 10, 10]);
    expect(mixed.computes[0]?.batches).toEqual([['s0', 's1'], ['s2']]);
  });

  test('are answered each with its own, and the next batch follows', () => {
    const w = world(1);
    submitShort(w, Array(134).fill(10));
    w.dispatcher.answered(0, ...answers(w, 0, 64));
    expect(
      [...w.outcomes]
        .slice(0, 64)
        .every(([name, [outcome]]) => outcome?.type === 'reply' && outcome.reply === name),
    ).toBe(true);
    expect(w.computes[0]?.batches.map(({ length }) => length)).toEqual([64, 64, 6]);
  });

  test('of a batch whose worker is lost may all be to blame; those behind are not', () => {
    const w = world(1);
    submitShort(w, [5_000, 3_000, 5_000]);
    expect(w.computes[0]?.batches).toEqual([['s0', 's1'], ['s2']]);
    w.dispatcher.lose(0);
    expect([...w.outcomes.values()].map(([outcome]) => outcome?.type)).toEqual(['lost', 'lost', undefined]);
    const other = new NotingCompute();
    w.dispatcher.add(1, other);
    expect(other.batches).toEqual([['s2']]);
  });

  test('that nobody waits for must yield, but not while somebody waits for another of their batch', () => {
    const w = world(1);
    submitShort(w, [10, 10]);
    w.dispatcher.cancel('s0');
    w.clock.advance(yieldWithin);
    expect(w.replaced).toEqual([]);
    w.dispatcher.cancel('s1');
    w.clock.advance(yieldWithin - 1);
    expect(w.replaced).toEqual([]);
    w.clock.advance(1);
    expect(w.replaced).toEqual([0]);
    w.dispatcher.answered(0, ...answers(w, 0, 2));
    expect([...w.outcomes.values()].flat()).toEqual([]);
  });

  test('wait behind long work one at a time, and not as many', () => {
    const w = world(2);
    w.submit('long', 'long');
    submitShort(w, Array(12).fill(10));
    const behind = w.computes.find(({ batches }) => batches[0]?.[0] === 'long');
    expect(behind?.batches.slice(1).map(({ length }) => length)).toEqual([1]);
  });

  test('that others cancel later do not give hung work more time', () => {
    const w = world(1);
    submitShort(w, [10, 10]);
    w.submit('other', 'other');
    w.dispatcher.cancel('s0');
    w.dispatcher.cancel('s1');
    w.clock.advance(yieldWithin - 20);
    w.dispatcher.cancel('other');
    w.clock.advance(20);
    expect(w.replaced).toEqual([0]);
  });

  test('are answered within the time of a word, no such word being said', () => {
    const w = world(1);
    submitShort(w, [10, 10]);
    w.clock.advance(silence - 1);
    expect(w.replaced).toEqual([]);
    w.clock.advance(1);
    expect(w.replaced).toEqual([0]);
  });
});
