// A task as this side knows it: what it was defined as, how it stands, and what it gave.

import { SavileError } from '../errors.js';
import { asError } from './failure.js';
import { ViaKind } from './rows.js';
import type { Stop } from './stop.js';
import type { Fallback, TaskDefinition, TaskEnd, TaskId, TaskResult, TaskState, TaskStatus } from './task.js';

export class TaskRecord {
  readonly id: TaskId;
  readonly definition: TaskDefinition;
  readonly fallbacks: readonly Fallback[];
  state: TaskState = 'pending';
  attempts = 0;
  viaKind: number = ViaKind.way;
  viaIndex = 0;
  /** Of the latest failure of one of its ways. */
  error: Error | undefined;
  retryAt: number | undefined;
  /** The number of the error that the core found, or -1. */
  code = -1;
  value: unknown;
  partial: { readonly value: unknown } | undefined;
  /** Where another task added it while it ran. */
  addedBy: { readonly parent: TaskId; readonly attempt: number } | undefined;
  /** Of the attempt that runs. */
  stop: Stop | undefined;
  /** Names of the recovery strategies, by their number. */
  readonly #strategies: readonly string[];

  constructor(id: TaskId, definition: TaskDefinition, strategies: readonly string[]) {
    this.id = id;
    // A copy: what the caller does to it afterwards changes nothing.
    this.definition = { ...definition };
    this.#strategies = strategies;
    this.fallbacks = fallbacksOf(definition);
  }

  get name(): string {
    return this.definition.name;
  }

  get viaName(): string {
    const { viaKind: kind, viaIndex: index } = this;
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
    if (status === 'succeeded') return { status, attempts, via, value: this.value };
    const common = { status, attempts, via };
    switch (status) {
      case 'degraded':
        return {
          ...common,
          value: this.viaKind === ViaKind.partial ? partial?.value : this.value,
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

function fallbacksOf({ fallback }: TaskDefinition): readonly Fallback[] {
  if (fallback === undefined) return [];
  const list: readonly (Fallback | Fallback['run'])[] = Array.isArray(fallback) ? fallback : [fallback];
  return list.map((one) => (typeof one === 'function' ? { run: one } : { ...one }));
}

/** What the core found by itself, as an error of this package. `cause` is the task that began it. */
export function coreError(code: string, task: TaskRecord, cause: TaskRecord | undefined): Error {
  const name = `Task "${task.name}"`;
  const why = cause ? `"${cause.name}"` : 'a task that it needs';
  // What went wrong before it is the reason where this only says that it was not tried again.
  const before = cause ? cause.error : task.error;
  const again = task.attempts > 0 ? ' again' : '';
  const details = {
    ...(before ? { cause: before } : {}),
    ...(task.retryAt === undefined ? {} : { retryAt: task.retryAt }),
  };
  switch (code) {
    case 'cancelled':
      return new SavileError('cancelled', `${name} was cancelled.`, details);
    case 'timed_out':
      return new SavileError('deadline', `${name} did not end before its deadline.`, details);
    case 'worker_lost':
      return new SavileError('worker_lost', `The worker of task "${task.name}" was lost too often.`, details);
    case 'attempt_timed_out':
      return new SavileError('timed_out', `${name} did not answer within ${task.definition.timeoutMs} ms.`);
    case 'circuit_open':
      return new SavileError(
        'circuit_open',
        `${name} was not started${again}: its circuit breaker is open.`,
        details,
      );
    case 'cool_down':
      return new SavileError(
        'rate_limited',
        `${name} was not started${again}: its far end asks for a longer wait than there is time.`,
        details,
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
