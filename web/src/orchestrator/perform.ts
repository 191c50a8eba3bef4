// Calls the function that a start is for: the task's own, a fallback's, or a recovery strategy's.

import { asError } from './failure.js';
import { ViaKind } from './rows.js';
import type { RecoveryStrategy, TaskId, TaskResult, TaskTools } from './task.js';
import type { TaskList } from './task_list.js';
import type { TaskRecord } from './task_record.js';
import { asDependency } from './task_row.js';

/** The value. Throws what the function threw, or the task's own error where a strategy could not help. */
export async function performVia<Context>(
  task: TaskRecord,
  tools: TaskTools,
  context: Context,
  strategies: readonly RecoveryStrategy<Context>[],
): Promise<unknown> {
  const { via, definition, fallbacks } = task;
  if (via.kind === ViaKind.way && via.index === 0) return definition.run(context, tools);
  const error = task.error ?? asError(undefined);
  if (via.kind === ViaKind.way) return fallbacks[via.index - 1]?.run(context, { ...tools, error });
  const result = await strategies[via.index]?.(error, task.status, context, tools);
  if (result?.status !== 'succeeded' && result?.status !== 'degraded') throw error;
  return result.value;
}

/** What the dependencies came to, by id and by name. */
export function resultsOf(task: TaskRecord, tasks: TaskList): Map<TaskId | string, TaskResult> {
  const results = new Map<TaskId | string, TaskResult>();
  for (const dependency of task.definition.dependencies ?? []) {
    const on = tasks.find(asDependency(dependency).task);
    if (!on) continue;
    results.set(on.id, on.result);
    results.set(on.name, on.result);
  }
  return results;
}
