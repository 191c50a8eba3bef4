#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/eight_bytes.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

struct Row {
  std::uint16_t from;
  std::string_view to;
};

// For the compiler alone. As it stands it would be 40 kB of the wasm; packed it is a third of that, and a
// packer makes much less of it.
constexpr Row table[] = {
#include "text/fold_table.inc"
};

constexpr std::size_t longest_step = 255;  // of this size, it leads to no row

template <class Take>
constexpr void each_step(Take take) {
  std::size_t at = 0;
  for (const Row& row : table) {
    for (; row.from - at >= longest_step; at += longest_step) take(longest_step, std::string_view());
    take(row.from - at, row.to);
    at = row.from;
  }
}

struct PackedSizes {
  std::size_t steps = 0, letters = 0;
};
constexpr PackedSizes packed_sizes = [] {
  PackedSizes out;
  each_step([&](std::size_t, std::string_view to) {
    ++out.steps;
    out.letters += to.size();
  });
  return out;
}();

struct PackedTable {
  std::array<std::uint8_t, packed_sizes.steps> step{}, size{};  // from the row before; of the letters
  std::array<char, packed_sizes.letters> letters{};
};
constexpr PackedTable packed = [] {
  PackedTable out;
  std::size_t row = 0, letter = 0;
  each_step([&](std::size_t step, std::string_view to) {
    out.step[row] = static_cast<std::uint8_t>(step);
    out.size[row++] = static_cast<std::uint8_t>(to.size());
    for (const char c : to) out.letters[letter++] = c;
  });
  return out;
}();

// Where each row stands, made of the packed table when it is first asked.
class FoldTable {
 public:
  FoldTable() {
    std::size_t code_point = 0, letter = 0;
    for (std::size_t i = 0; i < packed.step.size(); ++i) {
      code_point += packed.step[i];
      if (packed.step[i] == longest_step) continue;
      from_.push_back(static_cast<std::uint16_t>(code_point));
      begin_.push_back(static_cast<std::uint16_t>(letter));
      letter += packed.size[i];
    }
    begin_.push_back(static_cast<std::uint16_t>(letter));
  }

  [[nodiscard]] std::optional<std::string_view> at(char32_t code_point) const {
    const auto found = std::lower_bound(from_.begin(), from_.end(), code_point);
    if (found == from_.end() || *found != code_point) return std::nullopt;
    const auto row = static_cast<std::size_t>(found - from_.begin());
    return std::string_view(packed.letters.data() + begin_[row],
                            static_cast<std::size_t>(begin_[row + 1] - begin_[row]));
  }

 private:
  std::vector<std::uint16_t> from_, begin_;
};
static_assert(packed_sizes.letters <= 0xFFFF);

const FoldTable& fold_table() {
  static const FoldTable made;
  return made;
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
    if (const auto to = fold_table().at(point.value)) {
      out.append(*to);
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
