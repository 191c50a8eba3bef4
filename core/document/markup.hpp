// Markdown within a line: cutting it off the ends of a span, and the text as a reader sees it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

// `span` without blanks, emphasis marks, and the code points of `also` at both ends.
[[nodiscard]] Span trim_marks(std::string_view text, Span span, std::u32string_view also = {});

// Drops "**", "_" at words' borders, "`", link targets, tags and escapes; runs of blanks become one.
[[nodiscard]] std::string plain_text(std::string_view text, Span span);

// "[shown](target)" or "<target>".
struct MarkdownLink {
  Span span;   // all of it
  Span shown;  // what a reader sees; empty for none
  Span target;
};

// The link that begins at byte `at`, before `end`; an empty span if there is none.
[[nodiscard]] MarkdownLink markdown_link_at(std::string_view text, std::size_t at, std::size_t end);

}  // namespace savile
