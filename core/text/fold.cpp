#include "text/fold.hpp"

#include <algorithm>
#include <cstdint>

#include "base/eight_bytes.hpp"
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
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t letters = load_bytes(text.data() + at);
    // 0x20, from a capital to its small letter
    store_eight(text.data() + at, letters + (ascii_between(letters, 'A', 'Z') >> 2U));
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
