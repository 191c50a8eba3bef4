#include "edit/verifier/name_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/other_form.hpp"
#include "edit/verifier/paraphrase.hpp"
#include "edit/verifier/place_code.hpp"
#include "lexicon/plural.hpp"
#include "lexicon/synonyms.hpp"
#include "lexicon/verb_forms.hpp"

namespace savile::gate {
namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() + 1 && text.substr(text.size() - end.size()) == end;
}

bool everyday_word(const Word& word) {
  if (!word.base.empty() || !word.classes->empty()) return true;
  const std::string singular = singular_of(word.key);
  if (!singular.empty() && (!synonym_classes(singular).empty() || !base_of(singular).empty())) return true;
  return ends_with(word.key, "ing") || ends_with(word.key, "ed") || ends_with(word.key, "ly") ||
         ends_with(word.key, "tion") || ends_with(word.key, "ment") || ends_with(word.key, "al") ||
         ends_with(word.key, "ive");
}

bool opens_sentence(const Reading& reading, std::size_t word) {
  return word == reading.sentences()[reading[word].sentence].begin;
}

// Opens a sentence that goes on in lower case: as likely any noun as a name.
bool opens_clause(const Reading& reading, std::size_t word) {
  const WordRange words = reading.sentences()[reading[word].sentence];
  return word == words.begin && words.size() > 3 && !reading[word + 1].capital && !reading[word + 1].mixed;
}

// "Saturdays" for "Saturday", and back.
bool is_other_number(const Claim& claim, const Word& word) {
  const std::string singular = singular_of(word.key);
  return (!singular.empty() && claim.source.has_key(singular)) ||
         claim.source.has_key(std::string(word.key) + "s");
}

// "ASME Section IX" where the source has "ASME IX"
bool is_part_label(const Claim& claim, std::size_t i) {
  static constexpr std::array<std::string_view, 9> labels = {"section", "part",  "chapter", "class", "level",
                                                             "grade",   "stage", "type",    "unit"};
  const Reading& after = claim.after;
  if (std::find(labels.begin(), labels.end(), after[i].key) == labels.end()) return false;
  if (i == 0 || i + 1 >= after.size() || after[i].joint > Joint::blank || after[i + 1].joint > Joint::blank)
    return false;
  const std::vector<std::size_t> places = claim.source.with_beginning(after[i + 1].key);
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    return p > 0 && claim.source[p].key == after[i + 1].key && claim.source[p - 1].key == after[i - 1].key &&
           claim.source[p].joint <= Joint::blank;
  });
}

// "Portland, OR" where the source has "or" alone
bool is_other_code(const Claim& claim, std::size_t at) {
  if (!is_region_code(claim.after, at)) return false;
  const std::vector<std::size_t> places = claim.source.with_beginning(claim.after[at].key);
  return std::none_of(places.begin(), places.end(), [&](std::size_t p) {
    return claim.source[p].key == claim.after[at].key && !claim.source[p].neutral;
  });
}

}  // namespace

void check_names(Claim& claim, std::vector<Finding>& out) {
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const Word& word = claim.after[i];
    if (claim.settled[i] || !is_content(word) || (!word.capital && !word.mixed) ||
        (claim.source.has_key(word.key) && !is_other_code(claim, i)))
      continue;
    const bool everyday = !word.mixed && (everyday_word(word) || opens_clause(claim.after, i));
    if (everyday && opens_sentence(claim.after, i)) continue;  // left to the words
    // "Analysis" for "analyzed"; but a name is a name: "Java" is no form of another word.
    if (everyday && claim.source.has_like(word)) continue;
    if (is_other_form(claim, i) || is_place_code(claim, i) || (!word.mixed && is_other_number(claim, word))) {
      claim.settled[i] = true;
      continue;
    }
    if (const std::size_t general = end_of_general(claim, i); general > i) {
      claim.settle({i, general});
      continue;
    }
    // "No. 2 paper machine" of machine number 2
    if (word.key == "no" && i + 1 < claim.after.size() && claim.after[i + 1].number) {
      claim.settled[i] = true;
      continue;
    }
    // "Ex-Army"
    if (word.key == "ex" && i + 1 < claim.after.size() && claim.after[i + 1].joint == Joint::hyphen) {
      claim.settled[i] = true;
      continue;
    }
    if (is_part_label(claim, i)) {
      claim.settled[i] = true;
      continue;
    }
    std::size_t end = i + 1;
    while (end < claim.after.size() && claim.after[end].joint <= Joint::blank &&
           (claim.after[end].capital || claim.after[end].mixed) &&
           !claim.source.has_key(claim.after[end].key) && !claim.settled[end]) {
      ++end;
    }
    report(out, claim, Tier::a, "name", {i, end},
           "The source does not name " + std::string(text_of(claim.after, {i, end})) + ".");
    claim.settle({i, end});
  }
}

}  // namespace savile::gate
