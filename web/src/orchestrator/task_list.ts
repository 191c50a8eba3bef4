// The tasks of an orchestrator, by id and by name. An id is a task's place, here and in the core: a
// task is only ever added at the end, and only the last can be taken back.

import { SavileError } from '../errors.js';
import { kindOf } from '../input.js';
import type { CheckedOrchestratorOptions } from './options.js';
import type { TaskDefinition, TaskId, TaskResult } from './task.js';
import { TaskRecord } from './task_record.js';
import { checkTask } from './task_row.js';

export class TaskList implements Iterable<TaskRecord> {
  readonly #tasks: TaskRecord[] = [];
  readonly #names = new Map<string, TaskRecord>();

  [Symbol.iterator](): Iterator<TaskRecord> {
    return this.#tasks[Symbol.iterator]();
  }

  /** Checked, and not yet one of the tasks. */
  prepare(
    definition: TaskDefinition,
    options: CheckedOrchestratorOptions,
    strategies: readonly string[],
  ): TaskRecord {
    if (typeof definition !== 'object' || definition === null)
      throw new SavileError('bad_argument', `addTask: a task must be an object, not ${kindOf(definition)}.`);
    const record = new TaskRecord(this.#tasks.length, definition, strategies);
    checkTask(record, options);
    if (!this.#names.has(record.name)) return record;
    throw new SavileError(
      'duplicate_id',
      `addTask: there is a task "${record.name}" already. Give each its own name.`,
    );
  }

  keep(record: TaskRecord): void {
    this.#tasks.push(record);
    this.#names.set(record.name, record);
  }

  forget(record: TaskRecord): void {
    this.#tasks.pop();
    this.#names.delete(record.name);
  }

  find(reference: TaskId | string): TaskRecord | undefined {
    return typeof reference === 'string' ? this.#names.get(reference) : this.#tasks[reference];
  }

  /** Throws `unknown_task`. */
  get(reference: TaskId | string): TaskRecord {
    const record = this.find(reference);
    if (record) return record;
    const name = typeof reference === 'string' ? `"${reference}"` : String(reference);
    throw new SavileError('unknown_task', `There is no task ${name}.`);
  }

  /** One that the core speaks of. */
  at(id: number): TaskRecord {
    return this.#tasks[id] as TaskRecord;
  }

  results(): Map<TaskId, TaskResult> {
    const results = new Map<TaskId, TaskResult>();
    for (const task of this.#tasks) results.set(task.id, task.result);
    return results;
  }
}
