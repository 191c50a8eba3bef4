#include "document/heading_evidence.hpp"

#include <array>
#include <string>

#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"

namespace savile {
namespace {

constexpr std::size_t types = static_cast<std::size_t>(SectionType::other) + 1;
constexpr std::size_t contact = types;  // an index after the types
constexpr std::size_t shortest_affix = 3;

struct Weight {
  std::size_t type = 0;
  int weight = 0;
};

class Patterns {
 public:
  Patterns() {
    for_each_line(embedded_list("heading_words"), [this](std::string_view row) {
      std::array<std::string_view, 3> fields{};
      std::size_t count = 0;
      for_each_field(row, '|', [&](std::string_view field) {
        if (count < fields.size()) fields[count++] = field;
      });
      if (count < fields.size()) return;
      Weight weight;
      const auto type = section_type_named(fields[1]);
      weight.type = type ? static_cast<std::size_t>(*type) : contact;
      for (const char digit : fields[2]) weight.weight = weight.weight * 10 + (digit - '0');
      rows_[fields[0]].push_back(weight);
    });
  }

  // The rows of the longest pattern that fits: the word itself, then a beginning or an end of it.
  [[nodiscard]] const std::vector<Weight>* find(const std::string& word) const {
    if (const auto* rows = rows_.find(word)) return rows;
    for (std::size_t size = word.size(); size >= shortest_affix; --size) {
      std::string beginning(word, 0, size);
      beginning += '*';
      if (const auto* rows = rows_.find(beginning)) return rows;
      if (size == word.size()) continue;
      std::string end(1, '*');
      end.append(word, word.size() - size, size);
      if (const auto* rows = rows_.find(end)) return rows;
    }
    return nullptr;
  }

 private:
  WordMap<std::vector<Weight>> rows_;
};

}  // namespace

HeadingEvidence heading_evidence(const std::vector<KeyWord>& words) {
  static const Patterns table;
  std::array<int, types + 1> sums{};
  std::size_t telling = 0;
  bool all = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].key.size() > 40) continue;
    const auto* rows = table.find(words[i].key);
    if (rows != nullptr || words[i].key.size() <= 5) ++telling;
    if (rows == nullptr && words[i].key.size() > 3) all = false;
    if (rows == nullptr) continue;
    const bool last = i + 1 == words.size() && words.size() > 1;
    for (const Weight& row : *rows) sums[row.type] += last ? row.weight * 5 / 4 : row.weight;
  }
  HeadingEvidence best;
  best.telling = telling;
  best.all = all;
  for (std::size_t type = 0; type < sums.size(); ++type) {
    if (sums[type] <= best.weight) continue;
    best.weight = sums[type];
    best.kind = type == contact ? HeadingKind::contact : HeadingKind::section;
    best.type = type == contact ? SectionType::other : static_cast<SectionType>(type);
  }
  return best;
}

}  // namespace savile
