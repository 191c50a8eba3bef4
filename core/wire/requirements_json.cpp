#include "wire/requirements_json.hpp"

#include <utility>

#include "document/degree.hpp"
#include "requirement/categorize.hpp"
#include "requirement/requirement_id.hpp"
#include "wire/resume_json.hpp"

namespace savile {
namespace {

Json mention_json(const Mention& mention, const Utf16Offsets& offsets, const Lexicon& lexicon) {
  Json out = Json::object();
  put_span(out, mention.span, offsets);
  out["text"] = slice(offsets.text(), mention.span);
  out["label"] = name_of(mention.label);
  if (mention.term) out["term"] = lexicon.term(*mention.term).name;
  return out;
}

Json years_json(const YearsAsked& years) {
  Json out = {{"min", years.min}};
  if (years.max) out["max"] = *years.max;
  out["of"] = years.of;
  return out;
}

Json requirement_json(const Requirement& requirement, const Utf16Offsets& offsets, const Lexicon& lexicon) {
  Json terms = Json::array();
  for (const TermId term : requirement.terms) terms.push_back(lexicon.term(term).name);
  Json out = {{"id", requirement_id(requirement.id)}, {"text", requirement.text}};
  put_span(out, requirement.span, offsets);
  out["kind"] = name_of(requirement.kind);
  out["importance"] = name_of(requirement.importance);
  out["priority"] = requirement.priority;
  out["weight"] = requirement.weight;
  if (requirement.any_of) out["anyOf"] = terms;
  out["terms"] = std::move(terms);
  if (requirement.years) out["years"] = years_json(*requirement.years);
  if (requirement.degree) {
    out["degree"] = {{"level", degree_level_name(requirement.degree->level)},
                     {"fields", requirement.degree->fields},
                     {"orEquivalent", requirement.degree->or_equivalent}};
  }
  out["confidence"] = requirement.confidence;
  if (requirement.claimed) out["claimed"] = true;
  return out;
}

Json categories_json(const Requirements& requirements, const Lexicon& lexicon) {
  Json out = Json::array();
  for (const RequirementCategory& category : categorize(requirements, lexicon)) {
    Json ids = Json::array();
    for (const std::uint32_t id : category.requirement_ids) ids.push_back(requirement_id(id));
    out.push_back({{"name", category.name}, {"requirements", std::move(ids)}});
  }
  return out;
}

}  // namespace

Json requirements_json(const Requirements& requirements, const Utf16Offsets& offsets,
                       const Lexicon& lexicon) {
  Json mentions = Json::array();
  for (const Mention& mention : requirements.mentions)
    mentions.push_back(mention_json(mention, offsets, lexicon));
  Json list = Json::array();
  for (const Requirement& item : requirements.requirements)
    list.push_back(requirement_json(item, offsets, lexicon));
  Json keywords = Json::object();
  for (const Keyword& keyword : requirements.keywords)
    keywords[lexicon.term(keyword.term).name] = keyword.weight;
  Json warnings = Json::array();
  for (const Warning& warning : requirements.warnings) warnings.push_back(warning_json(warning, offsets));
  return {{"jobTitle", requirements.job_title.value},
          {"company", requirements.company.value},
          {"seniority", requirements.seniority},
          {"location", requirements.location.value},
          {"employmentType", requirements.employment_type.value},
          {"mentions", std::move(mentions)},
          {"requirements", std::move(list)},
          {"keywords", std::move(keywords)},
          {"categories", categories_json(requirements, lexicon)},
          {"confidence", requirements.confidence},
          {"totalRequirementsCount", requirements.requirements.size()},
          {"warnings", std::move(warnings)}};
}

}  // namespace savile
