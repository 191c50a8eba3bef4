#include "plan/improvement_plan.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/sort_stably.hpp"

namespace savile {
namespace {

constexpr std::size_t most_improvements = 40;

// What each requirement still lacks, by id, and all of them together.
struct Lacking {
  std::unordered_map<std::uint32_t, std::int64_t> by_id;
  std::int64_t whole = 0;

  Lacking(const Requirements& requirements, const Match& match) {
    std::unordered_map<std::uint32_t, int> weights;
    for (const Requirement& requirement : requirements.requirements)
      weights[requirement.id] = requirement.weight;
    for (const RequirementMatch& item : match.requirements) {
      const std::int64_t lacks = std::int64_t{weights[item.requirement]} * (100 - item.coverage);
      by_id[item.requirement] = lacks;
      whole += lacks;
    }
  }
  [[nodiscard]] int share_of(const std::vector<std::uint32_t>& ids) const {
    std::int64_t sum = 0;
    for (const std::uint32_t id : std::unordered_set<std::uint32_t>(ids.begin(), ids.end())) {
      if (const auto found = by_id.find(id); found != by_id.end()) sum += found->second;
    }
    return whole == 0 ? 0 : static_cast<int>(sum * 100 / whole);
  }
};

std::vector<std::size_t> sections_at(const Resume& resume, Span place) {
  for (std::size_t i = 0; i < resume.sections.size() && !place.empty(); ++i) {
    if (resume.sections[i].span.overlaps(place)) return {i};
  }
  return {};
}

class Merger {
 public:
  void take(const Recommendation& advice, const std::vector<std::size_t>& sections) {
    const auto [place, added] = place_.emplace(advice.what, merged_.size());
    if (added) {
      merged_.push_back({advice, sections, 0});
      return;
    }
    Improvement& known = merged_[place->second];
    const bool heavier = advice.priority > known.advice.priority;
    known.advice.priority = std::max(known.advice.priority, advice.priority);
    if (heavier) {
      known.advice.why = advice.why;
      known.advice.before = advice.before;
      known.advice.after = advice.after;
    }
    if (known.advice.how.find(advice.how) == std::string::npos) known.advice.how += " " + advice.how;
    auto& ids = known.advice.requirements;
    for (const std::uint32_t id : advice.requirements) {
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    known.sections.insert(known.sections.end(), sections.begin(), sections.end());
    std::sort(known.sections.begin(), known.sections.end());
    known.sections.erase(std::unique(known.sections.begin(), known.sections.end()), known.sections.end());
  }
  [[nodiscard]] std::vector<Improvement> finish() { return std::move(merged_); }

 private:
  std::vector<Improvement> merged_;
  std::unordered_map<std::string, std::size_t> place_;
};

}  // namespace

std::vector<Improvement> plan_improvements(const PlanInput& input) {
  Merger merger;
  for (const SectionAnalysis& analysis : input.sections) {
    for (const Recommendation& advice : analysis.recommendations) merger.take(advice, {analysis.section});
  }
  for (const DocumentAnalysis& analysis : input.documents) {
    for (const Recommendation& advice : analysis.recommendations)
      merger.take(advice, sections_at(input.resume, advice.place));
  }
  std::vector<Improvement> plan = merger.finish();
  const Lacking lacking(input.requirements, input.match);
  for (Improvement& item : plan) item.gain = lacking.share_of(item.advice.requirements);
  sort_stably(plan, [](const Improvement& a, const Improvement& b) {
    return a.advice.priority != b.advice.priority ? a.advice.priority > b.advice.priority : a.gain > b.gain;
  });
  if (plan.size() > most_improvements) plan.resize(most_improvements);
  return plan;
}

}  // namespace savile
