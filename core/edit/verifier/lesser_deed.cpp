#include "edit/verifier/lesser_deed.hpp"

#include <algorithm>
#include <vector>

#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"

namespace savile::gate {
namespace {

// A verb and the lines that it stands in, as bits.
struct Verb {
  std::string_view base;
  std::uint32_t lines = 0;
};

class Table {
 public:
  explicit Table(std::string_view content) {
    std::uint32_t bit = 1;
    for_each_line(content, [&](std::string_view line) {
      const std::size_t mark = line.find('>');
      std::string_view greater = line.substr(mark + 1);
      constexpr std::string_view all = " * but ";
      if (greater.starts_with(all)) {
        all_but_ |= bit;
        greater.remove_prefix(all.size());
      }
      add(told_, line.substr(0, mark), bit);
      add(claimed_, greater, bit);
      bit <<= 1U;
    });
  }

  [[nodiscard]] std::uint32_t lines_of(std::string_view told, std::string_view claimed) const {
    const std::uint32_t lines = find(told_, told);
    return lines == 0 ? 0 : lines & (find(claimed_, claimed) ^ all_but_);
  }

 private:
  static bool before(const Verb& a, const Verb& b) { return a.base < b.base; }

  static void add(std::vector<Verb>& verbs, std::string_view list, std::uint32_t bit) {
    for_each_field(list, ',', [&](std::string_view base) {
      const auto place = std::lower_bound(verbs.begin(), verbs.end(), Verb{base}, before);
      if (place == verbs.end() || place->base != base)
        verbs.insert(place, Verb{base, bit});
      else
        place->lines |= bit;
    });
  }

  static std::uint32_t find(const std::vector<Verb>& verbs, std::string_view base) {
    const auto place = std::lower_bound(verbs.begin(), verbs.end(), Verb{base}, before);
    return place != verbs.end() && place->base == base ? place->lines : 0;
  }

  std::vector<Verb> told_, claimed_;  // by base
  std::uint32_t all_but_ = 0;         // the lines whose right side is what does not count
};

}  // namespace

Lesser lesser_deed(std::string_view told, std::string_view claimed) {
  static const Table table(embedded_list("gate_lesser_deeds"));
  const std::uint32_t lines = table.lines_of(told, claimed);
  constexpr std::uint32_t plans = 1;  // the first line
  return lines == 0 ? Lesser::no : (lines & ~plans) != 0 ? Lesser::yes : Lesser::plan;
}

}  // namespace savile::gate
