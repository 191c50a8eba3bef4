// A term that the posting asks for under another true name gets the posting's: "k8s" -> "Kubernetes".
// An abbreviation is written out once, "Registered Nurse (RN)". Names of employers, products, degrees,
// titles, quotations and links keep their words; so does what only overlaps (Java, JavaScript).
#pragma once

#include "edit/wording_rule.hpp"

namespace savile {

class AlignTermRule final : public WordingRule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::align_term; }
  void reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const override;
};

}  // namespace savile
