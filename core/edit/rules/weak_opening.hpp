// A duty becomes the deed that it names: "Responsible for managing two crews" -> "Managed two crews",
// "In charge of the maintenance of lifts" -> "Maintained lifts". Help, taking part and presence stay what
// they are, and so does a duty without a verb ("Responsible for the yard").
#pragma once

#include "edit/wording_rule.hpp"

namespace savile {

class WeakOpeningRule final : public WordingRule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::weak_opening; }
  void reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const override;
};

}  // namespace savile
