#include "chunk/borders.hpp"

#include "text/character.hpp"
#include "text/sentence.hpp"
#include "text/token.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

// Collects the pieces of a range from the places at which one begins.
class Cutter {
 public:
  explicit Cutter(Span range) : range_(range), from_(range.begin) {}

  void cut_before(std::size_t at) {
    if (at <= from_ || at >= range_.end) return;
    pieces_.push_back({from_, at});
    from_ = at;
  }

  std::vector<Span> finish() {
    if (from_ < range_.end) pieces_.push_back({from_, range_.end});
    return std::move(pieces_);
  }

 private:
  Span range_;
  std::size_t from_;
  std::vector<Span> pieces_;
};

// Joins the character before it: combining marks, joiners, variation selectors, skin tones.
bool continues_character(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0x20D0 && c <= 0x20FF);
}

void cut_at_characters(Cutter& cutter, Span range, std::string_view text) {
  bool joins = false;
  for (std::size_t at = range.begin; at < range.end;) {
    const CodePoint point = decode_at(text, at);
    if (!joins && !continues_character(point.value)) cutter.cut_before(at);
    joins = point.value == 0x200D;
    at += point.size;
  }
}

}  // namespace

std::vector<Span> pieces_at(Border border, Span range, std::string_view text) {
  Cutter cutter(range);
  switch (border) {
    case Border::sentence:
      for (const Span sentence : split_sentences(slice(text, range)))
        cutter.cut_before(range.begin + sentence.begin);
      break;
    case Border::word: {
      const TokenPlaces tokens(slice(text, range));
      for (const Token& token : tokens.tokens()) {
        if (token.gap != Gap::none) cutter.cut_before(range.begin + token.span.begin);
      }
      break;
    }
    case Border::character: cut_at_characters(cutter, range, text); break;
  }
  return cutter.finish();
}

}  // namespace savile
