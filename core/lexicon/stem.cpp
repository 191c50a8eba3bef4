#include "lexicon/stem.hpp"

#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/plural.hpp"
#include "lexicon/spelling.hpp"
#include "lexicon/verb_forms.hpp"
#include "lexicon/verb_list.hpp"
#include "lexicon/word_memory.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

using StemTable = WordMap<std::string_view>;

StemTable read_stems() {
  StemTable table;
  for_each_line(embedded_list("stems"), [&](std::string_view line) {
    const std::string_view key = line.substr(0, line.find(' '));
    for_each_field(line, ' ', [&](std::string_view word) { table.emplace(american_spelling(word), key); });
  });
  return table;
}

const std::string_view* listed_stem(const std::string& word) {
  static const StemTable table = read_stems();
  return table.find(word);
}

// The verb whose name of action this is, if it is a known one: -ation, -ion, -ification, -ment.
std::string verb_of_action(std::string_view noun) {
  struct Ending {
    std::string_view from, to;
  };
  constexpr Ending endings[] = {{"ification", "ify"}, {"ization", "ize"}, {"ation", "ate"}, {"ation", ""},
                                {"ation", "e"},       {"ion", ""},        {"ion", "e"},     {"ment", ""}};
  for (const Ending& ending : endings) {
    if (noun.size() < ending.from.size() + 3 || !noun.ends_with(ending.from)) continue;
    std::string verb(noun.substr(0, noun.size() - ending.from.size()));
    verb += ending.to;
    if (is_known_verb(verb)) return verb;
  }
  return {};
}

// "quickly" -> "quick", "readily" -> "ready"; "family", "daily" and "apply" stay.
std::string without_ly(std::string_view word) {
  if (word.size() < 6 || !word.ends_with("ly")) return {};
  if (word == "family" || word == "supply" || word == "assembly" || word == "anomaly" || word == "monthly" ||
      word == "weekly" || word == "hourly" || word == "yearly" || word == "quarterly" || word == "nightly") {
    return {};
  }
  std::string_view head = word.substr(0, word.size() - 2);
  if (head.ends_with("ical")) return std::string(head.substr(0, head.size() - 2));
  if (head.ends_with("i")) {
    std::string out(head.substr(0, head.size() - 1));
    return out += 'y';
  }
  return std::string(head);
}

std::string stem_of_singular(const std::string& word) {
  if (const std::string_view* listed = listed_stem(word)) return std::string(*listed);
  const std::string base = base_of(word);
  if (!base.empty()) {
    const std::string_view* listed = listed_stem(base);
    return listed != nullptr ? std::string(*listed) : american_spelling(base);
  }
  const std::string verb = verb_of_action(word);
  if (!verb.empty()) return verb;
  const std::string adjective = without_ly(word);
  if (adjective.empty()) return word;
  const std::string_view* listed = listed_stem(adjective);
  return listed != nullptr ? std::string(*listed) : adjective;
}

std::string read_stem(std::string_view word) {
  std::string key = fold(word);
  if (key.ends_with("'s")) key.resize(key.size() - 2);
  if (key.ends_with("'")) key.pop_back();
  key = american_spelling(key);
  if (listed_stem(key) != nullptr || !base_of(key).empty()) return stem_of_singular(key);
  const std::string singular = singular_of(key);
  return stem_of_singular(singular.empty() ? key : singular);
}

}  // namespace

std::string stem(std::string_view word) {
  static thread_local WordMemory<std::string> memory;
  return memory.of(word, read_stem);
}

}  // namespace savile
