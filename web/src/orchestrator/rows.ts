// The language of rows between an orchestrator in the core and this side, which performs its work.
// Its twin is core/rows/row_kinds.hpp, which says what each row holds; -1 stands for none.

export const RowIn = {
  policy: 0,
  stages: 1,
  strategy: 2,
  task: 3,
  added: 4,
  succeeded: 5,
  failed: 6,
  responded: 7,
  advanced: 8,
  lost: 9,
  cancelTask: 10,
  cancel: 11,
  kept: 12,
} as const;

export const ViaKind = { way: 0, strategy: 1, partial: 2 } as const;

export const errorClasses = ['transient', 'rate_limited', 'permanent', 'protocol', 'local'] as const;
export const strategyKinds = ['retry', 'rerun', 'fallback', 'partial', 'custom'] as const;
export const dependencyKinds = ['required', 'optional', 'always'] as const;
export const taskStates = [
  'pending',
  'ready',
  'running',
  'backoff',
  'succeeded',
  'degraded',
  'failed',
  'skipped',
  'cancelled',
  'timed_out',
] as const;
export const stageStatuses = ['pending', 'running', 'done', 'failed'] as const;
export const outcomes = ['completed', 'cancelled', 'timed_out'] as const;
/** The codes of core/base/error.hpp, in their order. */
export const coreErrors = [
  'bad_input',
  'too_large',
  'bad_json',
  'unknown_operation',
  'unknown_text',
  'cycle',
  'unknown_dependency',
  'duplicate_id',
  'unknown_task',
  'bad_time',
  'run_closed',
  'not_loaded',
] as const;

export interface Via {
  readonly kind: number;
  readonly index: number;
}

export type Action =
  | { readonly type: 'start'; readonly task: number; readonly attempt: number; readonly via: Via }
  | { readonly type: 'abort'; readonly task: number; readonly attempt: number }
  | {
      readonly type: 'task';
      readonly task: number;
      readonly attempt: number;
      readonly state: (typeof taskStates)[number];
      readonly via: Via;
      readonly code: number;
      readonly cause: number;
      readonly retryAt: number;
    }
  | { readonly type: 'waits'; readonly task: number; readonly attempt: number; readonly until: number }
  | {
      readonly type: 'stage';
      readonly stage: number;
      readonly status: (typeof stageStatuses)[number];
      readonly ratio: number;
    }
  | { readonly type: 'progress'; readonly ratio: number }
  | { readonly type: 'finish'; readonly outcome: (typeof outcomes)[number] }
  | {
      readonly type: 'refused';
      readonly code: (typeof coreErrors)[number];
      readonly cell: number;
      readonly ids: readonly number[];
    };

export function readActions(cells: readonly number[]): Action[] {
  const actions: Action[] = [];
  let at = 0;
  const next = (): number => cells[at++] as number;
  const via = (): Via => ({ kind: next(), index: next() });
  while (at < cells.length) {
    const kind = next();
    switch (kind) {
      case 0:
        actions.push({ type: 'start', task: next(), attempt: next(), via: via() });
        break;
      case 1:
        actions.push({ type: 'abort', task: next(), attempt: next() });
        break;
      case 2:
        actions.push({
          type: 'task',
          task: next(),
          attempt: next(),
          state: taskStates[next()] ?? 'pending',
          via: via(),
          code: next(),
          cause: next(),
          retryAt: next(),
        });
        break;
      case 3:
        actions.push({ type: 'waits', task: next(), attempt: next(), until: next() });
        break;
      case 4:
        actions.push({
          type: 'stage',
          stage: next(),
          status: stageStatuses[next()] ?? 'pending',
          ratio: next(),
        });
        break;
      case 5:
        actions.push({ type: 'progress', ratio: next() });
        break;
      case 6:
        actions.push({ type: 'finish', outcome: outcomes[next()] ?? 'completed' });
        break;
      case 7: {
        const code = coreErrors[next()] ?? 'bad_input';
        const cell = next();
        const count = next();
        actions.push({ type: 'refused', code, cell, ids: Array.from({ length: count }, next) });
        break;
      }
      default:
        throw new RangeError(`There is no row of kind ${kind}.`);
    }
  }
  return actions;
}
