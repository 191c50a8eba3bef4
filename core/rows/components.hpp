// The parts of the orchestrator that JavaScript uses for their own sake: orchestrators, circuit
// breakers and progress trackers, by number. Numbers in, numbers out; a number that names nothing
// does nothing and says so. Breakers are shared by all orchestrators in here.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "orchestrator/breaker_set.hpp"
#include "orchestrator/progress_tracker.hpp"
#include "rows/error_codes.hpp"
#include "rows/orchestrator_rows.hpp"

namespace savile {

class Components {
 public:
  [[nodiscard]] ErrorCodes& codes() { return codes_; }
  // What the last call has to say.
  [[nodiscard]] const std::vector<double>& out() const { return out_; }

  // 0, with a `refused` row in `out`, where it cannot be. See row_kinds.hpp.
  std::uint32_t run_open(std::span<const double> cells, double now, double seed);
  void run_step(std::uint32_t run, std::span<const double> cells, double now);
  double run_next(std::uint32_t run) const;  // -1: never
  bool run_eta(std::uint32_t run);           // out: low, high
  bool run_counters(std::uint32_t run);      // out: late, duplicate, unknown, after_finish, refused
  void run_close(std::uint32_t run) { runs_.erase(run); }
  [[nodiscard]] std::size_t runs() const { return runs_.size(); }

  // cells: window_calls window_ms least_calls failure_percent slow_percent slow_ms open_ms
  //        longest_open_ms lease_ms successes_to_close. Its number, or -1 where one makes no sense.
  double breaker_add(std::span<const double> cells);
  void breaker_remove(std::uint32_t breaker) { breakers_.remove({breaker}); }
  // out: permission (Permission), ticket, retry_at or -1
  bool breaker_acquire(std::uint32_t breaker, double now);
  bool breaker_record(std::uint32_t breaker, double ticket, std::uint32_t outcome, double took_ms,
                      double now);
  bool breaker_cool_down(std::uint32_t breaker, double until, double now);
  // out: state (BreakerState), retry_at or -1, the present ticket
  bool breaker_state(std::uint32_t breaker, double now);
  [[nodiscard]] std::size_t breakers() const { return breakers_.size(); }

  // cells: a weight a stage. 0 where they make no sense.
  std::uint32_t tracker_open(std::span<const double> cells);
  // `what`: 0 begin, 1 advance to `ratio`, 2 end well, 3 end badly. False where nothing changed.
  // out: the whole's ratio, the stage's status (StageStatus) and ratio
  bool tracker_tell(std::uint32_t tracker, std::uint32_t stage, std::uint32_t what, double ratio, double now);
  bool tracker_eta(std::uint32_t tracker, double now);  // out: low, high
  void tracker_close(std::uint32_t tracker) { trackers_.erase(tracker); }
  [[nodiscard]] std::size_t trackers() const { return trackers_.size(); }

 private:
  BreakerSet breakers_;
  ErrorCodes codes_;
  std::map<std::uint32_t, std::unique_ptr<OrchestratorRows>> runs_;
  std::map<std::uint32_t, ProgressTracker> trackers_;
  std::vector<double> out_;
  std::uint32_t next_run_ = 1;
  std::uint32_t next_tracker_ = 1;
};

}  // namespace savile
