#include "edit/verifier/novelty_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/other_form.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/unit_table.hpp"
#include "edit/verifier/word_kin.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {

namespace {

// "completed the migration of" says no more than "migrated": the deed is in the noun.
bool is_light_verb(const Claim& claim, std::size_t at) {
  static constexpr std::array<std::string_view, 14> light = {
      "complete", "conduct", "perform", "execute", "undertake", "provide", "deliver",
      "handle",   "do",      "make",    "carry",   "offer",     "give",    "achieve"};
  const Word& word = claim.after[at];
  static constexpr std::array<std::string_view, 7> making = {"build", "create",  "produce", "prepare",
                                                             "write", "develop", "draft"};
  const bool makes = std::find(making.begin(), making.end(), word.base) != making.end();
  if (!makes && std::find(light.begin(), light.end(), word.base) == light.end()) return false;
  for (std::size_t i = at + 1;
       i < claim.after.size() && i < at + 8 && claim.after[i].sentence == word.sentence; ++i) {
    if (!is_content(claim.after[i])) continue;
    for (const std::size_t s : claim.source.with_stem(claim.after[i].stem)) {
      const auto shape = claim.source[s].shape;
      // "built models" for "modeled"; not "wrote reports" for "read reports".
      if (makes ? shape == VerbShape::past || shape == VerbShape::gerund : shape.has_value()) return true;
    }
  }
  return false;
}

// "handled calls" says no more than "answered calls".
bool is_general_verb(const Word& word) {
  return word.base == "handle" || word.base == "manage" || word.base == "address" || word.base == "hold" ||
         word.base == "keep";
}

// "group therapy sessions" says no more than "group therapy".
bool is_light(const Reading& after, std::size_t word) {
  static const PhraseGroups table(embedded_list("gate_light_words"), GroupForms::nouns);
  return table.at(after, word).words.size() > 0;
}

// "every" of "every week": the period is checked by itself.
bool is_frequency(const Reading& after, std::size_t at) {
  return (after[at].key == "every" || after[at].key == "each") && at + 1 < after.size() &&
         time_unit(after[at + 1].key, false).has_value();
}

// "each month" for "monthly".
bool is_known_period(const Claim& claim, const Word& word) {
  const auto unit = time_unit(word.key, false);
  const std::string_view period = unit                    ? unit->name
                                  : word.key == "quarter" ? word.key
                                                          : period_of_adverb(word.key);
  if (period.empty()) return false;
  static constexpr std::array<std::string_view, 15> forms = {
      "day",  "daily",  "week",   "weekly",   "month", "monthly", "quarter", "quarterly",
      "year", "yearly", "annual", "annually", "hour",  "hourly",  "nightly"};
  return std::any_of(forms.begin(), forms.end(), [&](std::string_view form) {
    const auto other = time_unit(form, false);
    return (other               ? other->name
            : form == "quarter" ? form
                                : period_of_adverb(form)) == period &&
           claim.source.has_key(form);
  });
}

// Words that stand for one of the source by a line of gate_paraphrases.
void settle_paraphrases(Claim& claim) {
  static const PhraseGroups table(embedded_list("gate_paraphrases"), GroupForms::any);
  std::vector<bool> known;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (claim.settled[i] || !is_content(claim.after[i]) || claim.source.has_like(claim.after[i])) continue;
    const std::vector<GroupHit> hits = table.all_at(claim.after, i);
    if (hits.empty()) continue;
    if (known.empty()) {
      known.resize(table.groups(), false);
      for (std::size_t s = 0; s < claim.source.size(); ++s) {
        for (const GroupHit& hit : table.all_at(claim.source, s)) known[hit.group] = true;
      }
    }
    for (const GroupHit& hit : hits) {
      if (known[hit.group]) claim.settle(hit.words);
    }
  }
}

// Some sense of the word is one of a word of the source.
bool is_kin(const Claim& claim, std::size_t word) {
  const std::vector<std::uint16_t> own = kin_groups(claim.after, word);
  if (own.empty()) return false;
  const std::vector<std::uint16_t>& known = claim.known.kin();
  return std::any_of(own.begin(), own.end(),
                     [&](std::uint16_t g) { return std::binary_search(known.begin(), known.end(), g); });
}

}  // namespace

void check_novelty(Claim& claim, std::vector<Finding>& out) {
  settle_paraphrases(claim);
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const Word& word = claim.after[i];
    if (claim.settled[i] || !is_content(word) || claim.source.has_like(word)) continue;
    if (is_frequency(claim.after, i) || is_light(claim.after, i) || is_general_verb(word) ||
        is_known_period(claim, word) || is_light_verb(claim, i) || is_other_form(claim, i) || is_kin(claim, i))
      continue;
    report(out, claim, Tier::b, "word", {i, i + 1}, "The source does not speak of this.");
  }
}

}  // namespace savile::gate
