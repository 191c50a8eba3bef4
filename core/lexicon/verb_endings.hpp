// The regular endings of English verbs: rules of spelling, no tables but the list of verbs.
#pragma once

#include <string>
#include <string_view>

namespace savile {

// `base` is one lower-case word. "ship" -> "shipped", "carry" -> "carried", "panic" -> "panicked".
[[nodiscard]] std::string with_ed(std::string_view base);
[[nodiscard]] std::string with_ing(std::string_view base);  // "tie" -> "tying", "oversee" -> "overseeing"
[[nodiscard]] std::string with_s(std::string_view base);    // "veto" -> "vetoes", "have" -> "has"

// The other spelling of a form where two are in use: "travelled", "focussed"; "" where there is one.
[[nodiscard]] std::string with_ed_doubled(std::string_view base);
[[nodiscard]] std::string with_ing_doubled(std::string_view base);

}  // namespace savile
