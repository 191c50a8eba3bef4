// An orchestrator over rows of numbers: one call carries any number of answers, and brings any number
// of actions, so that a task costs no document at the border. The language is in row_kinds.hpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "orchestrator/orchestrator.hpp"
#include "rows/error_codes.hpp"
#include "rows/row_reader.hpp"

namespace savile {

class OrchestratorRows {
 public:
  // Both must outlive it.
  OrchestratorRows(BreakerSet& breakers, ErrorCodes& codes) : breakers_(&breakers), codes_(&codes) {}

  // False, with a `refused` row and nothing else in `out`, where the rows or the graph are wrong.
  // `now` and `seed` are cells as well: they are checked here.
  bool open(std::span<const double> cells, double now, double seed, std::vector<double>& out);

  // Takes the rows in their order and appends what is to be done. Without rows it only tells the time.
  // After an open that failed: run_closed.
  void step(std::span<const double> cells, double now, std::vector<double>& out);

  // When to step at the latest, should nothing else happen.
  [[nodiscard]] std::optional<Instant> next() const;
  [[nodiscard]] std::optional<Eta> eta();
  [[nodiscard]] const Counters& counters() const { return run_->counters(); }

 private:
  std::optional<Input> read_input(RowReader& in);
  TasksAdded read_added(RowReader& in);
  TaskFailed read_failed(RowReader& in);
  void drain(std::vector<double>& out);
  void write(const Event& event, std::vector<double>& out);
  [[nodiscard]] std::uint32_t shown_index(Via via) const;

  BreakerSet* breakers_;
  ErrorCodes* codes_;
  std::unique_ptr<Orchestrator> run_;
  std::uint32_t built_in_ = 0;  // strategies before the caller's own
};

}  // namespace savile
