#include "wire/analysis_json.hpp"

#include <cstdint>
#include <utility>

#include "json/field_reader.hpp"
#include "requirement/requirement_id.hpp"
#include "wire/match_json.hpp"
#include "wire/names.hpp"
#include "wire/resume_json.hpp"

namespace savile {
namespace {

Json issue_json(const Issue& issue, const Utf16Offsets& offsets) {
  Json out = {{"type", issue.type}, {"severity", issue.severity}};
  put_span(out, issue.span, offsets);
  out["description"] = issue.description;
  out["fix"] = issue.fix;
  return out;
}

Json matches_json(const Findings& analysis, const Utf16Offsets& offsets) {
  Json out = Json::array();
  for (const SectionMatch& match : analysis.matches) {
    Json item = {{"requirement", requirement_id(match.requirement)}};
    put_span(item, match.span, offsets);
    out.push_back(std::move(item));
  }
  return out;
}

Json ids_json(const std::vector<std::uint32_t>& ids) {
  Json out = Json::array();
  for (const std::uint32_t id : ids) out.push_back(requirement_id(id));
  return out;
}

void put_findings(Json& out, const Findings& findings, const Utf16Offsets& offsets) {
  Json issues = Json::array();
  for (const Issue& issue : findings.issues) issues.push_back(issue_json(issue, offsets));
  Json recommendations = Json::array();
  for (const Recommendation& item : findings.recommendations)
    recommendations.push_back(recommendation_json(item));
  out["score"] = findings.score;
  out["factors"] = factors_json(findings.factors);
  out["matches"] = matches_json(findings, offsets);
  out["gaps"] = ids_json(findings.gaps);
  out["issues"] = std::move(issues);
  out["recommendations"] = std::move(recommendations);
  out["strengths"] = findings.strengths;
}

}  // namespace

Json recommendation_json(const Recommendation& recommendation) {
  Json out = {{"what", recommendation.what},
              {"why", recommendation.why},
              {"how", recommendation.how},
              {"priority", recommendation.priority}};
  if (!recommendation.before.empty()) out["before"] = recommendation.before;
  if (!recommendation.after.empty()) out["after"] = recommendation.after;
  if (!recommendation.requirements.empty()) out["requirements"] = ids_json(recommendation.requirements);
  return out;
}

Json analysis_json(const SectionAnalysis& analysis, const Utf16Offsets& offsets) {
  Json out = {{"section", analysis.section}, {"type", name_of(analysis.type)}};
  put_findings(out, analysis, offsets);
  return out;
}

Json analysis_json(const DocumentAnalysis& analysis, const Utf16Offsets& offsets) {
  Json out = {{"aspect", name_of(analysis.aspect)}};
  put_findings(out, analysis, offsets);
  return out;
}

Result<Recommendation> read_recommendation(const Json& json, const std::string& path) {
  FieldReader in(json, path);
  Recommendation out{in.text("what"),          in.text("why"),
                     in.text("how"),           static_cast<int>(in.integer("priority", 1, 10)),
                     in.text_or("before", ""), in.text_or("after", "")};
  for (const Json& id : in.list("requirements", true)) {
    const auto number =
        id.is_string() ? requirement_id_named(id.get_ref<const std::string&>()) : std::nullopt;
    if (number) out.requirements.push_back(*number);
  }
  if (!in.ok()) return in.error();
  return out;
}

Result<SectionAnalysis> read_analysis(const Json& json, const std::string& path) {
  FieldReader in(json, path);
  SectionAnalysis out;
  out.section = static_cast<std::size_t>(in.integer("section", 0, 1 << 20));
  out.score = static_cast<int>(in.integer("score", 0, 100));
  const std::optional<SectionType> type = section_type_named(in.text("type"));
  if (!type) in.refuse("type", "a section type");
  for (const Json& item : in.list("recommendations")) {
    Result<Recommendation> recommendation = read_recommendation(item, path + ".recommendations");
    if (!recommendation) return recommendation.error();
    out.recommendations.push_back(std::move(recommendation).value());
  }
  if (!in.ok()) return in.error();
  out.type = *type;
  return out;
}

}  // namespace savile
