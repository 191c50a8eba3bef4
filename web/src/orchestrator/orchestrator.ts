// Tasks as async functions, run in the order that their dependencies allow, by the core's
// orchestrator: it decides what runs when, what is tried again and what ends how; this side calls the
// functions, keeps their values and tells what happens.

import { checkSignal } from '../checks.js';
import { type ComponentEngine, componentEngine } from '../engine/component_engine.js';
import { SavileError } from '../errors.js';
import { Listeners } from '../listeners.js';
import type {
  ExecuteOptions,
  Orchestrator,
  OrchestratorCounters,
  OrchestratorEvents,
  RunOutcome,
} from './contract.js';
import { asError, type Failure, isReadable } from './failure.js';
import {
  type CheckedOrchestratorOptions,
  checkOrchestratorOptions,
  type OrchestratorOptions,
} from './options.js';
import { performVia, resultsOf } from './perform.js';
import { ProgressNews } from './progress_news.js';
import { type Action, errorClasses, RowIn, strategyKinds, ViaKind } from './rows.js';
import { type Refusal, Schedule } from './schedule.js';
import { Stop } from './stop.js';
import type {
  RecoveryStrategy,
  TaskDefinition,
  TaskId,
  TaskResult,
  TaskState,
  TaskStatus,
  TaskTools,
} from './task.js';
import { TaskList } from './task_list.js';
import { coreError, type TaskRecord } from './task_record.js';
import { type RowContext, taskRow } from './task_row.js';

export async function createOrchestrator<Context = unknown>(
  options: OrchestratorOptions = {},
): Promise<Orchestrator<Context>> {
  const checked = checkOrchestratorOptions(options);
  return new WorkingOrchestrator<Context>(await componentEngine(options), checked);
}

const unknownFailure: Failure = { class: 'permanent', code: 'error' };

class WorkingOrchestrator<Context> implements Orchestrator<Context> {
  readonly #engine: ComponentEngine;
  readonly #options: CheckedOrchestratorOptions;
  readonly #schedule: Schedule;
  readonly #tasks = new TaskList();
  readonly #strategies: RecoveryStrategy<Context>[] = [];
  readonly #strategyNames: string[] = [];
  readonly #patterns: { readonly code: string; readonly kind: number }[] = [];
  readonly #listeners = new Listeners<OrchestratorEvents>();
  readonly #progress: ProgressNews;
  readonly #cancelledEarly = new Set<TaskId>();
  #state: 'adding' | 'running' | 'ended' = 'adding';
  #context: Context | undefined;
  #cancelledAll = false;
  #cancelReason: unknown;
  #startedAt = 0;
  #finish: (outcome: RunOutcome) => void = () => {};
  #counters: readonly number[] = [];
  outcome: RunOutcome | undefined;

  constructor(engine: ComponentEngine, options: CheckedOrchestratorOptions) {
    this.#engine = engine;
    this.#options = options;
    this.#schedule = new Schedule(engine, options.clock, (action) => this.#perform(action));
    this.#progress = new ProgressNews(
      options.stages,
      options.clock,
      () => (this.#listeners.has('progress') ? this.#schedule.eta() : undefined),
      (progress) => this.#listeners.tell('progress', progress),
    );
  }

  addTask(definition: TaskDefinition<Context>): TaskId {
    if (this.#state !== 'adding') {
      throw new SavileError(
        'run_closed',
        'addTask: the tasks run already. A running task adds others through its own tools.addTask.',
      );
    }
    const record = this.#tasks.prepare(definition, this.#options, this.#strategyNames);
    this.#tasks.keep(record);
    return record.id;
  }

