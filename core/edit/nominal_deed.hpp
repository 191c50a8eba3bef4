// "the management of a ward" -> "managed a ward": a deed that hides in a noun.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "analysis/bullet_form.hpp"
#include "base/span.hpp"
#include "text/token.hpp"

namespace savile {

struct NominalDeed {
  Span span;          // from the article or the noun to the last "of" that goes
  std::string after;  // in small letters: "managed and trained"
};

// From token `at` on: "[the] NOUN [and NOUN] of", and further ones of the sentence in the same way.
// Nothing where a noun of the row is unlisted, or could be read otherwise.
[[nodiscard]] std::optional<NominalDeed> read_nominal_deed(const TokenizedText& tokens, std::size_t at,
                                                           Tense tense, bool british);

}  // namespace savile
