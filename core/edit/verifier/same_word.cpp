#include "edit/verifier/same_word.hpp"

#include <algorithm>
#include <cstdint>

#include "edit/verifier/paraphrase.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/word_kin.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"

namespace savile::gate {
namespace {

const PhraseGroups& measures() {
  static const PhraseGroups table(embedded_list("gate_measures"), GroupForms::nouns);
  return table;
}

const PhraseGroups& roles() {
  static const PhraseGroups table(embedded_list("gate_roles"), GroupForms::nouns);
  return table;
}

// The groups of the phrases that begin or end with this word: "starters" ends "new starters".
template <class PhrasesAt>
std::vector<std::uint32_t> groups_at(const Reading& reading, std::size_t at, PhrasesAt phrases_at) {
  std::vector<std::uint32_t> out;
  constexpr std::size_t most_words = 3;
  for (std::size_t back = 0; back < most_words && back <= at; ++back) {
    for (const GroupHit& hit : phrases_at(reading, at - back)) {
      if (back == 0 || hit.words.end == at + 1) out.push_back(hit.group);
    }
  }
  return out;
}

template <class OfAfter, class OfSource>
bool share_group(const Claim& claim, std::size_t after, OfAfter of_after, std::size_t source,
                 OfSource of_source) {
  const std::vector<std::uint32_t> own = groups_at(claim.after, after, of_after);
  if (own.empty()) return false;
  const std::vector<std::uint32_t> other = groups_at(claim.source, source, of_source);
  return std::any_of(own.begin(), own.end(), [&](std::uint32_t group) {
    return std::find(other.begin(), other.end(), group) != other.end();
  });
}

bool same_group(const PhraseGroups& table, const Claim& claim, std::size_t after, std::size_t source) {
  const auto all_at = [&](const Reading& reading, std::size_t at) { return table.all_at(reading, at); };
  return share_group(claim, after, all_at, source, all_at);
}

// By a paraphrase.
bool stands_for(const Claim& claim, std::size_t after, std::size_t source) {
  return share_group(claim, after, replacing_phrases, source, replaced_phrases);
}

}  // namespace

bool names_measure(const Reading& reading, std::size_t word) {
  return measures().at(reading, word).words.size() > 0;
}

namespace {

bool covers(const Word& general, const Word& special) {
  static const std::vector<std::string_view> lines = [] {
    std::vector<std::string_view> all;
    for_each_line(embedded_list("gate_broader"), [&](std::string_view line) { all.push_back(line); });
    return all;
  }();
  const auto is = [](const Word& word, std::string_view named) {
    return word.key == named || word.singular == named;
  };
  return std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
    bool broad = false, narrow = false;
    for_each_field(line.substr(0, line.find(':')), ',',
                   [&](std::string_view word) { broad = broad || is(general, word); });
    if (broad) {
      for_each_field(line.substr(line.find(':') + 1), ',',
                     [&](std::string_view word) { narrow = narrow || is(special, word); });
    }
    return broad && narrow;
  });
}

}  // namespace

bool is_broader(const Claim& claim, std::size_t after, std::size_t source) {
  return covers(claim.after[after], claim.source[source]);
}

bool same_word(const Claim& claim, std::size_t after, std::size_t source) {
  const std::int64_t form = short_form_group(claim.after, after);
  if (form >= 0 && form == short_form_group(claim.source, source)) return true;
  return alike(claim.after[after], claim.source[source]) || same_group(measures(), claim, after, source) ||
         same_group(roles(), claim, after, source) ||
         (stands_for(claim, after, source) && !covers(claim.source[source], claim.after[after]));
}

bool is_kin(const Claim& claim, std::size_t after, const Places& source) {
  if (source.empty() || claim.source.has_like(claim.after[after])) return false;
  const std::vector<std::uint16_t> own = kin_groups(claim.after, after);
  if (own.empty()) return false;
  return std::any_of(source.begin(), source.end(), [&](std::size_t s) {
    const std::vector<std::uint16_t> other = kin_groups(claim.source, s);
    return std::any_of(own.begin(), own.end(), [&](std::uint16_t group) {
      return std::binary_search(other.begin(), other.end(), group);
    });
  });
}

bool in_source(const Claim& claim, std::size_t after, const Places& source) {
  return std::any_of(source.begin(), source.end(), [&](std::size_t s) { return same_word(claim, after, s); });
}

bool in_after(const Claim& claim, std::size_t source, const Places& after) {
  return std::any_of(after.begin(), after.end(), [&](std::size_t a) { return same_word(claim, a, source); });
}

}  // namespace savile::gate
