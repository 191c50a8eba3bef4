// The options of createOrchestrator, with their defaults, and the check of each.

import type { Clock } from '../driver/clock.js';
import { systemClock } from '../driver/clock.js';
import type { ThreadOptions } from '../engine/thread_options.js';
import { SavileError } from '../errors.js';
import { kindOf } from '../input.js';
import { classifyError, type Failure } from './failure.js';

export interface RetryOptions {
  /** Starts of each way of a task, the first included. Default: 4. */
  readonly attempts?: number;
  /** The most before the first retry; it doubles with each. Default: 500 ms. */
  readonly baseMs?: number;
  /** The most before any. Default: 20 s. */
  readonly capMs?: number;
  /** The least. Default: 100 ms. */
  readonly floorMs?: number;
  /** A far end that asks for a longer wait is not waited for. Default: 120 s. */
  readonly longestWaitMs?: number;
  /** Retries of all tasks of a kind are at most this share of their first attempts … Default: 20. */
  readonly budgetPercent?: number;
  /** … and this many in any case. A task whose retry is not in the budget any more fails. Default: 10. */
  readonly budgetLeast?: number;
}

export interface StageOptions {
  readonly name: string;
  readonly description?: string;
}

export interface OrchestratorOptions extends ThreadOptions {
  /** How many tasks of the kind 'task' run at once. Default: 5. */
  readonly maxConcurrentTasks?: number;
  /** The same for kinds of the caller's own, by name. */
  readonly concurrency?: Readonly<Record<string, number>>;
  readonly retry?: RetryOptions;
  readonly stages?: readonly (string | StageOptions)[];
  /** A ready task rises by one priority for each such wait; 0: first come, first served. Default: 1 s. */
  readonly ageingMs?: number;
  /** All chance (the jitter of retries) comes from it: a whole number. Default: a new one each time. */
  readonly seed?: number;
  /** What an error means. Default: its own `class`, if it is a TaskError; network failures and time-outs are
   * transient; everything else is permanent. */
  readonly classify?: (error: unknown) => Failure;
  /** Default: the system's. */
  readonly clock?: Clock;
}

export interface CheckedOrchestratorOptions {
  readonly kinds: ReadonlyMap<string, number>;
  readonly places: readonly number[];
  /** As the core wants it after `policy`, up to the deadline and after it. */
  readonly retry: readonly number[];
  readonly stages: readonly StageOptions[];
  readonly ageingMs: number;
  readonly seed: number;
  readonly classify: (error: unknown) => Failure;
  readonly clock: Clock;
}

const most = 2 ** 32 - 1;

export function checkOrchestratorOptions(options: OrchestratorOptions): CheckedOrchestratorOptions {
  if (typeof options !== 'object' || options === null)
    throw refuse(`options must be an object, not ${kindOf(options)}`);
  const { maxConcurrentTasks = 5, concurrency = {}, retry = {}, stages = [], ageingMs = 1_000 } = options;
  if (typeof retry !== 'object' || retry === null)
    throw refuse(`retry must be an object, not ${kindOf(retry)}`);
  if (typeof concurrency !== 'object' || concurrency === null)
    throw refuse(`concurrency must be an object, not ${kindOf(concurrency)}`);
  if (!Array.isArray(stages)) throw refuse(`stages must be a list, not ${kindOf(stages)}`);
  const kinds = new Map<string, number>([['task', 0]]);
  const places = [wholeNumber('maxConcurrentTasks', maxConcurrentTasks, 1)];
  for (const [kind, limit] of Object.entries(concurrency)) {
    if (kind === 'task') throw refuse('the limit of the kind "task" is maxConcurrentTasks');
    kinds.set(kind, places.length);
    places.push(wholeNumber(`concurrency.${kind}`, limit, 1));
  }
  if (places.length > 200) throw refuse('concurrency may name 200 kinds at most');
  const seed = options.seed ?? (crypto.getRandomValues(new Uint32Array(1))[0] as number);
  const clock = options.clock ?? systemClock;
  if (
    typeof clock.now !== 'function' ||
    typeof clock.setTimer !== 'function' ||
    typeof clock.clearTimer !== 'function'
  )
    throw refuse('clock must have now, setTimer and clearTimer');
  const named = stages.map((stage) => (typeof stage === 'string' ? { name: stage } : { ...stage }));
  const names = new Set<string>();
  for (const { name } of named) {
    if (typeof name !== 'string' || name === '') throw refuse('each stage needs a name');
    if (names.has(name))
      throw new SavileError('duplicate_id', `createOrchestrator: two stages are named "${name}".`);
    names.add(name);
  }
  return {
    kinds,
    places,
    retry: [
      wholeNumber('retry.attempts', retry.attempts ?? 4, 1),
      wholeNumber('retry.baseMs', retry.baseMs ?? 500),
      wholeNumber('retry.capMs', retry.capMs ?? 20_000),
      wholeNumber('retry.floorMs', retry.floorMs ?? 100),
      wholeNumber('retry.longestWaitMs', retry.longestWaitMs ?? 120_000),
      wholeNumber('retry.budgetPercent', retry.budgetPercent ?? 20),
      wholeNumber('retry.budgetLeast', retry.budgetLeast ?? 10),
    ],
    stages: named,
    ageingMs: wholeNumber('ageingMs', ageingMs),
    seed: wholeNumber('seed', seed, 0, Number.MAX_SAFE_INTEGER),
    classify: options.classify ?? classifyError,
    clock,
  };
}

function wholeNumber(name: string, value: unknown, least = 0, greatest = most): number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= greatest)
    return value as number;
  throw refuse(`${name} must be a whole number from ${least} to ${greatest}, not ${String(value)}`);
}

function refuse(what: string): SavileError {
  return new SavileError('bad_argument', `createOrchestrator: ${what}.`);
}
