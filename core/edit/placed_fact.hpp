// What the user says is true though the résumé does not say it: an answer to a question of the report.
#pragma once

#include <string>

#include "base/span.hpp"

namespace savile {

struct PlacedFact {
  std::string text;
  // In the résumé, inside of the entry or section that it is true of; empty where the user named none:
  // then only the summary and the skills may use it.
  Span place;

  bool operator==(const PlacedFact&) const = default;
};

}  // namespace savile
