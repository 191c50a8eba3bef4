#include "text/token.hpp"

#include <algorithm>

#include "text/character_class.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

std::size_t number_end(std::string_view text, std::size_t at) {
  while (at < text.size() && byte_class(text[at]) == CharacterClass::digit) ++at;
  return at;
}

}  // namespace

TokenPlaces::TokenPlaces(std::string_view text) : text_(text) {
  tokens_.reserve(text.size() / 4);
  Gap gap = Gap::line;
  for (std::size_t at = 0; at < text.size();) {
    CharacterClass kind = byte_class(text[at]);
    WordEnd end{at + 1};
    if (kind == CharacterClass::beyond_ascii) {
      const CodePoint point = decode_at(text, at);
      kind = character_class(point.value);
      end = {at + point.size, false};
    }
    TokenKind token = TokenKind::sign;
    switch (kind) {
      case CharacterClass::line:
        gap = Gap::line;
        at = end.at;
        continue;
      case CharacterClass::blank:
        gap = std::max(gap, Gap::blank);
        at = end.at;
        continue;
      case CharacterClass::hidden:  // does not separate: "Py<ZWSP>thon" is one eye's word
        at = end.at;
        continue;
      case CharacterClass::letter:
      case CharacterClass::capital: {
        token = TokenKind::word;
        const bool ascii = end.ascii;
        end = word_end(text, end.at);
        end.ascii = end.ascii && ascii;
        break;
      }
      case CharacterClass::digit:
        token = TokenKind::number;
        end.at = number_end(text, end.at);
        break;
      case CharacterClass::sign:
      case CharacterClass::beyond_ascii: break;
    }
    const bool after_hidden = gap == Gap::none && at > tokens_.back().span.end;
    if (!end.ascii || after_hidden) special_.push_back(static_cast<std::uint32_t>(tokens_.size()));
    tokens_.push_back({{at, end.at},
                       static_cast<std::uint32_t>(at),
                       static_cast<std::uint32_t>(end.at),
                       token,
                       gap,
                       end.apostrophe});
    gap = Gap::none;
    at = end.at;
  }
}

TokenizedText::TokenizedText(std::string_view text) : TokenPlaces(text), keys_(text) {
  lower_ascii(keys_);
  std::size_t done = 0;
  for (const std::uint32_t special : special_) {
    if (special < done) continue;
    std::size_t first = special;
    while (first > done && tokens_[first].gap == Gap::none) --first;
    done = special + 1;
    while (done < tokens_.size() && tokens_[done].gap == Gap::none) ++done;
    fold_run(first, done);
  }
}

void TokenizedText::fold_run(std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    tokens_[i].key_begin = static_cast<std::uint32_t>(keys_.size());
    append_folded(keys_, source(i));
    tokens_[i].key_end = static_cast<std::uint32_t>(keys_.size());
    // Some letters are folded to one.
    if (tokens_[i].kind == TokenKind::word)
      tokens_[i].apostrophe = key(i).find('\'') != std::string_view::npos;
  }
}

std::size_t TokenPlaces::first_at(std::size_t at) const {
  const auto found = std::lower_bound(tokens_.begin(), tokens_.end(), at,
                                      [](const Token& t, std::size_t x) { return t.span.begin < x; });
  return static_cast<std::size_t>(found - tokens_.begin());
}

}  // namespace savile
