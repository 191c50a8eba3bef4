#include "orchestrator/progress_tracker.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace savile {
namespace {

constexpr std::size_t recent = 8;                  // rises that "of late" means
constexpr double longest = 9'007'199'254'740'992;  // 2^53, what a JavaScript number holds exactly

bool has_ended(StageStatus status) { return status == StageStatus::done || status == StageStatus::failed; }

}  // namespace

ProgressTracker::ProgressTracker(std::vector<std::uint32_t> weights) {
  const bool weightless =
      std::all_of(weights.begin(), weights.end(), [](auto weight) { return weight == 0; });
  for (const std::uint32_t weight : weights) {
    stages_.push_back({.weight = weightless ? 1 : weight});
    weights_ += stages_.back().weight;
  }
}

ProgressTracker::Part* ProgressTracker::open(std::uint32_t stage) {
  if (stage >= stages_.size() || has_ended(stages_[stage].status)) return nullptr;
  return &stages_[stage];
}

bool ProgressTracker::begin(std::uint32_t stage, Instant now) {
  Part* part = open(stage);
  if (part == nullptr || part->status == StageStatus::running) return false;
  part->status = StageStatus::running;
  if (!begun_) begun_ = now;
  return true;
}

bool ProgressTracker::advance(std::uint32_t stage, double ratio, Instant now) {
  Part* part = open(stage);
  if (part == nullptr || !(ratio >= 0 && ratio <= 1) || ratio <= part->ratio) return false;
  begin(stage, now);
  part->ratio = part->counted = ratio;
  note(now);
  return true;
}

bool ProgressTracker::end(std::uint32_t stage, bool well, Instant now) {
  Part* part = open(stage);
  if (part == nullptr) return false;
  begin(stage, now);
  part->status = well ? StageStatus::done : StageStatus::failed;
  if (well) part->ratio = 1;
  part->counted = 1;
  note(now);
  return true;
}

double ProgressTracker::ratio() const {
  bool ended = true;
  double done = 0;
  for (const Part& part : stages_) {
    ended = ended && has_ended(part.status);
    done += part.weight * part.counted;
  }
  if (ended) return 1;
  constexpr double just_below = 1 - 1.0 / (1 << 20);
  return std::min(std::max(done / weights_, shown_), just_below);
}

void ProgressTracker::note(Instant now) {
  const double now_at = ratio();
  if (now_at <= shown_) return;
  shown_ = now_at;
  rises_.push_back({now, now_at});
  if (rises_.size() > recent) rises_.pop_front();
}

std::optional<Eta> ProgressTracker::eta(Instant now) const {
  if (rises_.size() < 2 || !begun_ || shown_ >= 1) return std::nullopt;
  const Rise &first = rises_.front(), &last = rises_.back();
  const auto between = [](Instant from, Instant to) {
    return static_cast<double>(std::max<std::int64_t>(to.ms - from.ms, 0));
  };
  const double over_all = between(*begun_, last.at) / last.ratio;
  const double of_late = between(first.at, last.at) / (last.ratio - first.ratio);
  const double left = 1 - last.ratio, since = between(last.at, now);
  const auto [fast, slow] = std::minmax(over_all, of_late);
  const auto time = [&](double pace) { return std::clamp(pace * left - since, 0.0, longest); };
  return Eta{static_cast<std::int64_t>(time(fast)), static_cast<std::int64_t>(std::ceil(time(slow)))};
}

}  // namespace savile
