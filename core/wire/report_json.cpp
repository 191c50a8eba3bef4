#include "wire/report_json.hpp"

#include <utility>

#include "json/field_reader.hpp"
#include "requirement/requirement_id.hpp"
#include "wire/analysis_json.hpp"
#include "wire/names.hpp"

namespace savile {
namespace {

Json improvements_json(const std::vector<Recommendation>& improvements) {
  Json out = Json::array();
  for (const Recommendation& item : improvements) out.push_back(recommendation_json(item));
  return out;
}

Result<SectionPlan> read_section_plan(const Json& json, const std::string& path) {
  FieldReader in(json, path);
  SectionPlan plan;
  plan.section = static_cast<std::size_t>(in.integer("section", 0, 1 << 20));
  const auto type = section_type_named(in.text("type"));
  plan.reason = in.text("reason");
  for (const Json& name : in.list("edits")) {
    const auto kind = name.is_string() ? edit_kind_named(name.get_ref<const std::string&>()) : std::nullopt;
    if (!kind) {
      in.refuse("edits", "a list of rule names");
      break;
    }
    plan.edits.push_back(*kind);
  }
  if (!type) in.refuse("type", "a section type");
  if (!in.ok()) return in.error();
  plan.type = *type;
  return plan;
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
  return {{"level", name_of(plan.level)},
          {"sections", std::move(sections)},
          {"improvements", improvements_json(plan.improvements)}};
}

Result<Plan> read_plan(const Json& json, const std::string& path) {
  FieldReader in(json, path);
  Plan plan;
  const auto level = level_named(in.text("level"));
  if (!level) in.refuse("level", "conservative, balanced or extensive");
  for (const Json& item : in.list("sections")) {
    Result<SectionPlan> section = read_section_plan(item, path + ".sections");
    if (!section) return section.error();
    plan.sections.push_back(std::move(section).value());
  }
  for (const Json& item : in.list("improvements")) {
    Result<Recommendation> advice = read_recommendation(item, path + ".improvements");
    if (!advice) return advice.error();
    plan.improvements.push_back(std::move(advice).value());
  }
  if (!in.ok()) return in.error();
  plan.level = *level;
  return plan;
}

Json report_json(const Report& report) {
  Json moved = Json::array();
  for (const MovedFactor& factor : report.moved) {
    moved.push_back({{"name", factor.name}, {"before", factor.before}, {"after", factor.after}, {"reason", factor.reason}});
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
