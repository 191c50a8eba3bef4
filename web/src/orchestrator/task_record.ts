// A task as this side knows it: what it was defined as, how it stands, and what it gave.

import { SavileError } from '../errors.js';
import { asError } from './failure.js';
import { type Via, ViaKind } from './rows.js';
import type { Stop } from './stop.js';
import type { Fallback, TaskDefinition, TaskEnd, TaskId, TaskResult, TaskState, TaskStatus } from './task.js';

export class TaskRecord {
  readonly id: TaskId;
  readonly definition: TaskDefinition;
  readonly fallbacks: readonly Fallback[];
  state: TaskState = 'pending';
  attempts = 0;
  via: Via = { kind: ViaKind.way, index: 0 };
  /** Of the latest failure of one of its ways. */
  error: Error | undefined;
  retryAt: number | undefined;
  value: unknown;
  partial: { readonly value: unknown } | undefined;
  /** Of the attempt that runs. */
  stop: Stop | undefined;
  /** Names of the recovery strategies, by their number. */
  readonly #strategies: readonly string[];

  constructor(id: TaskId, definition: TaskDefinition, strategies: readonly string[]) {
    this.id = id;
    this.definition = definition;
    this.#strategies = strategies;
    const { fallback } = definition;
    this.fallbacks =
      fallback === undefined ? [] : typeof fallback === 'function' ? [{ run: fallback }] : [fallback].flat();
  }

  get name(): string {
    return this.definition.name;
  }

  get viaName(): string {
    const { kind, index } = this.via;
    if (kind === ViaKind.partial) return 'partial';
    if (kind === ViaKind.strategy) return this.#strategies[index] ?? 'strategy';
    return index === 0 ? 'task' : index === 1 ? 'fallback' : `fallback ${index}`;
  }

  get status(): TaskStatus {
    const { id, name, state, attempts, viaName: via, error } = this;
    return { id, name, state, attempts, via, ...(error && state !== 'succeeded' ? { error } : {}) };
  }

  /** Once it has ended. */
  get result(): TaskResult {
    const { attempts, viaName: via, error, partial, retryAt } = this;
    const status = this.state as TaskEnd;
    const common = { status, attempts, via };
    switch (status) {
      case 'succeeded':
        return { ...common, value: this.value };
      case 'degraded':
        return {
          ...common,
          value: this.via.kind === ViaKind.partial ? partial?.value : this.value,
          ...(error ? { error } : {}),
        };
      default:
        return {
          ...common,
          ...(partial ? { value: partial.value } : {}),
          ...(error ? { error } : {}),
          ...(retryAt === undefined ? {} : { retryAt }),
        };
    }
  }
}

/** What the core found by itself, as an error of this package. `cause` is the task that began it. */
export function coreError(code: string, task: TaskRecord, cause: TaskRecord | undefined): Error {
  const later = task.retryAt === undefined ? {} : { retryAt: task.retryAt };
  const name = `Task "${task.name}"`;
  const why = cause ? `"${cause.name}"` : 'a task that it needs';
  const details = cause?.error ? { cause: cause.error } : {};
  switch (code) {
    case 'cancelled':
      return new SavileError('cancelled', `${name} was cancelled.`);
    case 'timed_out':
      return new SavileError('deadline', `${name} did not end before its deadline.`);
    case 'attempt_timed_out':
      return new SavileError('timed_out', `${name} did not answer within ${task.definition.timeoutMs} ms.`);
    case 'circuit_open':
      return new SavileError('circuit_open', `${name} was not started: its circuit breaker is open.`, later);
    case 'cool_down':
      return new SavileError(
        'rate_limited',
        `${name} was not started: its far end asks for a longer wait than there is time.`,
        later,
      );
    case 'dependency_failed':
      return new SavileError('dependency_failed', `${name} was not run, because ${why} failed.`, details);
    case 'dependency_cancelled':
      return new SavileError(
        'dependency_failed',
        `${name} was not run, because ${why} was cancelled.`,
        details,
      );
    case 'dependency_timed_out':
      return new SavileError('dependency_failed', `${name} was not run, because ${why} timed out.`, details);
    default:
      return asError(code);
  }
}

const coreCodes = new Set([
  'cancelled',
  'timed_out',
  'attempt_timed_out',
  'circuit_open',
  'cool_down',
  'dependency_failed',
  'dependency_cancelled',
  'dependency_timed_out',
]);

/** Whether the orchestrator found this itself; else the task threw it. */
export function isCoreCode(code: string): boolean {
  return coreCodes.has(code);
}
