// What stands under everything: repair, lines, tokens, offsets.
#include "target.hpp"
#include "text/line.hpp"
#include "text/token.hpp"
#include "text/utf16.hpp"
#include "text/utf8.hpp"

using namespace savile;
using fuzz::law;

FUZZ_TARGET(text, bytes) {
  const RepairedText repaired = repair_utf8(bytes);
  const std::string& text = repaired.text;
  law(is_valid_utf8(text), "a repaired text is valid");
  law(repair_utf8(text).replaced == 0, "a valid text needs no repair");
  law(is_valid_utf8(bytes) == (repaired.replaced == 0), "repair counts what was wrong");
  std::string joined;
  for (const Line& line : split_lines(text)) {
    law(line.blank() || line.span.contains(line.content), "a line holds its words");
    joined += slice(text, line.span);
  }
  law(joined == text, "lines joined are the text");
  std::size_t at = 0;
  const TokenizedText tokens(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    fuzz::law_of_span(text, tokens[i].span, "a token is cut at characters");
    law(tokens[i].span.begin >= at && !tokens[i].span.empty(), "tokens stand in order");
    at = tokens[i].span.end;
  }
  const Utf16Offsets offsets(text);
  for (std::size_t byte = 0; byte < text.size(); byte += decode_at(text, byte).size)
    law(offsets.to_bytes(offsets.to_units(byte)) == byte, "an offset goes there and back");
}
