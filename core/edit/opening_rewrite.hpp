// "Responsible for managing a team and keeping its budget" -> "Managed a team and kept its budget".
//
// The verb is one that the bullet itself names, so nothing is claimed that was not. Where the
// sentence can be read in two ways, or the word in -ing may be a noun, there is no rewrite.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analysis/bullet_form.hpp"
#include "base/span.hpp"

namespace savile {

struct OpeningRewrite {
  Span span;  // in the bullet: from its first letter to the last verb that changes
  std::string after;
  std::string verb;  // the new first word: "Managed"
};

// `opening` covers the weak words at the start of `bullet` ("Responsible for", "Duties included"); empty
// where the gerund itself opens ("Managing a team"). An unknown tense is taken for the past.
[[nodiscard]] std::optional<OpeningRewrite> rewrite_opening(std::string_view bullet, Span opening,
                                                            Tense tense, bool british = false);

}  // namespace savile
