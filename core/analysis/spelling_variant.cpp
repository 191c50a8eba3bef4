#include "analysis/spelling_variant.hpp"

#include <algorithm>
#include <string_view>

#include "base/sort_stably.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/spelling.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

// A list of beginnings of words and, with "." at the end, whole words.
class Beginnings {
 public:
  explicit Beginnings(std::string_view list) {
    for_each_line(embedded_list(list), [&](std::string_view line) {
      const bool whole = line.back() == '.';
      (whole ? words_ : beginnings_).push_back(whole ? line.substr(0, line.size() - 1) : line);
    });
    sort_stably(beginnings_);
    sort_stably(words_);
  }

  // No beginning begins another one, so only the last at or before `key` can.
  [[nodiscard]] bool begin(std::string_view key) const {
    if (std::binary_search(words_.begin(), words_.end(), key)) return true;
    const auto after = std::upper_bound(beginnings_.begin(), beginnings_.end(), key);
    return after != beginnings_.begin() && key.starts_with(*(after - 1));
  }

 private:
  std::vector<std::string_view> beginnings_, words_;
};

bool is_american(std::string_view key) {
  static const Beginnings all("american_words");
  return all.begin(key);
}

// What the table of pairs joins for comparing, but both sides write.
bool is_shared(std::string_view key) {
  static const Beginnings all("shared_spellings");
  return all.begin(key);
}

bool is_british(std::string_view key) {
  if (is_shared(key)) return false;
  const std::string american = american_spelling(key);
  if (american == key) return false;
  // -ise: "advise", "exercise" have no z anywhere; the rule for keys does not know them all.
  const auto [a, b] = std::mismatch(key.begin(), key.end(), american.begin(), american.end());
  const bool s_to_z = a != key.end() && b != american.end() && *a == 's' && *b == 'z';
  return !s_to_z || (a != key.begin() && *(a - 1) == 'y');
}

}  // namespace

SpellingVariants find_spelling_variants(const TokenizedText& text) {
  SpellingVariants found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i].kind != TokenKind::word || !is_ascii_lower(static_cast<unsigned char>(text.source(i)[0])))
      continue;
    const bool joined_before =
        i > 0 && text[i].gap == Gap::none && text.source(i - 1) != "(" && text.source(i - 1) != "-";
    const bool joined_after = i + 1 < text.size() && text[i + 1].gap == Gap::none &&
                              (text.source(i + 1) == "@" || text.source(i + 1) == "/");
    if (joined_before || joined_after) continue;  // inside an address
    const std::string_view key = text.key(i);
    if (is_american(key)) {
      found.american.push_back(text[i].span);
    } else if (is_british(key)) {
      found.british.push_back(text[i].span);
    }
  }
  return found;
}

}  // namespace savile
