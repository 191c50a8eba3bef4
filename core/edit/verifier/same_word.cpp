#include "edit/verifier/same_word.hpp"

#include <algorithm>
#include <cstdint>

#include "edit/verifier/paraphrase.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/word_kin.hpp"
#include "lexicon/embedded.hpp"

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

bool same_group(const PhraseGroups& table, const Reading& a, std::size_t i, const Reading& b, std::size_t j) {
  const GroupHit x = table.at(a, i), y = table.at(b, j);
  return x.words.size() > 0 && y.words.size() > 0 && x.group == y.group;
}

// By a paraphrase.
bool stands_for(const Claim& claim, std::size_t after, std::size_t source) {
  const std::vector<GroupHit> own = replacing_phrases(claim.after, after);
  if (own.empty()) return false;
  const std::vector<GroupHit> known = replaced_phrases(claim.source, source);
  return std::any_of(own.begin(), own.end(), [&](const GroupHit& a) {
    return std::any_of(known.begin(), known.end(), [&](const GroupHit& b) { return a.group == b.group; });
  });
}

}  // namespace

bool names_measure(const Reading& reading, std::size_t word) {
  return measures().at(reading, word).words.size() > 0;
}

bool same_word(const Claim& claim, std::size_t after, std::size_t source) {
  return alike(claim.after[after], claim.source[source]) ||
         same_group(measures(), claim.after, after, claim.source, source) ||
         same_group(roles(), claim.after, after, claim.source, source) || stands_for(claim, after, source);
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
