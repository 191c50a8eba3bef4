// The border of the chunker, by itself: no text is kept, and no JSON passes. A text and numbers in, rows of
// numbers out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace savile {

enum class SizeKind : std::uint8_t { estimate, words, characters, measured };

// The size of UTF-16 code units [begin, end); see chunk/measured_sizes.hpp.
using MeasuredUnits = double (*)(std::size_t begin, std::size_t end);

struct RowsRequest {
  std::string_view section;  // its type's name
  std::size_t most = 1;      // what a piece may have
  SizeKind kind = SizeKind::estimate;
  MeasuredUnits measure = nullptr;  // with its seam, of `measured` alone
  double seam = -1;
};

class ChunkRows {
 public:
  static constexpr std::size_t width = 5;
  static constexpr int unknown_section = -1, too_large = -2;

  // Where the next input is written; as long as no more is asked for.
  char* room(std::size_t size);
  [[nodiscard]] std::string_view input() const { return input_; }

  // How many rows there are, or what is wrong. Cuts the first bytes of the input: valid UTF-8, or `units`
  // code units of UTF-16 if there are any.
  [[nodiscard]] int cut(std::size_t text_size, std::size_t units, const RowsRequest& request);

  // A row a piece: begin, end, tokens, and begin and end of its context (the same where it has none). Offsets
  // are UTF-16 code units. Until the next call.
  [[nodiscard]] const std::vector<std::uint32_t>& rows() const { return rows_; }

 private:
  std::string input_, text_;
  std::vector<std::uint32_t> rows_;
};

}  // namespace savile
