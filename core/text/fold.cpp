#include "text/fold.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "text/utf8.hpp"

namespace savile {
namespace {

struct Row {
  std::uint16_t from;
  std::string_view to;
};

constexpr Row table[] = {
#include "text/fold_table.inc"
};

const Row* row_of(char32_t code_point) {
  if (code_point > 0xFFFF) return nullptr;
  const auto* found = std::lower_bound(std::begin(table), std::end(table), code_point,
                                       [](const Row& row, char32_t c) { return row.from < c; });
  return found != std::end(table) && found->from == code_point ? found : nullptr;
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

void lower_ascii(std::string& text) {
  constexpr std::uint64_t each = 0x0101010101010101ULL;
  constexpr std::size_t step = sizeof each;
  std::size_t at = 0;
  for (; at + step <= text.size(); at += step) {
    std::uint64_t letters;
    std::memcpy(&letters, text.data() + at, step);
    // Per byte, without carries: the high bit is set from 'A' on, or from behind 'Z' on.
    const std::uint64_t low = letters & (0x7F * each);
    const std::uint64_t from_a = low + (0x80 - 'A') * each, behind_z = low + (0x7F - 'Z') * each;
    const std::uint64_t upper = from_a & ~behind_z & ~letters & (0x80 * each);
    letters += upper >> 2U;  // 0x20, from a capital to its small letter
    std::memcpy(text.data() + at, &letters, step);
  }
  for (; at < text.size(); ++at) text[at] = small(text[at]);
}

void append_folded(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      out.push_back(small(c));
      ++at;
      continue;
    }
    const CodePoint point = decode_at(text, at);
    if (const Row* row = row_of(point.value)) {
      out.append(row->to);
    } else {
      out.append(text, at, point.size);
    }
    at += point.size;
  }
}

std::string fold(std::string_view text) {
  const auto beyond =
      std::find_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const auto head = static_cast<std::size_t>(beyond - text.begin());
  std::string out(text.substr(0, head));
  lower_ascii(out);
  if (head < text.size()) append_folded(out, text.substr(head));
  return out;
}

bool is_folded_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool equal_folded(std::string_view a, std::string_view b) { return fold(a) == fold(b); }

}  // namespace savile
