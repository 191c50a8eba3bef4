// The lines of a part of a text, but those that go on with a bullet: read only where a part is to be cut up.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "document/resume.hpp"
#include "document/resume_line.hpp"

namespace savile {

// Where each line begins but those within a bullet.
[[nodiscard]] std::vector<std::size_t> begins_but_within(const std::vector<ResumeLine>& lines,
                                                         std::vector<Bullet> bullets);

class BulletLines {
 public:
  // `text` has plain paragraphs (paragraphs.hpp), and must outlive this.
  explicit BulletLines(std::string_view text) : text_(text) {}

  // Where such lines begin in `range`, a paragraph. What a line is depends on the bullet before it, which may
  // stand outside; nothing where it was looked for too often, so that all is linear: then the whole text is
  // better read at once.
  [[nodiscard]] std::optional<std::vector<std::size_t>> begins_in(Span range);

 private:
  [[nodiscard]] std::size_t readable_from(std::size_t begin);
  [[nodiscard]] std::size_t line_before(std::size_t begin) const;
  [[nodiscard]] std::size_t line_after(std::size_t end) const;

  std::string_view text_;
  std::size_t read_ = 0;  // bytes, again and again
};

}  // namespace savile
