#include "lexicon/synonyms.hpp"

#include <algorithm>
#include <string>

#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/stem.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

using Groups = std::vector<std::uint16_t>;

// The stem of the first word, the others as they stand: "sped up" -> "speed up".
std::string phrase_key(std::string_view phrase) {
  if (is_folded_word(phrase)) return stem(phrase);
  const std::string folded = fold(trim(phrase));
  const std::size_t blank = folded.find(' ');
  std::string key = stem(std::string_view(folded).substr(0, blank));
  if (blank != std::string::npos) key += folded.substr(blank);
  return key;
}

WordMap<Groups> read_groups() {
  WordMap<Groups> groups;
  std::uint16_t group = 0;
  for_each_line(embedded_list("synonyms"), [&](std::string_view line) {
    for_each_field(line, ',', [&](std::string_view word) {
      Groups& of_word = groups[phrase_key(word)];
      if (of_word.empty() || of_word.back() != group) of_word.push_back(group);
    });
    ++group;
  });
  return groups;
}

}  // namespace

const std::vector<std::uint16_t>& synonym_classes(std::string_view word) {
  static const WordMap<Groups> groups = read_groups();
  static const Groups none;
  const Groups* found = groups.find(phrase_key(word));
  return found == nullptr ? none : *found;
}

int synonym_class(std::string_view word) {
  const Groups& groups = synonym_classes(word);
  return groups.empty() ? -1 : groups.front();
}

bool synonymous(std::string_view a, std::string_view b) {
  if (phrase_key(a) == phrase_key(b)) return true;
  const Groups& of_a = synonym_classes(a);
  const Groups& of_b = synonym_classes(b);
  return std::find_first_of(of_a.begin(), of_a.end(), of_b.begin(), of_b.end()) != of_a.end();
}

}  // namespace savile
