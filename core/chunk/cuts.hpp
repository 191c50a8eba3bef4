// All places where a text may be cut, level by level: its structure, then sentences, words, characters. What
// is finer than paragraphs is looked for only in a part that has to be cut up.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "chunk/bullet_lines.hpp"
#include "chunk/structure.hpp"
#include "document/section_type.hpp"

namespace savile {

class Cuts {
 public:
  // `text` must outlive this.
  Cuts(std::string_view text, SectionType type);

  [[nodiscard]] std::size_t levels() const { return levels_.size(); }

  // Those of a level in `range`, which is a piece between two cuts of the level above, or the text. They hold
  // until the same level is asked for again.
  [[nodiscard]] std::span<const Cut> in(std::size_t level, Span range);

 private:
  std::string_view text_;
  SectionType type_;
  BulletLines lines_;
  bool lazy_ = false;             // of the structure, level 1 is found part by part
  std::size_t coarse_ = 0;        // levels of the structure
  std::vector<CutLevel> levels_;  // of the finer ones, what was asked for last
};

}  // namespace savile
