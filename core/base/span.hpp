// A half-open range [begin, end) of UTF-8 bytes in one source text.
#pragma once

#include <cstddef>
#include <string_view>

namespace savile {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr bool operator==(const Span&) const = default;
  [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  // Empty spans overlap nothing.
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

// The bytes of `text` that `span` covers. The view lives as long as `text`.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace savile
