#include "edit/verifier/source_forms.hpp"

#include <algorithm>

#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {
namespace {

constexpr std::size_t longest_initials = 7;

const PhraseGroups& short_forms() {
  static const PhraseGroups table(embedded_list("gate_short_forms"), GroupForms::nouns);
  return table;
}

const PhraseGroups& demonyms() {
  static const PhraseGroups table(embedded_list("gate_demonyms"), GroupForms::nouns);
  return table;
}

// FNV-1a, over keys that stand in the text: a set of short strings without keeping them.
constexpr std::uint64_t hash_start = 14695981039346656037ull;
std::uint64_t add(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return hash;
}

void sort_unique(std::vector<std::uint64_t>& set) {
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
}

bool has(const std::vector<std::uint64_t>& set, std::string_view text) {
  return std::binary_search(set.begin(), set.end(), add(hash_start, text));
}

}  // namespace

bool joins_letters(const Reading& reading, std::size_t word) {
  return word + 1 < reading.size() && reading[word].key.size() == 1 && reading[word + 1].key.size() == 1 &&
         reading[word].capital && reading[word + 1].capital && reading.sign_after(word) == "&";
}

SourceForms::SourceForms(const Reading& reading)
    : groups_(short_forms().groups(), false), places_(demonyms().groups(), false) {
  for (const GroupHit& hit : demonyms().find(reading)) places_[hit.group] = true;
  for (const GroupHit& hit : short_forms().find(reading)) groups_[hit.group] = true;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const Word& word = reading[i];
    if (word.mixed) capitals_.push_back(add(hash_start, word.key));
    if (word.mixed && word.owner.size() < word.key.size())  // "the DA's office"
      capitals_.push_back(add(hash_start, word.owner));
    // "HGVs", "GPs"
    if (word.mixed && word.key.size() > 2 && slice(reading.text(), word.span).back() == 's') {
      const std::string_view one = word.key.substr(0, word.key.size() - 1);
      capitals_.push_back(add(hash_start, one));
      const std::int64_t group = short_forms().group_of(one);
      if (group >= 0) groups_[static_cast<std::size_t>(group)] = true;
    }
    // "A&E"
    if (joins_letters(reading, i)) {
      capitals_.push_back(add(add(hash_start, word.key), reading[i + 1].key));
      capitals_.push_back(add(add(add(hash_start, word.key), "a"), reading[i + 1].key));
    }
    if (i > 0 && word.joint <= Joint::blank)
      joined_.push_back(add(add(hash_start, reading[i - 1].key), word.key));
    // "QBO" of "QuickBooks Online"
    if (word.capital || word.mixed) {
      std::uint64_t hash = hash_start;
      std::size_t letters = 0;
      for (std::size_t w = i; w < reading.size() && w < i + 4 && (reading[w].capital || reading[w].mixed);
           ++w) {
        if (w > i && reading[w].joint > Joint::blank) break;
        for (const char c : slice(reading.text(), reading[w].span)) {
          if (c < 'A' || c > 'Z') continue;
          const char lower = static_cast<char>(c - 'A' + 'a');
          hash = add(hash, {&lower, 1});
          ++letters;
        }
        if (w > i && letters >= 3 && letters <= longest_initials) initials_.push_back(hash);
      }
    }
    // "AR" of "accounts payable and receivable"
    if (i >= 3 && !word.neutral && reading[i - 1].key == "and" && reading[i - 2].joint <= Joint::blank)
      initials_.push_back(add(add(hash_start, reading[i - 3].key.substr(0, 1)), word.key.substr(0, 1)));
    // Both with and without the neutral words: "P and L", "Bachelor of Science".
    for (const bool all : {false, true}) {
      std::uint64_t hash = hash_start;
      std::size_t n = 0;
      for (std::size_t w = i; w < reading.size() && n < longest_initials && w < i + 2 * longest_initials;
           ++w) {
        if (w > i && reading[w].joint > Joint::blank) break;
        if (reading[w].neutral && !reading[w].capital && (!all || w == i)) {
          if (w == i) break;
          continue;
        }
        // "medium-sized" may count as one word.
        if (!all && w > i && reading[w].joint == Joint::hyphen) continue;
        hash = add(hash, reading[w].key.substr(0, 1));
        if (++n >= 2) initials_.push_back(hash);
      }
    }
    // "HVAC" of "heating, ventilation and air-conditioning"; fewer letters of a list prove nothing.
    constexpr std::size_t fewest_of_list = 4;
    std::uint64_t hash = hash_start;
    std::size_t n = 0;
    for (std::size_t w = i; w < reading.size() && n < longest_initials && w < i + 2 * longest_initials; ++w) {
      if ((w > i && reading[w].joint > Joint::comma) || (w == i && reading[w].neutral)) break;
      if (reading[w].neutral) continue;
      hash = add(hash, reading[w].key.substr(0, 1));
      if (++n >= fewest_of_list) initials_.push_back(hash);
    }
  }
  sort_unique(initials_);
  sort_unique(capitals_);
  sort_unique(joined_);
}

bool SourceForms::has_initials(std::string_view letters) const {
  return letters.size() >= 2 && has(initials_, letters);
}
bool SourceForms::has_capitals(std::string_view letters) const { return has(capitals_, letters); }
bool SourceForms::has_joined(std::string_view letters) const { return has(joined_, letters); }
bool SourceForms::has_form(std::uint32_t group) const { return groups_[group]; }

bool SourceForms::has_place(const Reading& reading, std::size_t word) const {
  const GroupHit hit = demonyms().at(reading, word);
  return hit.words.size() > 0 && places_[hit.group];
}

GroupHit short_form_at(const Reading& reading, std::size_t word) { return short_forms().at(reading, word); }

std::int64_t short_form_group(const Reading& reading, std::size_t word) {
  const GroupHit hit = short_forms().at(reading, word);
  return hit.words.size() == 0 ? -1 : static_cast<std::int64_t>(hit.group);
}

}  // namespace savile::gate
