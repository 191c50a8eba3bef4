#include "wire/match_json.hpp"

#include <utility>

#include "requirement/requirement_id.hpp"
#include "wire/names.hpp"
#include "wire/resume_json.hpp"

namespace savile {
namespace {

Json evidence_json(const Evidence& evidence, const Utf16Offsets& offsets) {
  Json out = Json::object();
  put_span(out, evidence.span, offsets);
  out["text"] = slice(offsets.text(), evidence.span);
  out["strength"] = name_of(evidence.strength);
  out["shown"] = evidence.shown;
  return out;
}

}  // namespace

Json factors_json(const std::vector<Factor>& factors) {
  Json out = Json::array();
  for (const Factor& factor : factors) {
    out.push_back({{"name", factor.name},
                   {"score", factor.score},
                   {"weight", factor.weight},
                   {"reason", factor.reason}});
  }
  return out;
}

Json match_json(const Match& match, const Requirements& requirements, const Utf16Offsets& resume_offsets,
                const Utf16Offsets& posting_offsets) {
  Json list = Json::array();
  Json gaps = Json::array();
  // Both lists are in the order of the posting, one item a requirement.
  for (std::size_t i = 0; i < match.requirements.size() && i < requirements.requirements.size(); ++i) {
    const RequirementMatch& found = match.requirements[i];
    const Requirement& asked = requirements.requirements[i];
    Json evidence = Json::array();
    for (const Evidence& item : found.evidence) evidence.push_back(evidence_json(item, resume_offsets));
    Json out = {{"id", requirement_id(asked.id)}, {"text", asked.text}};
    put_span(out, asked.span, posting_offsets);
    out["importance"] = name_of(asked.importance);
    out["met"] = name_of(found.met);
    out["coverage"] = found.coverage;
    out["evidence"] = std::move(evidence);
    list.push_back(std::move(out));
    if (found.met == Met::no) gaps.push_back(requirement_id(asked.id));
  }
  Json out = {{"score", match.score},
              {"algorithm", match_algorithm},
              {"factors", factors_json(match.factors)},
              {"requirements", std::move(list)},
              {"gaps", std::move(gaps)},
              {"experienceMonths", match.experience_months}};
  if (match.limits.empty()) return out;
  Json limits = Json::array();
  for (const ScoreLimit& limit : match.limits) {
    limits.push_back({{"requirement", requirement_id(limit.requirement)},
                      {"percent", limit.percent},
                      {"reason", limit.reason}});
  }
  out["limits"] = std::move(limits);
  return out;
}

}  // namespace savile
