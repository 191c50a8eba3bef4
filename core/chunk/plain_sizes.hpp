// Sizes that anybody can count: characters and words.
#pragma once

#include <string_view>

#include "chunk/text_sizer.hpp"
#include "text/token.hpp"

namespace savile {

// Code points: "é" is one, a flag of two letters two. Linear in the range.
class CharacterSizes final : public TextSizer {
 public:
  // `text` must outlive this.
  explicit CharacterSizes(std::string_view text) : text_(text) {}
  [[nodiscard]] std::size_t of(Span range) const override;

 private:
  std::string_view text_;
};

// Words and numbers that begin in the range; signs count nothing. A look-up.
class WordSizes final : public TextSizer {
 public:
  // `tokens` must outlive this.
  explicit WordSizes(const TokenizedText& tokens);
  [[nodiscard]] std::size_t of(Span range) const override;

 private:
  const TokenizedText& tokens_;
  std::vector<std::size_t> before_;  // before_[i]: words among the first i tokens
};

}  // namespace savile
