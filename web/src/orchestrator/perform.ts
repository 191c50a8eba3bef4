// Calls the function that a start is for: the task's own, a fallback's, or a recovery strategy's.

import { asError } from './failure.js';
import { ViaKind } from './rows.js';
import type { RecoveryResult, RecoveryStrategy, TaskId, TaskResult, TaskTools } from './task.js';
import type { TaskList } from './task_list.js';
import type { TaskRecord } from './task_record.js';
import { taskOf } from './task_row.js';

/** The value, or a promise of it. Throws what the function threw, or the task's own error where a strategy could not help. */
export function performVia<Context>(
  task: TaskRecord,
  tools: TaskTools,
  context: Context,
  strategies: readonly RecoveryStrategy<Context>[],
): unknown {
  const { viaKind, viaIndex, definition, fallbacks } = task;
  if (viaKind === ViaKind.way && viaIndex === 0) return definition.run(context, tools);
  const error = task.error ?? asError(undefined);
  if (viaKind === ViaKind.way) return fallbacks[viaIndex - 1]?.run(context, { ...tools, error });
  return tryStrategy(error, async () => strategies[viaIndex]?.(error, task.status, context, tools));
}

async function tryStrategy(error: Error, strategy: () => Promise<RecoveryResult>): Promise<unknown> {
  const result = await strategy();
  if (result?.status !== 'succeeded' && result?.status !== 'degraded') throw error;
  return result.value;
}

/** What the dependencies came to, by id and by name. */
export function resultsOf(task: TaskRecord, tasks: TaskList): Map<TaskId | string, TaskResult> {
  const results = new Map<TaskId | string, TaskResult>();
  for (const dependency of task.definition.dependencies ?? []) {
    const on = tasks.find(taskOf(dependency));
    if (!on) continue;
    results.set(on.id, on.result);
    results.set(on.name, on.result);
  }
  return results;
}
