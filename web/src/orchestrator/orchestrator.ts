// Tasks as async functions, run in the order that their dependencies allow, by the core's
// orchestrator: it decides what runs when, what is tried again and what ends how; this side calls the
// functions, keeps their values and tells what happens.

import { checkSignal } from '../checks.js';
import { type ComponentEngine, componentEngine } from '../engine/component_engine.js';
import { SavileError } from '../errors.js';
import { Listeners } from '../listeners.js';
import { type Attempt, type AttemptHost, isCurrent, toolsOf } from './attempt_tools.js';
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
import { performVia } from './perform.js';
import { ProgressNews } from './progress_news.js';
import { errorClasses, type Performer, type Refusal, RowIn, strategyKinds, ViaKind } from './rows.js';
import { Schedule, soon } from './schedule.js';
import { Stop } from './stop.js';
import type { RecoveryStrategy, TaskDefinition, TaskId, TaskResult, TaskState, TaskStatus } from './task.js';
import { TaskList } from './task_list.js';
import { coreError, type TaskRecord } from './task_record.js';
import { pushTaskRow, type RowContext } from './task_row.js';

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
  readonly #host: AttemptHost;
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
    this.#schedule = new Schedule(engine, options.clock, this.#performer());
    this.#host = {
      tasks: this.#tasks,
      schedule: this.#schedule,
      grow: (parent, attempt, definition) => this.#grow(parent, attempt, definition),
    };
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
    if (isOver(record.state) || this.#state === 'ended') return false;
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
      pushTaskRow(rows, task, context);
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

  #performer(): Performer {
    return {
      start: (id, number, viaKind, viaIndex) => {
        const task = this.#tasks.at(id);
        const attempt = { task, number, stop: new Stop() };
        task.stop = attempt.stop;
        task.viaKind = viaKind;
        task.viaIndex = viaIndex;
        void soon.then(() => this.#work(attempt)); // never within the scheduling of others
      },
      abort: (id) => {
        const task = this.#tasks.at(id);
        const cause = this.#cancelReason === undefined ? {} : { cause: this.#cancelReason };
        task.stop?.stop(new SavileError('cancelled', `Task "${task.name}" was stopped.`, cause));
      },
      task: (id, attempt, state, viaKind, viaIndex, code, cause, retryAt) => {
        const task = this.#tasks.at(id);
        task.state = state;
        task.attempts = attempt;
        task.viaKind = viaKind;
        task.viaIndex = viaIndex;
        if (isOver(state)) task.stop = undefined;
        task.retryAt = retryAt < 0 ? undefined : Date.now() + Math.max(retryAt - this.#schedule.now(), 0);
        this.#hearError(task, code, cause);
        if (this.#listeners.has('task')) this.#listeners.tell('task', task.status);
      },
      waits: (id, until) => {
        if (!this.#listeners.has('retry')) return;
        const inMs = Math.max(until - this.#schedule.now(), 0);
        this.#listeners.tell('retry', { ...this.#tasks.at(id).status, inMs });
      },
      stage: (stage, status, ratio) => this.#progress.stage(stage, status, ratio),
      progress: (ratio) => this.#progress.ratio(ratio),
      finish: (outcome) => {
        this.#state = 'ended';
        this.outcome = outcome;
        this.#counters = this.#schedule.counters();
        this.#progress.end();
        this.#schedule.close();
        this.#finish(outcome);
      },
    };
  }

  /** An error that the core found stays in the rows after it: it is put into words once. */
  #hearError(task: TaskRecord, code: number, cause: number): void {
    const found = code >= 0 && code !== task.code;
    task.code = code;
    if (found) {
      const text = this.#engine.codeText(code);
      task.error = coreError(text, task, cause < 0 ? undefined : this.#tasks.at(cause));
    }
    if (task.state === 'succeeded') task.error = undefined;
  }

  #work(attempt: Attempt): void {
    if (attempt.stop.stopped) return;
    try {
      const tools = toolsOf(attempt, this.#host);
      const value = performVia(attempt.task, tools, this.#context as Context, this.#strategies);
      if (isThenable(value)) {
        Promise.resolve(value).then(
          (late) => this.#succeeded(attempt, late),
          (thrown) => this.#failed(attempt, thrown),
        );
        return;
      }
      this.#succeeded(attempt, value);
    } catch (thrown) {
      this.#failed(attempt, thrown);
    }
  }

  #succeeded(attempt: Attempt, value: unknown): void {
    const { task, number, stop } = attempt;
    if (isCurrent(attempt) && !stop.stopped) task.value = value;
    this.#schedule.tell(RowIn.succeeded, task.id, number, 0);
  }

  #failed(attempt: Attempt, thrown: unknown): void {
    const { task, number, stop } = attempt;
    const current = isCurrent(attempt) && !stop.stopped;
    const own = current && task.viaKind === ViaKind.way;
    if (own) task.error = asError(thrown);
    const failure = current ? this.#classified(thrown) : unknownFailure;
    const { retryAfterMs } = failure;
    const asked =
      typeof retryAfterMs === 'number' && retryAfterMs >= 0 && retryAfterMs <= Number.MAX_SAFE_INTEGER;
    this.#schedule.tell(
      RowIn.failed,
      task.id,
      number,
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

  #grow(parent: TaskRecord, attempt: number, definition: TaskDefinition): TaskId {
    // What is due by now comes first: it may end the parent, and listeners may add tasks of their own.
    this.#schedule.flush();
    const added = this.#addedBefore(parent, attempt, definition);
    if (added) return added.id;
    const record = this.#tasks.prepare(definition, this.#options, this.#strategyNames);
    record.addedBy = { parent: parent.id, attempt };
    if (this.#state !== 'running' || parent.attempts !== attempt || parent.state !== 'running')
      throw notRunning(parent);
    const rows: number[] = [RowIn.added, parent.id, attempt, 1];
    pushTaskRow(rows, record, this.#rowContext(this.#schedule.now()));
    let refused: SavileError | undefined;
    this.#tasks.keep(record);
    this.#schedule.tellNow(rows, (refusal) => {
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

function isOver(state: TaskState): boolean {
  return state !== 'pending' && state !== 'ready' && state !== 'running' && state !== 'backoff';
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
    typeof (value as { readonly then?: unknown }).then === 'function'
  );
}

function notRunning(parent: TaskRecord): SavileError {
  return new SavileError('run_closed', `addTask: task "${parent.name}" does not run any more.`);
}
