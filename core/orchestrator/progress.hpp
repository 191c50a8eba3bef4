// How far a run and its stages are, in whole units, so that every build counts alike.
//
// The first tasks share 2^52 units by weight. A task that adds others gives them a part of its own,
// never what it has done already; what it adds later shares with what it added before and has not
// begun to count. Units move but are never made, hence no ratio falls. What counts as done: for the run,
// every task that ended; for a stage, only what succeeded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "base/ids.hpp"
#include "orchestrator/stage.hpp"
#include "orchestrator/task_spec.hpp"

namespace savile {

class Progress {
 public:
  static constexpr std::uint64_t whole = std::uint64_t{1} << 52;

  explicit Progress(const std::vector<StageSpec>& stages);

  // `tasks` holds the ones known so far and then the new ones. The weights of the new must add up to
  // less than 2^32.
  void add_first(const std::vector<TaskSpec>& tasks);
  void grow(const std::vector<TaskSpec>& tasks, TaskId parent);

  void started(TaskId task);
  void advanced(TaskId task, double ratio);
  void ended(TaskId task, bool well);
  void stop();    // what ends from now on was not done
  void finish();  // every task ended by itself: all that there was to do is done

  [[nodiscard]] double ratio() const;
  [[nodiscard]] std::uint64_t units(TaskId task) const { return parts_[task.value].units; }
  [[nodiscard]] std::uint64_t done(TaskId task) const { return parts_[task.value].done; }

  // What differs from the last time it was asked for.
  struct Changes {
    std::vector<StageId> stages = {};  // in their order
    std::optional<double> ratio = {};
  };
  [[nodiscard]] Changes take_changes();
  // As of the last take_changes.
  [[nodiscard]] const Stage& stage(StageId stage) const { return stages_[stage.value].shown; }

 private:
  struct Part {
    std::uint64_t units = 0;
    std::uint64_t done = 0;
    std::optional<StageId> stage = {};
  };
  struct StagePart {
    Stage shown = {};  // as take_changes last said
    std::uint64_t units = 0;
    std::uint64_t done = 0;
    std::size_t open = 0;  // tasks that have not ended
    bool used = false;     // it has, or had, a task
    bool begun = false;
    bool flawed = false;  // a task of it ended without success
    bool touched = false;
  };

  void share(const std::vector<TaskSpec>& tasks, std::uint64_t units);
  std::uint64_t take_from_siblings(const std::vector<TaskSpec>& tasks, const std::vector<TaskId>& siblings);
  StagePart* touch(std::optional<StageId> stage);
  [[nodiscard]] StageStatus status_of(const StagePart& stage) const;

  std::vector<Part> parts_;  // by task
  std::vector<StagePart> stages_;
  std::map<TaskId, std::vector<TaskId>> children_;  // by parent, the first few
  std::vector<StageId> touched_;
  std::uint64_t done_ = 0;
  double shown_ratio_ = 0;
  bool stopped_ = false;
  bool finished_ = false;
};

}  // namespace savile
