// What a caller says of a task, what a running one is given, and what becomes of it.

import type { CircuitBreaker } from './circuit_breaker.js';
import type { dependencyKinds, errorClasses, taskStates } from './rows.js';

/** More urgent first. A waiting task rises by one for each second that it waits. */
export const Priority = { CRITICAL: 'critical', HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const;
export type Priority = (typeof Priority)[keyof typeof Priority];

/** A task of one orchestrator, as `addTask` gave it. */
export type TaskId = number & { readonly __task?: never };

export type TaskState = (typeof taskStates)[number];
/** How a task ended. `degraded`: a fallback answered, or what it had so far had to do. */
export type TaskEnd = Exclude<TaskState, 'pending' | 'ready' | 'running' | 'backoff'>;
/**
 * `required`: skipped unless that one succeeds. `optional`: waits for its end and takes its result if
 * there is one. `always`: waits for its end, whatever that is.
 */
export type DependencyKind = (typeof dependencyKinds)[number];
/**
 * `transient` and `rate_limited` errors are tried again, `protocol` ones once, `local` ones once and
 * at once, `permanent` ones never.
 */
export type ErrorClass = (typeof errorClasses)[number];

export interface Dependency {
  /** Its id, or its name: then it may be added later. */
  readonly task: TaskId | string;
  /** Default: 'required'. */
  readonly kind?: DependencyKind;
}

export interface TaskTools {
  /** Aborted when the attempt is over: cancelled, timed out, past its deadline. */
  readonly signal: AbortSignal;
  /** 1 for the first start, counting every one after it. */
  readonly attempt: number;
  /** What the dependencies came to, by id and by name. */
  readonly results: ReadonlyMap<TaskId | string, TaskResult>;
  /** How far the task is, 0 to 1. Never taken back. */
  progress(ratio: number): void;
  /** The first sign of life of a far end: a circuit breaker judges by it what is slow. So does `progress`. */
  responded(): void;
  /** Something to show, should the task fail for good: it is then `degraded` with it. The latest counts. */
  partial(value: unknown): void;
  /**
   * Adds a task while this one runs; all that it adds share a part of its weight. Their `deadlineMs` counts
   * from now. A later attempt that adds one of a name that an earlier attempt added gets that one's id.
   */
  addTask(definition: TaskDefinition): TaskId;
}

export type TaskFunction<Context = unknown> = (context: Context, tools: TaskTools) => unknown;

/** Another way to the same result. */
export interface Fallback<Context = unknown> {
  /** Given the error that the way before ended with, as `tools.error`. */
  readonly run: (context: Context, tools: TaskTools & { readonly error: Error }) => unknown;
  /** Default: the task's own. */
  readonly kind?: string;
  readonly breaker?: CircuitBreaker;
}

// biome-ignore lint/suspicious/noExplicitAny: a context is the caller's own; see the orchestrator's type
export interface TaskDefinition<Context = any> {
  /** Unique in its orchestrator. */
  readonly name: string;
  readonly run: TaskFunction<Context>;
  /** Default: MEDIUM. */
  readonly priority?: Priority;
  readonly dependencies?: readonly (TaskId | string | Dependency)[];
  /** Which places it takes; see `concurrency`. Default: 'task'. */
  readonly kind?: string;
  /** Its part of the progress, relative to the others; a whole number. Default: 1. */
  readonly weight?: number;
  /** The percentage of its weight that it keeps when it adds tasks. Default: 50. */
  readonly keepsPercent?: number;
  /** One of the orchestrator's stages. */
  readonly stage?: string;
  /**
   * Starts of each of its ways, the first included, as far as the orchestrator's retry budget goes.
   * Default: the orchestrator's `retry.attempts`.
   */
  readonly attempts?: number;
  /** An attempt that has not answered by then is aborted and has failed, transiently. Default: none. */
  readonly timeoutMs?: number;
  /** From the start of `executeAll` (or from its adding, if later), covers waiting. Default: none. */
  readonly deadlineMs?: number;
  /** Asked before each start, told after it. It goes by the same clock as the orchestrator. */
  readonly breaker?: CircuitBreaker;
  /** Tried in order where the task itself fails for good. */
  readonly fallback?:
    | Fallback<Context>['run']
    | Fallback<Context>
    | readonly (Fallback<Context> | Fallback<Context>['run'])[];
}

export interface TaskResult<Value = unknown> {
  readonly status: TaskEnd;
  /** Of a success; of any other end what the task gave to `partial`, if it did. */
  readonly value?: Value;
  /** Of an end without success, and of a degraded one: why. */
  readonly error?: Error;
  /** When another try would have made sense, in milliseconds since 1970, where only the time for it was missing. */
  readonly retryAt?: number;
  /** Starts in all. */
  readonly attempts: number;
  /** Who answered: 'task', 'fallback', 'fallback 2' …, 'partial', or a recovery strategy's name. */
  readonly via: string;
}

export interface TaskStatus {
  readonly id: TaskId;
  readonly name: string;
  readonly state: TaskState;
  readonly attempts: number;
  readonly via: string;
  readonly error?: Error;
}

/** What a strategy of the caller's own made of an error; the task is then `degraded`. Nothing, or a failure: it could not help. */
export type RecoveryResult =
  | { readonly status: 'succeeded' | 'degraded'; readonly value?: unknown }
  | { readonly status: 'failed' }
  | undefined;

export type RecoveryStrategy<Context = unknown> = (
  error: Error,
  task: TaskStatus,
  context: Context,
  tools: TaskTools,
) => Promise<RecoveryResult> | RecoveryResult;
