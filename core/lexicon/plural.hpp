// Simple English plurals, for terms that are common nouns.
#pragma once

#include <string>
#include <string_view>

namespace savile {

// "database" -> "databases", "analysis" -> "analyses", "policy" -> "policies". `word` is folded.
[[nodiscard]] std::string plural_of(std::string_view word);

// "databases" -> "database"; "" where the word does not look like a plural ("analysis", "access").
[[nodiscard]] std::string singular_of(std::string_view word);

}  // namespace savile
