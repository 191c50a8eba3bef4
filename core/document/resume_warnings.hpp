// What a user should know about the text itself.
#pragma once

#include <string_view>
#include <vector>

#include "document/resume.hpp"

namespace savile {

// "hidden_text" (each run of invisible or direction-changing characters, at most 20),
// "unsupported_script", "looks_like_posting", "no_contact". Linear.
void add_text_warnings(Resume& resume);

// True for a text that cannot be a document: NUL bytes or many control characters.
[[nodiscard]] bool looks_binary(std::string_view text);

}  // namespace savile
