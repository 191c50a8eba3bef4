#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

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

}  // namespace

void append_folded(std::string& out, std::string_view text) {
  const auto fold_ascii = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  const auto ascii =
      std::find_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const auto head = static_cast<std::size_t>(ascii - text.begin()), before = out.size();
  out.resize(before + head);
  std::transform(text.begin(), ascii, out.begin() + static_cast<std::ptrdiff_t>(before), fold_ascii);
  for (std::size_t at = head; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      out.push_back(fold_ascii(c));
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
  std::string out;
  out.reserve(text.size());
  append_folded(out, text);
  return out;
}

bool equal_folded(std::string_view a, std::string_view b) { return fold(a) == fold(b); }

}  // namespace savile
