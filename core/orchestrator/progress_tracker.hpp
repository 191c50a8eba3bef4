// Progress through stages that somebody else works on: names nothing, runs nothing, only counts.
//
// The stages share the whole by weight. A ratio never falls, a stage that has ended stays so, and the
// whole is 1 only when every stage has ended. The estimate comes from how fast the ratio rose over
// all and of late; with fewer than two rises there is none.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "base/instant.hpp"
#include "orchestrator/estimate.hpp"
#include "orchestrator/stage.hpp"

namespace savile {

class ProgressTracker {
 public:
  // A weight by stage; at least one stage. All of 0 counts as all of 1.
  explicit ProgressTracker(std::vector<std::uint32_t> weights);

  // Each is false, and changes nothing, for a stage that does not exist or has ended; `advance` also
  // for a ratio outside 0 to 1, and where it is not more than before.
  bool begin(std::uint32_t stage, Instant now);
  bool advance(std::uint32_t stage, double ratio, Instant now);
  bool end(std::uint32_t stage, bool well, Instant now);

  [[nodiscard]] std::size_t size() const { return stages_.size(); }
  [[nodiscard]] StageStatus status(std::uint32_t stage) const { return stages_[stage].status; }
  [[nodiscard]] double stage_ratio(std::uint32_t stage) const { return stages_[stage].ratio; }
  [[nodiscard]] double ratio() const;
  [[nodiscard]] std::optional<Eta> eta(Instant now) const;

 private:
  struct Part {
    std::uint32_t weight = 1;
    StageStatus status = StageStatus::pending;
    double ratio = 0;    // what of it is done; a failed one keeps what it had
    double counted = 0;  // what of it the whole counts: all, once it has ended
  };
  struct Rise {
    Instant at;
    double ratio = 0;
  };

  Part* open(std::uint32_t stage);
  void note(Instant now);

  std::vector<Part> stages_;
  double weights_ = 0;
  double shown_ = 0;  // the highest so far
  std::optional<Instant> begun_ = {};
  std::deque<Rise> rises_;  // the latest few
};

}  // namespace savile