  registerRecoveryStrategy(
    code: string,
    strategy: RecoveryStrategy<Context> | (typeof strategyKinds)[number],
  ): void {
    if (this.#state !== 'adding')
      throw new SavileError('run_closed', 'registerRecoveryStrategy: the tasks run already.');
    if (typeof code !== 'string' || code === '')
      throw new SavileError('bad_argument', 'registerRecoveryStrategy: give an error code, a class, or "*".');
    if (typeof strategy === 'function') {
      this.#strategies.push(strategy);
      this.#strategyNames.push(strategy.name || code);
      this.#patterns.push({ code, kind: strategyKinds.indexOf('custom') });
      return;
    }
    const kind = strategyKinds.indexOf(strategy);
    if (kind < 0 || strategy === 'custom') {
      throw new SavileError(
        'bad_argument',
        `registerRecoveryStrategy: there is no strategy "${String(strategy)}"; give a function, or retry, rerun, fallback or partial.`,
      );
    }
    this.#patterns.push({ code, kind });
  }

  async executeAll(context?: Context, options: ExecuteOptions = {}): Promise<Map<TaskId, TaskResult>> {
    const { signal, deadlineMs } = options ?? {};
    checkSignal(signal, 'executeAll');
    if (deadlineMs !== undefined && !(deadlineMs >= 0 && deadlineMs <= Number.MAX_SAFE_INTEGER / 2))
      throw new SavileError(
        'bad_argument',
        'executeAll: deadlineMs must be milliseconds from now, 0 or more.',
      );
    if (this.#state !== 'adding')
      throw new SavileError(
        'run_closed',
        'executeAll: these tasks run already, or have run. Create another orchestrator.',
      );
    this.#state = 'running';
    this.#context = context;
    this.#startedAt = this.#schedule.now();
    const deadline = deadlineMs === undefined ? -1 : this.#startedAt + Math.ceil(deadlineMs);
    let rows: number[];
    try {
      rows = this.#openingRows(deadline);
      if (signal?.aborted || this.#cancelledAll) rows.push(RowIn.cancel);
    } catch (error) {
      this.#state = 'ended';
      throw error;
    }
    const abort = (): void => {
      this.#cancelReason = signal?.reason;
      this.cancel();
    };
    const ended = new Promise<RunOutcome>((resolve) => {
      this.#finish = resolve;
    });
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const refusal = this.#schedule.open(rows, this.#options.seed);
      if (refusal) {
        this.#state = 'ended';
        throw this.#refused(refusal);
      }
      await ended;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
    return this.#tasks.results();
  }

  cancelTask(task: TaskId | string): boolean {
    const record = this.#tasks.get(task);
    const over = !['pending', 'ready', 'running', 'backoff'].includes(record.state);
    if (over || this.#state === 'ended') return false;
    if (this.#state === 'adding') this.#cancelledEarly.add(record.id);
    else this.#schedule.tellNow([RowIn.cancelTask, record.id]);
    return this.#state === 'adding' || (record.state as TaskState) === 'cancelled';
  }

  cancel(): void {
    if (this.#state === 'adding') this.#cancelledAll = true;
    if (this.#state === 'running') this.#schedule.tellNow([RowIn.cancel]);
  }

  getTaskStatus(task: TaskId | string): TaskStatus {
    return this.#tasks.get(task).status;
  }

  get counters(): OrchestratorCounters {
    const counters = this.#state === 'running' ? this.#schedule.counters() : this.#counters;
    const [late = 0, duplicate = 0, unknown = 0, afterFinish = 0, refused = 0] = counters;
    return { late, duplicate, unknown, afterFinish, refused };
  }

  on<Type extends keyof OrchestratorEvents>(
    type: Type,
    listener: (event: OrchestratorEvents[Type]) => void,
  ): () => void {
    return this.#listeners.add(type, listener);
  }

  #rowContext(startedAt: number): RowContext {
    return {
      engine: this.#engine,
      options: this.#options,
      startedAt,
      find: (reference) => this.#tasks.find(reference)?.id,
    };
  }

  #openingRows(deadline: number): number[] {
    const { ageingMs, retry, places, stages } = this.#options;
    const rows: number[] = [RowIn.policy, ageingMs, 5_000, deadline, ...retry, places.length, ...places];
    rows.push(RowIn.stages, stages.length);
    for (const { code, kind } of this.#patterns)
      rows.push(RowIn.strategy, this.#engine.codeNumber(code), kind);
    const context = this.#rowContext(this.#startedAt);
    for (const task of this.#tasks) {
      rows.push(RowIn.task);
      for (const cell of taskRow(task, context)) rows.push(cell);
    }
    for (const id of this.#cancelledEarly) rows.push(RowIn.cancelTask, id);
    return rows;
  }

  #refused({ code, ids }: Refusal): SavileError {
    const name = (id: number): string => this.#tasks.find(id)?.name ?? `number ${id}`;
    if (code === 'cycle') {
      const way = [...ids, ids[0] as number].map(name);
      const shown = way.length > 9 ? [...way.slice(0, 4), `(${way.length - 8} more)`, ...way.slice(-4)] : way;
      return new SavileError('cycle', `Tasks need each other in a circle: ${shown.join(' -> ')}.`);
    }
    if (code === 'too_large')
      return new SavileError(
        'too_large',
        'Too many tasks (1,000,000 at most), or their weights add up to 2^32 or more.',
      );
    return new SavileError('internal', `The core refused the tasks: ${code}.`);
  }

  #perform(action: Action): void {
    switch (action.type) {
      case 'start':
        this.#start(action);
        return;
      case 'abort': {
        const task = this.#tasks.at(action.task);
        const cause = this.#cancelReason === undefined ? {} : { cause: this.#cancelReason };
        task.stop?.stop(new SavileError('cancelled', `Task "${task.name}" was stopped.`, cause));
        return;
      }
      case 'task':
        this.#changed(action);
        return;
      case 'waits': {
        const task = this.#tasks.at(action.task);
        this.#listeners.tell('retry', {
          ...task.status,
          inMs: Math.max(action.until - this.#schedule.now(), 0),
        });
        return;
      }
      case 'stage':
        this.#progress.stage(action.stage, action.status, action.ratio);
        return;
      case 'progress':
        this.#progress.ratio(action.ratio);
        return;
      case 'finish':
        this.#state = 'ended';
        this.outcome = action.outcome;
        this.#counters = this.#schedule.counters();
        this.#progress.end();
        this.#schedule.close();
        this.#finish(action.outcome);
        return;
      case 'refused':
        return; // said to whoever asked
    }
  }

  #changed({ task: id, attempt, state, via, code, cause, retryAt }: Extract<Action, { type: 'task' }>): void {
    const task = this.#tasks.at(id);
    task.state = state;
    task.attempts = attempt;
    task.via = via;
    task.retryAt = retryAt < 0 ? undefined : Date.now() + Math.max(retryAt - this.#schedule.now(), 0);
    // An error stays in the rows after it: it is put into words once.
    const found = code >= 0 && code !== task.code;
    task.code = code;
    if (found) {
      const text = this.#engine.codeText(code);
      task.error = coreError(text, task, cause < 0 ? undefined : this.#tasks.at(cause));
    }
    if (state === 'succeeded') task.error = undefined;
    if (this.#listeners.has('task')) this.#listeners.tell('task', task.status);
  }

  #start({ task: id, attempt, via }: Extract<Action, { type: 'start' }>): void {
    const task = this.#tasks.at(id);
    const stop = new Stop();
    task.stop = stop;
    task.via = via;
    void this.#work(task, attempt, stop);
  }

  async #work(task: TaskRecord, attempt: number, stop: Stop): Promise<void> {
    const tools = this.#tools(task, attempt, stop);
    const context = this.#context as Context;
    const current = (): boolean => task.attempts === attempt && task.state === 'running' && !stop.stopped;
    try {
      await undefined; // never within the scheduling of others
      if (stop.stopped) return;
      const value = await performVia(task, tools, context, this.#strategies);
      if (current()) task.value = value;
      this.#schedule.tell(RowIn.succeeded, task.id, attempt, 0);
    } catch (thrown) {
      this.#failed(task, attempt, thrown, current());
    }
  }

  #failed(task: TaskRecord, attempt: number, thrown: unknown, current: boolean): void {
    const own = current && task.via.kind === ViaKind.way;
    if (own) task.error = asError(thrown);
    const failure = current ? this.#classified(thrown) : unknownFailure;
    const { retryAfterMs } = failure;
    const asked =
      typeof retryAfterMs === 'number' && retryAfterMs >= 0 && retryAfterMs <= Number.MAX_SAFE_INTEGER;
    this.#schedule.tell(
      RowIn.failed,
      task.id,
      attempt,
      errorClasses.indexOf(failure.class),
      this.#engine.codeNumber(failure.code),
      asked ? Math.ceil(retryAfterMs) : -1,
      task.partial ? 1 : 0,
    );
  }

  /** A caller's `classify` that throws, or says nonsense, must not leave the task without an end. */
  #classified(thrown: unknown): Failure {
    try {
      const failure = this.#options.classify(isReadable(thrown) ? thrown : asError(thrown));
      if (errorClasses.includes(failure.class) && typeof failure.code === 'string') return failure;
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
    return unknownFailure;
  }

  #tools(task: TaskRecord, attempt: number, stop: Stop): TaskTools {
    const current = (): boolean => task.attempts === attempt && task.state === 'running';
    const tasks = this.#tasks;
    let results: Map<TaskId | string, TaskResult> | undefined;
    return {
      get signal() {
        return stop.signal;
      },
      attempt,
      get results() {
        results ??= resultsOf(task, tasks);
        return results;
      },
      progress: (ratio) => {
        if (Number.isFinite(ratio)) this.#schedule.tell(RowIn.advanced, task.id, attempt, ratio);
      },
      responded: () => this.#schedule.tell(RowIn.responded, task.id, attempt),
      partial: (value) => {
        if (!current()) return;
        if (!task.partial) this.#schedule.tell(RowIn.kept, task.id, attempt);
        task.partial = { value };
      },
      addTask: (definition) => this.#grow(task, attempt, definition),
    };
  }

  #grow(parent: TaskRecord, attempt: number, definition: TaskDefinition): TaskId {
    // What is due by now comes first: it may end the parent, and listeners may add tasks of their own.
    this.#schedule.flush();
    const added = this.#addedBefore(parent, attempt, definition);
    if (added) return added.id;
    const record = this.#tasks.prepare(definition, this.#options, this.#strategyNames);
    record.addedBy = { parent: parent.id, attempt };
    if (this.#state !== 'running' || parent.attempts !== attempt || parent.state !== 'running')
      throw notRunning(parent);
    const row = taskRow(record, this.#rowContext(this.#schedule.now()));
    let refused: SavileError | undefined;
    this.#tasks.keep(record);
    this.#schedule.tellNow([RowIn.added, parent.id, attempt, 1, ...row], (refusal) => {
      refused = refusal.code === 'run_closed' ? notRunning(parent) : this.#refused(refusal);
      this.#tasks.forget(record);
    });
    if (refused) throw refused;
    return record.id;
  }

  /** A task that is tried again finds what it added the last time. */
  #addedBefore(parent: TaskRecord, attempt: number, definition: TaskDefinition): TaskRecord | undefined {
    const known = this.#tasks.find(definition?.name);
    const { parent: by, attempt: then = attempt } = known?.addedBy ?? {};
    return by === parent.id && then < attempt ? known : undefined;
  }
}

function notRunning(parent: TaskRecord): SavileError {
  return new SavileError('run_closed', `addTask: task "${parent.name}" does not run any more.`);
}
