// What an orchestrator can do, and what it tells.

import type { OrchestratorProgress } from './progress_news.js';
import type { outcomes, strategyKinds } from './rows.js';
import type { RecoveryStrategy, TaskDefinition, TaskId, TaskResult, TaskStatus } from './task.js';

/** How a run ended: by itself, by its caller, or by its deadline. */
export type RunOutcome = (typeof outcomes)[number];

export interface ExecuteOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds from now; what has not ended by then ends as `timed_out`. Default: none. */
  readonly deadlineMs?: number;
}

export interface OrchestratorEvents {
  /** At most about once a frame, and once at the end. */
  readonly progress: OrchestratorProgress;
  /** Each change of a task's state. */
  readonly task: TaskStatus;
  /** A task waits before it is tried again. */
  readonly retry: TaskStatus & { readonly inMs: number };
}

/** Answers that came too late or twice, or that nobody had asked for. They are counted, never obeyed. */
export interface OrchestratorCounters {
  readonly late: number;
  readonly duplicate: number;
  readonly unknown: number;
  readonly afterFinish: number;
  readonly refused: number;
}

export interface Orchestrator<Context = unknown> {
  /** Before `executeAll`; a running task adds others through its own `tools.addTask`. */
  addTask(definition: TaskDefinition<Context>): TaskId;
  /**
   * For a code ('http.503', or 'http' for all that start so), a class of errors ('transient'), or '*'.
   * The most specific goes first, of equal ones the latest; what is built in comes after. A strategy
   * is a function, or the name of one that is built in: 'retry', 'rerun', 'fallback', 'partial'. A task
   * that its breaker refuses ('circuit_open', 'cool_down') is waited for only where 'retry' is registered
   * for that.
   */
  registerRecoveryStrategy(
    code: string,
    strategy: RecoveryStrategy<Context> | (typeof strategyKinds)[number],
  ): void;
  /** Resolves when every task has ended, however. Rejects where the tasks make no sense together. Once. */
  executeAll(context?: Context, options?: ExecuteOptions): Promise<Map<TaskId, TaskResult>>;
  /** False if it had ended, or its answer was there already. Before `executeAll` it will not be started. */
  cancelTask(task: TaskId | string): boolean;
  /** Ends the run; `executeAll` resolves with what there is. Before it, nothing will be started. */
  cancel(): void;
  getTaskStatus(task: TaskId | string): TaskStatus;
  /** Once the run has ended. */
  readonly outcome: RunOutcome | undefined;
  readonly counters: OrchestratorCounters;
  /**
   * Until the returned function is called. What a listener throws stops nothing here; it surfaces as an
   * uncaught error.
   */
  on<Type extends keyof OrchestratorEvents>(
    type: Type,
    listener: (event: OrchestratorEvents[Type]) => void,
  ): () => void;
}
