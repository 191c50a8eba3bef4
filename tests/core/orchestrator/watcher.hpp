// Reads every action of a run and checks it against what the orchestrator promises, from the
// actions alone: its own book of states, places and ratios, nothing of the orchestrator's.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "orchestrator/orchestrator.hpp"

class Watcher {
 public:
  Watcher(const savile::Orchestrator& run, const savile::Policy& policy);

  void see(const savile::Action& action, std::int64_t now);
  void run_was_ended();  // from outside: cancelled, or past its deadline
  void drained();        // nothing may be left undone that could be done
  void finished();       // nothing more will come

  [[nodiscard]] const std::vector<std::string>& violations() const { return violations_; }
  [[nodiscard]] std::size_t actions() const { return actions_; }

 private:
  struct Seen {
    savile::TaskState state = savile::TaskState::pending;
    std::uint32_t attempts = 0;
    int starts = 0;
    int ends = 0;
    bool aborted = false;    // the latest attempt
    std::uint8_t kind = 0;   // what the latest attempt occupies
    std::int64_t until = 0;  // it may not start before
  };

  void see_start(const savile::StartTask& start, std::int64_t now);
  void see_waits(const savile::TaskWaits& waits);
  void see_abort(const savile::AbortTask& abort);
  void see_task(const savile::TaskChanged& changed);
  void see_stage(const savile::StageChanged& changed);
  void see_ratio(double ratio);
  void see_finish(const savile::Finish& finish);
  void check_end(savile::TaskId task);
  Seen& seen(savile::TaskId task);
  [[nodiscard]] bool allowed(savile::TaskId task);
  void expect(bool holds, const char* promise, savile::TaskId task = {});

  const savile::Orchestrator* run_;
  savile::Policy policy_;
  std::vector<Seen> seen_;              // by task
  std::vector<std::uint32_t> running_;  // by kind
  std::vector<double> stage_ratios_;
  double ratio_ = 0;
  std::size_t actions_ = 0;
  int finishes_ = 0;
  bool ended_ = false;
  std::vector<std::string> violations_;
};
