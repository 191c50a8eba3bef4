// Sizes that anybody can count: characters and words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "chunk/text_sizer.hpp"
#include "text/token.hpp"

namespace savile {

// Code points: "é" is one, a flag of two letters two. A look-up: rank by sampled counts, and nothing to count
// where a block is ASCII.
class CharacterSizes final : public TextSizer {
 public:
  // `text` must outlive this.
  explicit CharacterSizes(std::string_view text);
  [[nodiscard]] std::size_t of(Span range) const override;
  [[nodiscard]] std::size_t reach(std::size_t begin, std::size_t budget) const override;

 private:
  [[nodiscard]] std::size_t before(std::size_t at) const;

  std::string_view text_;
  std::vector<std::uint32_t> marks_;  // how many before every 64th byte
};

// Words and numbers that begin in the range; signs count nothing. A look-up.
class WordSizes final : public TextSizer {
 public:
  // `tokens` must outlive this.
  explicit WordSizes(const TokenPlaces& tokens);
  [[nodiscard]] std::size_t of(Span range) const override;
  [[nodiscard]] std::size_t reach(std::size_t begin, std::size_t budget) const override;

 private:
  const TokenPlaces& tokens_;
  std::vector<std::size_t> before_;  // before_[i]: words among the first i tokens
};

}  // namespace savile
