// Small matters of English sentences that several rules share.
#pragma once

#include <string>
#include <string_view>

#include "text/token.hpp"

namespace savile {

// "managed" -> "Managed"; other than small ASCII letters stay.
[[nodiscard]] std::string with_capital(std::string_view word);

// True for "quickly", false for "supply": a word in -ly that is no verb.
[[nodiscard]] bool is_manner_adverb(std::string_view key);

// "a" or "an" before `word`, by its sound as far as letters show it: "an RN", "a university".
[[nodiscard]] std::string_view article_before(std::string_view word);

}  // namespace savile
