// A task's definition as a row for the core, checked on the way: every message names the task and the field.

import type { ComponentEngine } from '../engine/component_engine.js';
import { SavileError } from '../errors.js';
import { kindOf } from '../input.js';
import { breakerNumber, type CircuitBreaker } from './circuit_breaker.js';
import type { CheckedOrchestratorOptions } from './options.js';
import { dependencyKinds } from './rows.js';
import type { Dependency, TaskId } from './task.js';
import type { TaskRecord } from './task_record.js';

const priorities = ['critical', 'high', 'medium', 'low'] as const;
const most = 2 ** 32 - 1;
const mostFallbacks = 1_000;
/** Milliseconds; leaves room for the clock's own time below 2^53. */
const longest = 2 ** 52;

export interface RowContext {
  readonly engine: ComponentEngine;
  readonly options: CheckedOrchestratorOptions;
  /** The id of a dependency; undefined where there is none. */
  readonly find: (reference: TaskId | string) => TaskId | undefined;
  /** When `executeAll` started, on the clock. */
  readonly startedAt: number;
}

/** Throws `bad_argument` where the definition makes no sense, whatever the other tasks are. */
export function checkTask(task: TaskRecord, { kinds, stages }: CheckedOrchestratorOptions): void {
  const { definition } = task;
  const { name, run, priority = 'medium', kind = 'task', stage } = definition;
  if (typeof name !== 'string' || name === '')
    throw new SavileError('bad_argument', 'addTask: a task needs a name.');
  const refuse = (what: string): SavileError =>
    new SavileError('bad_argument', `addTask: task "${name}": ${what}.`);
  if (typeof run !== 'function') throw refuse(`run must be a function, not ${kindOf(run)}`);
  if (!priorities.includes(priority))
    throw refuse(`priority must be one of Priority, not ${String(priority)}`);
  if (task.fallbacks.length > mostFallbacks) throw refuse(`there are more than ${mostFallbacks} fallbacks`);
  for (const { run: other, kind: otherKind = kind } of task.fallbacks) {
    if (typeof other !== 'function') throw refuse('a fallback must be a function, or have one as `run`');
    if (!kinds.has(otherKind)) throw refuse(`there is no kind "${otherKind}"; name it in \`concurrency\``);
  }
  if (!kinds.has(kind)) throw refuse(`there is no kind "${kind}"; name it in \`concurrency\``);
  if (stage !== undefined && !stages.some((other) => other.name === stage))
    throw refuse(`there is no stage "${stage}"; name it in \`stages\``);
  const whole = (
    field: 'weight' | 'keepsPercent' | 'attempts' | 'timeoutMs' | 'deadlineMs',
    least: number,
    greatest: number,
  ): void => {
    const value = definition[field];
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= greatest)) return;
    throw refuse(`${field} must be a whole number from ${least} to ${greatest}, not ${String(value)}`);
  };
  whole('weight', 0, most);
  whole('keepsPercent', 0, 100);
  whole('attempts', 1, most);
  whole('timeoutMs', 1, longest);
  whole('deadlineMs', 0, longest);
  if (definition.dependencies !== undefined && !Array.isArray(definition.dependencies))
    throw refuse(`dependencies must be a list, not ${kindOf(definition.dependencies)}`);
  for (const dependency of definition.dependencies ?? []) {
    const { task: on, kind: how } = asDependency(dependency);
    if (typeof on !== 'string' && typeof on !== 'number')
      throw refuse(`a dependency is a task's id or its name, not ${kindOf(on)}`);
    if (!dependencyKinds.includes(how)) throw refuse(`there is no kind of dependency "${String(how)}"`);
  }
}

/** Without the cell that says what it is. Throws `unknown_dependency`. */
export function taskRow(task: TaskRecord, context: RowContext): number[] {
  const { definition, fallbacks } = task;
  const { engine, options, startedAt } = context;
  const kindNumber = (kind = 'task'): number => options.kinds.get(kind) ?? 0;
  const breaker = (of: CircuitBreaker | undefined): number =>
    of === undefined ? -1 : breakerNumber(of, engine);
  const stage = options.stages.findIndex(({ name }) => name === definition.stage);
  const row = [
    kindNumber(definition.kind),
    priorities.indexOf(definition.priority ?? 'medium'),
    definition.weight ?? 1,
    definition.keepsPercent ?? 50,
    definition.stage === undefined ? -1 : stage,
    1,
    definition.deadlineMs === undefined ? -1 : startedAt + definition.deadlineMs,
    breaker(definition.breaker),
    definition.attempts ?? -1,
    definition.timeoutMs ?? 0,
    fallbacks.length,
  ];
  for (const fallback of fallbacks)
    row.push(kindNumber(fallback.kind ?? definition.kind), breaker(fallback.breaker));
  const dependencies = definition.dependencies ?? [];
  row.push(dependencies.length);
  for (const dependency of dependencies) {
    const { task: reference, kind } = asDependency(dependency);
    const id = context.find(reference);
    if (id === undefined) {
      throw new SavileError(
        'unknown_dependency',
        `Task "${task.name}" depends on ${typeof reference === 'string' ? `"${reference}"` : `number ${reference}`}, which was never added.`,
      );
    }
    row.push(id, dependencyKinds.indexOf(kind));
  }
  return row;
}

export function asDependency(dependency: TaskId | string | Dependency): Required<Dependency> {
  if (typeof dependency === 'object' && dependency !== null)
    return { task: dependency.task, kind: dependency.kind ?? 'required' };
  return { task: dependency, kind: 'required' };
}
