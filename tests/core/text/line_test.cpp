#include "text/line.hpp"

#include <string>

#include "catch.hpp"

using savile::slice;
using savile::split_lines;

TEST_CASE("lines joined give the text back, whatever their ends") {
  for (const std::string text : {"", "a", "a\nb", "a\r\nb\r\n", "\r\r\n\n", "  x \t\n\n y"}) {
    std::string joined;
    for (const auto& line : split_lines(text)) joined += slice(text, line.span);
    CHECK(joined == text);
  }
}

TEST_CASE("content is trimmed and the indent counted, a tab to the next four") {
  const std::string text = " \t x \n";
  const auto lines = split_lines(text);
  REQUIRE(lines.size() == 1);
  CHECK(slice(text, lines[0].content) == "x");
  CHECK(lines[0].indent == 5);
}

TEST_CASE("a line of blanks is blank") { CHECK(split_lines(" \t \n")[0].blank()); }
