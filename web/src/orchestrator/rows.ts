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

/** What was refused, and at `open` the way that goes round. */
export interface Refusal {
  readonly code: (typeof coreErrors)[number];
  readonly cell: number;
  readonly ids: readonly number[];
}

/** Does what the core wants done: a method a row. */
export interface Performer {
  start(task: number, attempt: number, viaKind: number, viaIndex: number): void;
  abort(task: number): void;
  /** `code` and `cause`: -1 where there is none, as `retryAt`. */
  task(
    task: number,
    attempt: number,
    state: (typeof taskStates)[number],
    viaKind: number,
    viaIndex: number,
    code: number,
    cause: number,
    retryAt: number,
  ): void;
  waits(task: number, until: number): void;
  stage(stage: number, status: (typeof stageStatuses)[number], ratio: number): void;
  progress(ratio: number): void;
  finish(outcome: (typeof outcomes)[number]): void;
}

/** The cells of each kind of row behind the one that says its kind; a refusal has ids behind them. */
const widths = [4, 2, 8, 3, 3, 1, 1, 3] as const;
const refused = 7;

/** Where the row after the one at `at` begins. */
function rowAfter(cells: readonly number[], at: number): number {
  const kind = cells[at] as number;
  const width = widths[kind];
  if (width === undefined) throw new RangeError(`There is no row of kind ${kind}.`);
  return at + 1 + width + (kind === refused ? (cells[at + 3] as number) : 0);
}

/** Performs the row at `at`, and says where the next begins. What was refused is said to whoever asked. */
export function performRow(cells: readonly number[], at: number, to: Performer): number {
  const next = rowAfter(cells, at);
  const one = cells[at + 1] as number;
  const two = cells[at + 2] as number;
  const three = cells[at + 3] as number;
  switch (cells[at]) {
    case 0:
      to.start(one, two, three, cells[at + 4] as number);
      break;
    case 1:
      to.abort(one);
      break;
    case 2: {
      const viaKind = cells[at + 4] as number;
      const viaIndex = cells[at + 5] as number;
      const code = cells[at + 6] as number;
      const cause = cells[at + 7] as number;
      const retryAt = cells[at + 8] as number;
      to.task(one, two, taskStates[three] ?? 'pending', viaKind, viaIndex, code, cause, retryAt);
      break;
    }
    case 3:
      to.waits(one, three);
      break;
    case 4:
      to.stage(one, stageStatuses[two] ?? 'pending', three);
      break;
    case 5:
      to.progress(one);
      break;
    case 6:
      to.finish(outcomes[one] ?? 'completed');
      break;
  }
  return next;
}

/** The refusal, which is the last row if there is one. */
export function refusalOf(cells: readonly number[]): Refusal | undefined {
  let last = 0;
  for (let at = 0; at < cells.length; at = rowAfter(cells, at)) last = at;
  if (cells[last] !== refused) return undefined;
  const code = coreErrors[cells[last + 1] as number] ?? 'bad_input';
  return { code, cell: cells[last + 2] as number, ids: cells.slice(last + 4) };
}
