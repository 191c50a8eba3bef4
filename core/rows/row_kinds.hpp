// The language of rows between an orchestrator in the core and the one who performs its work. All of
// it is here; web/src/orchestrator/rows.ts is its twin. Every cell is a number; -1 stands for none.
//
// In, at `open`, in this order; `policy` and `stages` once:
//   policy    ageing slept deadline | attempts base cap floor longest_wait | budget_percent budget_least
//             | count, limit a kind …
//   stages    count
//   strategy  pattern kind            pattern: number of a code; kind: StrategyKind. The caller's own
//                                     get their places in this order, from 0
//   task      kind priority weight keeps stage max_losses deadline breaker attempts attempt_ms
//             | count, (kind breaker) a fallback … | count, (task kind) a dependency …
//   cancel_task, cancel               as below, before anything starts
//
// In, at `step`:
//   added     parent attempt count, then as many task rows (without their kind cell); a dependency
//             kind of 3 more (3, 4, 5) counts its task from the first of this list
//   succeeded task attempt degraded
//   failed    task attempt class code retry_after partial
//   responded task attempt
//   kept      task attempt                        it has something to show, should it not come to its end
//   advanced  task attempt ratio
//   lost      task attempt
//   cancel_task task
//   cancel
//
// Out:
//   start     task attempt via_kind via_index     a strategy's index is its place among the caller's own
//   abort     task attempt
//   task      task attempt state via_kind via_index code cause retry_at
//                                                 code: of an error that was found here; an error of the
//                                                 task's own has none, whatever its code
//   waits     task attempt until
//   stage     stage status ratio
//   progress  ratio
//   finish    outcome
//   refused   code cell count, id …               the last: a row was wrong or its tasks cannot be added
//   (`cell`: where
//                                                 it is), or at `open` they go round in a circle (ids: the
//                                                 way). Rows before it were taken, the ones after were not.
//                                                 run_closed: the parent of an `added` does not run
//                                                 `code` is the place in ErrorCode
#pragma once

#include <cstdint>

namespace savile {

enum class RowIn : std::uint8_t {
  policy,
  stages,
  strategy,
  task,
  added,
  succeeded,
  failed,
  responded,
  advanced,
  lost,
  cancel_task,
  cancel,
  kept,
};
inline constexpr std::uint8_t last_row_in = static_cast<std::uint8_t>(RowIn::kept);

enum class RowOut : std::uint8_t { start, abort, task, waits, stage, progress, finish, refused };

}  // namespace savile
