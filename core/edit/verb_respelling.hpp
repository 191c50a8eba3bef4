// Verb forms in the spelling that the text itself has: "organises" -> "organised", "travelling" ->
// "travelled"; the lists know American spelling alone.
#pragma once

#include <string>
#include <string_view>

namespace savile {

// `form` is a form of a known verb, folded. "" for any other word.
// "organises" -> "organise", "managing" -> "manage".
[[nodiscard]] std::string bare_form(std::string_view form);

// "organising" -> "organised". `british` doubles the last l ("traveled" is American).
[[nodiscard]] std::string past_form(std::string_view form, bool british);

}  // namespace savile
