// Keeps calls away from something that fails, and finds out when it works again: the core's breaker
// (core/orchestrator/circuit_breaker.hpp says what it promises), with this side's clock.

import { type Clock, SteadyTime, systemClock } from '../driver/clock.js';
import { type ComponentEngine, componentEngine } from '../engine/component_engine.js';
import type { ThreadOptions } from '../engine/thread_options.js';
import { SavileError } from '../errors.js';
import { classifyError, type Failure } from './failure.js';

export interface CircuitBreakerOptions extends ThreadOptions {
  /** Judged by the last so many calls … Default: 20. */
  readonly windowCalls?: number;
  /** … of this time. Default: 60 s. */
  readonly windowMs?: number;
  /** Never opens on fewer. Default: 5. */
  readonly leastCalls?: number;
  /** Opens when this share of them failed … Default: 50. */
  readonly failurePercent?: number;
  /** … or was slow. Default: 80. */
  readonly slowPercent?: number;
  /** This long or longer is slow. Default: 20 s. */
  readonly slowMs?: number;
  /** Stays open that long, doubling each time a probe fails … Default: 15 s. */
  readonly openMs?: number;
  /** … up to this. Default: 5 min. */
  readonly longestOpenMs?: number;
  /** A probe that has not answered by then has failed. Default: 60 s. */
  readonly leaseMs?: number;
  /** Probes in a row that close it. Default: 2. */
  readonly successesToClose?: number;
  /** What an error of `run` means: `transient` and `protocol` ones count as failures, `rate_limited` ones
   * set a cool-down, others say nothing. Default: as createOrchestrator. */
  readonly classify?: (error: unknown) => Failure;
  /** Default: the system's. */
  readonly clock?: Clock;
}

export type CircuitState = 'closed' | 'open' | 'half_open';

export interface CircuitBreaker {
  readonly state: CircuitState;
  /** Milliseconds until a refused caller may try again; undefined while calls may go. */
  readonly retryAfterMs: number | undefined;
  /** False where a call may go now. While half-open it then stands for the one probe: ask only if you mean to call. */
  isOpen(): boolean;
  recordSuccess(): void;
  recordFailure(): void;
  /** No calls for so long, because the far end asked for it. Never counts as failure. */
  coolDown(milliseconds: number): void;
  /** Calls `work`, or rejects with `circuit_open` or `rate_limited` at once. */
  run<Value>(work: () => Promise<Value> | Value): Promise<Value>;
  dispose(): void;
  [Symbol.dispose](): void;
}

const states: readonly CircuitState[] = ['closed', 'open', 'half_open'];
const usualWait = 500;
const longestWait = 2 ** 50;
const success = 0;
const failure = 1;
const ignored = 2;

export async function createCircuitBreaker(options: CircuitBreakerOptions = {}): Promise<CircuitBreaker> {
  const engine = await componentEngine(options);
  const number = engine.addBreaker([
    options.windowCalls ?? 20,
    options.windowMs ?? 60_000,
    options.leastCalls ?? 5,
    options.failurePercent ?? 50,
    options.slowPercent ?? 80,
    options.slowMs ?? 20_000,
    options.openMs ?? 15_000,
    options.longestOpenMs ?? Math.max(300_000, options.openMs ?? 0),
    options.leaseMs ?? 60_000,
    options.successesToClose ?? 2,
  ]);
  if (number < 0) {
    throw new SavileError(
      'bad_argument',
      'createCircuitBreaker: all options are whole numbers of 1 or more; shares are at most 100, leastCalls at most windowCalls (itself at most 100000), openMs at most longestOpenMs.',
    );
  }
  return new WorkingBreaker(engine, number, options.clock ?? systemClock, options.classify ?? classifyError);
}

/** @internal The number of a breaker, for an orchestrator of the same engine. */
export function breakerNumber(breaker: CircuitBreaker, engine: ComponentEngine): number {
  if (breaker instanceof WorkingBreaker && breaker.belongsTo(engine)) return breaker.number;
  throw new SavileError(
    'bad_argument',
    'addTask: a breaker must come from createCircuitBreaker with the same `wasm`, and not be disposed.',
  );
}

class WorkingBreaker implements CircuitBreaker {
  readonly number: number;
  readonly #engine: ComponentEngine;
  readonly #time: SteadyTime;
  readonly #classify: (error: unknown) => Failure;
  #disposed = false;

  constructor(engine: ComponentEngine, number: number, clock: Clock, classify: (error: unknown) => Failure) {
    this.#engine = engine;
    this.number = number;
    this.#time = new SteadyTime(clock);
    this.#classify = classify;
  }

  belongsTo(engine: ComponentEngine): boolean {
    return engine === this.#engine && !this.#disposed;
  }

  get state(): CircuitState {
    return states[this.#look()[0] as number] ?? 'closed';
  }

  get retryAfterMs(): number | undefined {
    const at = this.#look()[1] as number;
    return at < 0 ? undefined : Math.max(at - this.#time.now(), 0);
  }

  isOpen(): boolean {
    return this.#acquire().permission !== 0;
  }

  recordSuccess(): void {
    this.#record(this.#look()[2] as number, success, 0);
  }

  recordFailure(): void {
    this.#record(this.#look()[2] as number, failure, 0);
  }

  coolDown(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= longestWait))
      throw new SavileError('bad_argument', 'coolDown: give milliseconds, 0 or more.');
    this.#check();
    const now = this.#time.now();
    this.#engine.coolDown(this.number, now + Math.ceil(milliseconds), now);
  }

  async run<Value>(work: () => Promise<Value> | Value): Promise<Value> {
    const { permission, ticket, retryAt } = this.#acquire();
    const now = this.#time.now();
    if (permission !== 0) {
      const wait = Math.max(retryAt - now, 0);
      throw new SavileError(
        permission === 1 ? 'rate_limited' : 'circuit_open',
        `Not called: ${permission === 1 ? 'the far end asked to wait' : 'it failed too often of late'}. Try again in ${wait} ms, or use something else.`,
        { retryAt: Date.now() + wait },
      );
    }
    const took = (): number => this.#time.now() - now;
    try {
      const value = await work();
      this.#record(ticket, success, took());
      return value;
    } catch (error) {
      const { class: errorClass, retryAfterMs } = this.#classified(error);
      const failed = errorClass === 'transient' || errorClass === 'protocol';
      this.#record(ticket, failed ? failure : ignored, took());
      const asked = typeof retryAfterMs === 'number' && retryAfterMs >= 0 && retryAfterMs <= longestWait;
      if (errorClass === 'rate_limited' && !this.#disposed) this.coolDown(asked ? retryAfterMs : usualWait);
      throw error;
    }
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#engine.removeBreaker(this.number);
  }

  /** A caller's `classify` that throws hides no error, and keeps no probe out. */
  #classified(error: unknown): Failure {
    try {
      return this.#classify(error) ?? classifyError(error);
    } catch {
      return { class: 'permanent', code: 'error' };
    }
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  #acquire(): { permission: number; ticket: number; retryAt: number } {
    this.#check();
    const [permission = 2, ticket = 0, retryAt = -1] = this.#engine.acquire(this.number, this.#time.now());
    return { permission, ticket, retryAt };
  }

  #look(): readonly number[] {
    this.#check();
    return this.#engine.breakerState(this.number, this.#time.now());
  }

  #record(ticket: number, outcome: number, took: number): void {
    if (!this.#disposed) this.#engine.record(this.number, ticket, outcome, took, this.#time.now());
  }

  #check(): void {
    if (this.#disposed)
      throw new SavileError('disposed', 'This circuit breaker was disposed. Create another one.');
  }
}
