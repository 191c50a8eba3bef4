#include "wire/report_json.hpp"

#include <utility>

#include "requirement/requirement_id.hpp"
#include "wire/analysis_json.hpp"
#include "wire/resume_json.hpp"

namespace savile {
namespace {

Json improvements_json(const std::vector<Improvement>& improvements, const Resume& tailored) {
  Json out = Json::array();
  for (const Improvement& item : improvements) {
    Json sections = Json::array();
    for (const std::size_t place : item.sections) {
      if (place >= tailored.sections.size()) continue;
      const Section& section = tailored.sections[place];
      sections.push_back(
          {{"type", name_of(section.type)}, {"heading", slice(tailored.text, section.heading)}});
    }
    Json row = recommendation_json(item.advice);
    row["gain"] = item.gain;
    row["sections"] = std::move(sections);
    out.push_back(std::move(row));
  }
  return out;
}

Json questions_json(const std::vector<FigureQuestion>& questions, const Utf16Offsets& offsets) {
  Json out = Json::array();
  for (const FigureQuestion& question : questions) {
    Json row = {{"sectionIndex", question.section}};
    put_span(row, question.span, offsets);
    row["text"] = slice(offsets.text(), question.span);
    row["question"] = question.question;
    if (!question.answered.empty()) row["answered"] = question.answered;
    out.push_back(std::move(row));
  }
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

Json report_json(const Report& report, const Resume& tailored, const Utf16Offsets& original) {
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
    if (!gap.answered.empty()) gaps.back()["answered"] = gap.answered;
  }
  Json counts = Json::object();
  for (const auto& [rule, count] : report.changes_by_rule) counts[rule] = count;
  return {{"algorithm", match_algorithm},      {"summary", report.summary},
          {"moved", std::move(moved)},         {"plan", improvements_json(report.plan, tailored)},
          {"gaps", std::move(gaps)},           {"questions", questions_json(report.questions, original)},
          {"changesByRule", std::move(counts)}};
}

}  // namespace savile
