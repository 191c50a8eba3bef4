#include "wire/verification_json.hpp"

#include <utility>

#include "wire/resume_json.hpp"

namespace savile {

Json findings_json(const std::vector<Finding>& findings, const Utf16Offsets& offsets) {
  Json out = Json::array();
  for (const Finding& finding : findings) {
    Json item = {{"tier", name_of(finding.tier)}, {"type", finding.type}, {"text", finding.text}};
    put_span(item, finding.span, offsets);
    item["why"] = finding.why;
    out.push_back(std::move(item));
  }
  return out;
}

Json verification_json(const Verification& verification, const Utf16Offsets& offsets) {
  return {{"verdict", name_of(verification.verdict)},
          {"findings", findings_json(verification.findings, offsets)}};
}

}  // namespace savile
