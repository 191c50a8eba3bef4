// Postings that were pasted as the source of a page: tags and entities made blank, byte for byte.
//
// Invariant: the result is as long as the text, and only ASCII bytes are replaced, by ASCII ones; so
// every offset means the same place in both, in bytes and in UTF-16 units alike.
#pragma once

#include <string>
#include <string_view>

namespace savile {

// Whether the text has the tags of a page: three at least, and one that is closed. "<3" and
// "vector<int>" are none.
[[nodiscard]] bool is_html(std::string_view text);

// Blocks become lines, items of lists lines with a dash, headings Markdown ones, scripts and comments
// blanks; "&amp;" becomes "&" and blanks.
[[nodiscard]] std::string without_tags(std::string_view text);

}  // namespace savile
