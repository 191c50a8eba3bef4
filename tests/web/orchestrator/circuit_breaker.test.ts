import { createCircuitBreaker, isSavileError, TaskError } from 'savile';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../manual_clock.js';

const quick = { windowCalls: 4, leastCalls: 2, openMs: 1_000, longestOpenMs: 4_000, leaseMs: 500 };
const offline = (): never => {
  throw new TaskError('No network.', { class: 'transient' });
};
const codeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (isSavileError(error) ? error.code : (error as Error).message),
  );

describe('the two-method view', () => {
  test('opens on failures, lets one probe through when its time is over, and closes on successes', async () => {
    const clock = new ManualClock();
    const breaker = await createCircuitBreaker({ ...quick, clock });
    expect(breaker.isOpen()).toBe(false);
    breaker.recordFailure();
    breaker.recordFailure();
    expect(breaker.isOpen()).toBe(true);
    expect(breaker.retryAfterMs).toBe(1_000);
    clock.advance(1_000);
    expect(breaker.isOpen()).toBe(false);
    expect(breaker.isOpen()).toBe(true);
    breaker.recordSuccess();
    expect(breaker.isOpen()).toBe(false);
    breaker.recordSuccess();
    expect(breaker.state).toBe('closed');
    breaker.dispose();
  });

  test('a probe that never answers does not wedge it', async () => {
    const clock = new ManualClock();
    const breaker = await createCircuitBreaker({ ...quick, clock });
    breaker.recordFailure();
    breaker.recordFailure();
    for (let round = 0; round < 5; round += 1) {
      clock.advance(4_000);
      expect(breaker.isOpen()).toBe(false);
      clock.advance(500);
      expect(breaker.state).toBe('open');
    }
    breaker.dispose();
  });
});

describe('run', () => {
  test('passes values and errors on, and refuses without calling once it is open', async () => {
    const breaker = await createCircuitBreaker({ ...quick, clock: new ManualClock() });
    expect(await breaker.run(() => 7)).toBe(7);
    expect(await codeOf(breaker.run(offline))).toBe('No network.');
    let called = false;
    expect(
      await codeOf(
        breaker.run(() => {
          called = true;
        }),
      ),
    ).toBe('circuit_open');
    expect(called).toBe(false);
    breaker.dispose();
  });

  test("the caller's own mistakes do not open it", async () => {
    const breaker = await createCircuitBreaker({ ...quick, clock: new ManualClock() });
    for (let call = 0; call < 10; call += 1) {
      await codeOf(
        breaker.run(() => {
          throw new Error('bad request');
        }),
      );
    }
    expect(breaker.state).toBe('closed');
    breaker.dispose();
  });

  test('a far end that asks to wait is left alone for so long, and has not failed', async () => {
    const clock = new ManualClock();
    const breaker = await createCircuitBreaker({ ...quick, clock });
    const limited = (): never => {
      throw new TaskError('429', { class: 'rate_limited', retryAfterMs: 300 });
    };
    await codeOf(breaker.run(limited));
    expect(await codeOf(breaker.run(() => 1))).toBe('rate_limited');
    expect(breaker.state).toBe('closed');
    clock.advance(299);
    expect(await codeOf(breaker.run(() => 1))).toBe('rate_limited');
    clock.advance(1);
    expect(await breaker.run(() => 1)).toBe(1);
    breaker.dispose();
  });

  test('garbage asked for is not asked for, and a classify that throws hides no error', async () => {
    const breaker = await createCircuitBreaker({ ...quick, clock: new ManualClock() });
    for (const retryAfterMs of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const limited = (): never => {
        throw new TaskError('429', { class: 'rate_limited', retryAfterMs });
      };
      expect(['429', 'rate_limited']).toContain(await codeOf(breaker.run(limited)));
    }
    breaker.dispose();
    const broken = await createCircuitBreaker({
      classify: () => {
        throw new Error('mine');
      },
    });
    expect(await codeOf(broken.run(offline))).toBe('No network.');
    broken.dispose();
  });

  test('a clock with fractions is read in whole milliseconds', async () => {
    const clock = Object.assign(new ManualClock(), { now: () => 0.5 });
    const breaker = await createCircuitBreaker({ ...quick, clock });
    for (let call = 0; call < 2; call += 1) await codeOf(breaker.run(offline));
    expect(await codeOf(breaker.run(() => 1))).toBe('circuit_open');
    breaker.dispose();
  });

  test('slow calls open it as well', async () => {
    const clock = new ManualClock();
    const breaker = await createCircuitBreaker({ ...quick, slowMs: 100, clock });
    for (let call = 0; call < 2; call += 1) await breaker.run(() => clock.advance(100));
    expect(breaker.state).toBe('open');
    breaker.dispose();
  });
});

test('options that make no sense are refused, and a disposed one says so', async () => {
  expect(await codeOf(createCircuitBreaker({ failurePercent: 101 }))).toBe('bad_argument');
  expect(await codeOf(createCircuitBreaker({ windowMs: Number.NaN }))).toBe('bad_argument');
  const breaker = await createCircuitBreaker();
  expect(() => breaker.coolDown(Number.NaN)).toThrow(/milliseconds/);
  breaker.dispose();
  breaker.dispose();
  expect(() => breaker.isOpen()).toThrow(/disposed/);
});
