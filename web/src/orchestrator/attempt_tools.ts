// What a running attempt is given: its ways to tell, and what is made only when it is asked for. Most tasks ask for
// nothing, so a start costs two small objects; whoever takes the tools apart or copies them finds all in them.

import { resultsOf } from './perform.js';
import { RowIn } from './rows.js';
import type { Schedule } from './schedule.js';
import type { Stop } from './stop.js';
import type { TaskDefinition, TaskId, TaskResult, TaskTools } from './task.js';
import type { TaskList } from './task_list.js';
import type { TaskRecord } from './task_record.js';

/** One start of a task. */
export interface Attempt {
  readonly task: TaskRecord;
  readonly number: number;
  readonly stop: Stop;
}

/** Its orchestrator. */
export interface AttemptHost {
  readonly tasks: TaskList;
  readonly schedule: Schedule;
  grow(parent: TaskRecord, attempt: number, definition: TaskDefinition): TaskId;
}

export function isCurrent({ task, number }: Attempt): boolean {
  return task.attempts === number && task.state === 'running';
}

export function toolsOf(attempt: Attempt, host: AttemptHost): TaskTools {
  return new Proxy<TaskTools>(new AttemptTools(attempt, host), asOwn);
}

class AttemptTools implements TaskTools {
  readonly #of: Attempt;
  readonly #host: AttemptHost;
  #results: ReadonlyMap<TaskId | string, TaskResult> | undefined;

  constructor(attempt: Attempt, host: AttemptHost) {
    this.#of = attempt;
    this.#host = host;
  }

  get signal(): AbortSignal {
    return this.#of.stop.signal;
  }

  get attempt(): number {
    return this.#of.number;
  }

  get results(): ReadonlyMap<TaskId | string, TaskResult> {
    this.#results ??= resultsOf(this.#of.task, this.#host.tasks);
    return this.#results;
  }

  get progress(): TaskTools['progress'] {
    return (ratio) => {
      if (Number.isFinite(ratio)) this.#tell(RowIn.advanced, ratio);
    };
  }

  get responded(): TaskTools['responded'] {
    return () => this.#tell(RowIn.responded);
  }

  get partial(): TaskTools['partial'] {
    return (value) => {
      const { task } = this.#of;
      if (!isCurrent(this.#of)) return;
      if (!task.partial) this.#tell(RowIn.kept);
      task.partial = { value };
    };
  }

  get addTask(): TaskTools['addTask'] {
    return (definition) => this.#host.grow(this.#of.task, this.#of.number, definition);
  }

  #tell(kind: number, ...cells: readonly number[]): void {
    this.#host.schedule.tell(kind, this.#of.task.id, this.#of.number, ...cells);
  }
}

const names = Object.keys(Object.getOwnPropertyDescriptors(AttemptTools.prototype)).filter(
  (name) => name !== 'constructor',
);

/** Shows what the class has as properties of the object, so that `{ ...tools }` is no less. */
const asOwn: ProxyHandler<TaskTools> = {
  get: (tools, name) => Reflect.get(tools, name),
  ownKeys: (tools) => [...new Set([...names, ...Reflect.ownKeys(tools)])],
  getOwnPropertyDescriptor: (tools, name) =>
    typeof name === 'string' && names.includes(name)
      ? { value: Reflect.get(tools, name), writable: true, enumerable: true, configurable: true }
      : Reflect.getOwnPropertyDescriptor(tools, name),
};
