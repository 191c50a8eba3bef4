// The finest cut of a text: words, runs of digits, and single signs.
//
//   "Node.js, k8s & 50K"  ->  Node . js , k8s & 50 K
//
// A word begins with a letter and goes on with letters, digits and inner apostrophes ("don't");
// a number is a run of ASCII digits; every other visible code point is a token of its own. Terms
// and texts are cut alike, so "C++", ".NET" and "CI/CD" match as sequences of tokens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

enum class TokenKind : std::uint8_t { word, number, sign };
enum class Gap : std::uint8_t { none, blank, line };  // what stands before a token

struct Token {
  Span span;                                 // in the source
  std::uint32_t key_begin = 0, key_end = 0;  // in the keys: as in the source, where all is ASCII
  TokenKind kind = TokenKind::word;
  Gap gap = Gap::none;
  bool apostrophe = false;  // in a word, or in its key
};

// The tokens of a text without their keys, for who asks only where they are. Keeps no copy of the source;
// `text` must outlive it.
class TokenPlaces {
 public:
  explicit TokenPlaces(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] bool empty() const { return tokens_.empty(); }
  [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  // The token as it stands in the source.
  [[nodiscard]] std::string_view source(std::size_t i) const {
    const Span& span = tokens_[i].span;
    return {text_.data() + span.begin, span.end - span.begin};
  }
  // The first token that begins at or after byte `at`; size() if there is none.
  [[nodiscard]] std::size_t first_at(std::size_t at) const;

 protected:
  std::string_view text_;
  std::vector<Token> tokens_;
  // The numbers of tokens whose keys are not just their letters made small, one behind another: of other
  // characters than ASCII, or with something invisible before them.
  std::vector<std::uint32_t> special_;
};

// The tokens with their folded keys, of which it keeps a copy.
class TokenizedText : public TokenPlaces {
 public:
  explicit TokenizedText(std::string_view text);

  // The folded form of token `i` ("k8s", "resume"), as long as this lives.
  [[nodiscard]] std::string_view key(std::size_t i) const {
    const Token& token = tokens_[i];
    return {keys_.data() + token.key_begin, token.key_end - token.key_begin};
  }
  // The keys of tokens [first, last), one behind another. Requires that none but the first has a gap before
  // it.
  [[nodiscard]] std::string_view keys(std::size_t first, std::size_t last) const {
    const std::uint32_t begin = tokens_[first].key_begin;
    return {keys_.data() + begin, tokens_[last - 1].key_end - begin};
  }

 private:
  void fold_run(std::size_t first, std::size_t last);

  std::string keys_;  // the text in small ASCII letters, then the keys of runs of tokens with a special one
};

}  // namespace savile
