// A task's definition as a row for the core, checked on the way: every message names the task and the field.

import type { ComponentEngine } from '../engine/component_engine.js';
import { SavileError } from '../errors.js';
import { kindOf } from '../input.js';
import { breakerNumber, type CircuitBreaker } from './circuit_breaker.js';
import type { CheckedOrchestratorOptions } from './options.js';
import { dependencyKinds } from './rows.js';
import type { Dependency, DependencyKind, TaskId } from './task.js';
import type { TaskRecord } from './task_record.js';

const priorities = ['critical', 'high', 'medium', 'low'] as const;
const most = 2 ** 32 - 1;
const mostFallbacks = 1_000;
/** Milliseconds; leaves room for the clock's own time below 2^53. */
const longest = 2 ** 52;
/** The least and the greatest of each. */
const wholeNumbers = [
  ['weight', 0, most],
  ['keepsPercent', 0, 100],
  ['attempts', 1, most],
  ['timeoutMs', 1, longest],
  ['deadlineMs', 0, longest],
] as const;

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
  const { definition, fallbacks } = task;
  const { name, run, priority = 'medium', kind = 'task', stage, dependencies } = definition;
  if (typeof name !== 'string' || name === '')
    throw new SavileError('bad_argument', 'addTask: a task needs a name.');
  if (typeof run !== 'function') throw refuse(name, `run must be a function, not ${kindOf(run)}`);
  if (!priorities.includes(priority))
    throw refuse(name, `priority must be one of Priority, not ${String(priority)}`);
  if (fallbacks.length > mostFallbacks) throw refuse(name, `there are more than ${mostFallbacks} fallbacks`);
  for (const { run: other, kind: otherKind = kind } of fallbacks) {
    if (typeof other !== 'function')
      throw refuse(name, 'a fallback must be a function, or have one as `run`');
    if (!kinds.has(otherKind))
      throw refuse(name, `there is no kind "${otherKind}"; name it in \`concurrency\``);
  }
  if (!kinds.has(kind)) throw refuse(name, `there is no kind "${kind}"; name it in \`concurrency\``);
  if (stage !== undefined && !stages.some((other) => other.name === stage))
    throw refuse(name, `there is no stage "${stage}"; name it in \`stages\``);
  for (const [field, least, greatest] of wholeNumbers) {
    const value = definition[field];
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= greatest)) continue;
    throw refuse(name, `${field} must be a whole number from ${least} to ${greatest}, not ${String(value)}`);
  }
  if (dependencies === undefined) return;
  if (!Array.isArray(dependencies))
    throw refuse(name, `dependencies must be a list, not ${kindOf(dependencies)}`);
  for (const dependency of dependencies) {
    const on = taskOf(dependency);
    if (typeof on !== 'string' && typeof on !== 'number')
      throw refuse(name, `a dependency is a task's id or its name, not ${kindOf(on)}`);
    const how = kindOfDependency(dependency);
    if (!dependencyKinds.includes(how)) throw refuse(name, `there is no kind of dependency "${String(how)}"`);
  }
}

function refuse(task: string, what: string): SavileError {
  return new SavileError('bad_argument', `addTask: task "${task}": ${what}.`);
}

/** Adds its row, without the cell that says what it is. Throws `unknown_dependency`, and then `rows` are of no use. */
export function pushTaskRow(rows: number[], task: TaskRecord, context: RowContext): void {
  const { definition, fallbacks } = task;
  const { engine, options, startedAt } = context;
  const { stage, deadlineMs, dependencies = [] } = definition;
  rows.push(
    kindNumber(options, definition.kind),
    priorities.indexOf(definition.priority ?? 'medium'),
    definition.weight ?? 1,
    definition.keepsPercent ?? 50,
    stage === undefined ? -1 : options.stages.findIndex(({ name }) => name === stage),
    1,
    deadlineMs === undefined ? -1 : startedAt + deadlineMs,
    breakerCell(definition.breaker, engine),
    definition.attempts ?? -1,
    definition.timeoutMs ?? 0,
    fallbacks.length,
  );
  for (const { kind = definition.kind, breaker } of fallbacks)
    rows.push(kindNumber(options, kind), breakerCell(breaker, engine));
  rows.push(dependencies.length);
  for (const dependency of dependencies) {
    const reference = taskOf(dependency);
    const id = context.find(reference);
    if (id === undefined) {
      throw new SavileError(
        'unknown_dependency',
        `Task "${task.name}" depends on ${typeof reference === 'string' ? `"${reference}"` : `number ${reference}`}, which was never added.`,
      );
    }
    rows.push(id, dependencyKinds.indexOf(kindOfDependency(dependency)));
  }
}

function kindNumber({ kinds }: CheckedOrchestratorOptions, kind = 'task'): number {
  return kind === 'task' ? 0 : (kinds.get(kind) ?? 0);
}

function breakerCell(breaker: CircuitBreaker | undefined, engine: ComponentEngine): number {
  return breaker === undefined ? -1 : breakerNumber(breaker, engine);
}

/** The id or the name of the task that is depended on. */
export function taskOf(dependency: TaskId | string | Dependency): TaskId | string {
  return typeof dependency === 'object' && dependency !== null ? dependency.task : dependency;
}

function kindOfDependency(dependency: TaskId | string | Dependency): DependencyKind {
  return (typeof dependency === 'object' && dependency !== null ? dependency.kind : undefined) ?? 'required';
}
