#include "edit/verifier/word_kin.hpp"

#include <algorithm>
#include <utility>

#include "base/sort_stably.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"

namespace savile::gate {
namespace {

using Row = std::pair<std::string_view, std::uint16_t>;

const std::vector<Row>& rows() {
  static const std::vector<Row> sorted = [] {
    std::vector<Row> all;
    std::uint16_t group = 0;
    for (const std::string_view list : {"gate_wordnet_verbs", "gate_wordnet_words", "gate_wordnet_kin"}) {
      for_each_line(embedded_list(list), [&](std::string_view line) {
        for_each_field(line, ',', [&](std::string_view word) { all.emplace_back(word, group); });
        ++group;
      });
    }
    sort_stably(all);
    return all;
  }();
  return sorted;
}

void add_groups(std::string_view word, std::vector<std::uint16_t>& out) {
  auto found = std::lower_bound(rows().begin(), rows().end(), Row{word, 0});
  for (; found != rows().end() && found->first == word; ++found) out.push_back(found->second);
}

bool ends(std::string_view word, std::string_view end) {
  return word.size() >= end.size() + 3 && word.substr(word.size() - end.size()) == end;
}

// "stopp" -> "stop", but "fill" and "pass" may be whole.
void add_undoubled(std::string_view head, std::vector<std::string>& out) {
  const std::size_t n = head.size();
  if (n < 4 || head[n - 1] != head[n - 2]) return;
  const std::string one(head.substr(0, n - 1));
  const bool may_be_whole =
      head[n - 1] == 'l' || head[n - 1] == 's' || head[n - 1] == 'z' || head[n - 1] == 'f';
  out.insert(may_be_whole ? out.end() : out.begin(), one);
}

void add_verb(std::string_view head, std::vector<std::string>& out) {
  out.emplace_back(head);
  out.push_back(std::string(head) + "e");
  add_undoubled(head, out);
}

}  // namespace

bool is_listed_word(std::string_view word) {
  const auto found = std::lower_bound(rows().begin(), rows().end(), Row{word, 0});
  return found != rows().end() && found->first == word;
}

std::vector<std::string> bare_forms(std::string_view word) {
  std::vector<std::string> out;
  const auto cut = [&](std::size_t n) { return word.substr(0, word.size() - n); };
  if (ends(word, "ied")) {
    out.push_back(std::string(cut(3)) + "y");
  } else if (ends(word, "ed")) {
    add_verb(cut(2), out);
  } else if (ends(word, "ing")) {
    add_verb(cut(3), out);
  } else if (ends(word, "ies")) {
    out.push_back(std::string(cut(3)) + "y");
  } else if (ends(word, "s") && !ends(word, "ss")) {
    out.emplace_back(cut(1));
    if (ends(word, "es")) out.emplace_back(cut(2));
  } else if (ends(word, "ment")) {
    out.emplace_back(cut(4));
  } else if (ends(word, "ation")) {
    out.push_back(std::string(cut(5)) + "ate");
    out.push_back(std::string(cut(5)) + "e");
    out.emplace_back(cut(5));
  } else if (ends(word, "ion")) {
    out.emplace_back(cut(3));
    out.push_back(std::string(cut(3)) + "e");
  } else if (ends(word, "ly")) {
    out.emplace_back(cut(2));
  }
  return out;
}

std::vector<std::uint16_t> kin_groups(const Reading& reading, std::size_t at) {
  const Word& word = reading[at];
  std::vector<std::uint16_t> groups;
  if (word.number) return groups;
  std::vector<std::string> forms = bare_forms(word.key);
  if (!word.base.empty()) forms.push_back(word.base);
  if (!word.stem.empty()) forms.push_back(word.stem);
  forms.emplace_back(word.key);
  const bool followed = at + 1 < reading.size() && reading[at + 1].joint <= Joint::blank;
  const std::string particle = followed ? " " + std::string(reading[at + 1].key) : std::string();
  for (const std::string& form : forms) {
    add_groups(form, groups);
    if (followed && reading[at + 1].neutral) add_groups(form + particle, groups);
  }
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

}  // namespace savile::gate
