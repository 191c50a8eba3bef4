#include "wire/report_json.hpp"

#include <utility>

#include "requirement/requirement_id.hpp"
#include "wire/analysis_json.hpp"

namespace savile {
namespace {

Json improvements_json(const std::vector<Recommendation>& improvements) {
  Json out = Json::array();
  for (const Recommendation& item : improvements) out.push_back(recommendation_json(item));
  return out;
}

}  // namespace

Json plan_json(const Plan& plan) {
  Json sections = Json::array();
  for (const SectionPlan& section : plan.sections) {
    Json edits = Json::array();
    for (const EditKind kind : section.edits) edits.push_back(name_of(kind));
    sections.push_back({{"section", section.section},
                        {"type", name_of(section.type)},
                        {"edits", std::move(edits)},
                        {"reason", section.reason}});
  }
  return {{"level", name_of(plan.level)}, {"sections", std::move(sections)}};
}

Json report_json(const Report& report) {
  Json moved = Json::array();
  for (const MovedFactor& factor : report.moved) {
    moved.push_back({{"name", factor.name},
                     {"before", factor.before},
                     {"after", factor.after},
                     {"reason", factor.reason}});
  }
  Json gaps = Json::array();
  for (const UnmetRequirement& gap : report.gaps) {
    gaps.push_back({{"requirement", requirement_id(gap.requirement)},
                    {"text", gap.text},
                    {"importance", name_of(gap.importance)},
                    {"question", gap.question}});
  }
  Json counts = Json::object();
  for (const auto& [rule, count] : report.changes_by_rule) counts[rule] = count;
  return {{"algorithm", match_algorithm}, {"summary", report.summary},
          {"moved", std::move(moved)},    {"plan", improvements_json(report.plan)},
          {"gaps", std::move(gaps)},      {"changesByRule", std::move(counts)}};
}

}  // namespace savile
