#include "edit/verifier/novelty_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/other_form.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/unit_table.hpp"
#include "edit/verifier/word_family.hpp"
#include "edit/verifier/word_kin.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/stem.hpp"

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
         word.base == "keep" || word.base == "process" || word.base == "perform" || word.base == "conduct";
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

// "devised" has nothing but "plans" to be like.
bool only_nouns_alike(const Claim& claim, const Word& word) {
  if (word.shape != VerbShape::past && word.shape != VerbShape::gerund) return false;
  const Reading& source = claim.source;
  if (source.has_stem(word.stem) || source.has_stem(word.base) || source.has_key(word.key)) return false;
  const std::vector<std::size_t> places = source.like(word);
  return !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
    if (source[p].shape == VerbShape::third_person) return true;
    if (source[p].shape != VerbShape::base || p == 0) return false;
    const Word& before = source[p - 1];
    return source[p].joint <= Joint::blank && before.segment == source[p].segment &&
           (is_content(before) || before.key == "the" || before.key == "a" || before.key == "an");
  });
}

// Words that stand for one of the source by a line of gate_paraphrases.
void settle_paraphrases(Claim& claim) {
  static const PhraseGroups table(embedded_list("gate_paraphrases"), GroupForms::any);
  std::vector<bool> known;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (claim.settled[i] || !is_content(claim.after[i]) ||
        (claim.source.has_like(claim.after[i]) && !only_nouns_alike(claim, claim.after[i])))
      continue;
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

namespace {

// "replanned" for "re-planning"
bool is_joined_prefix(const Claim& claim, const Word& word) {
  static constexpr std::array<std::string_view, 6> prefixes = {"re", "pre", "co", "over", "under", "mis"};
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
    if (!word.key.starts_with(prefix) || word.key.size() < prefix.size() + 3 || !claim.source.has_key(prefix))
      return false;
    const std::string rest = stem(word.key.substr(prefix.size()));
    const auto places = claim.source.with_stem(rest);
    return std::any_of(places.begin(), places.end(),
                       [&](std::size_t p) { return p > 0 && claim.source[p - 1].key == prefix; });
  });
}

bool is_novel(Claim& claim, std::size_t i) {
  const Word& word = claim.after[i];
  if (claim.settled[i] || !is_content(word) ||
      (claim.source.has_like(word) && !only_nouns_alike(claim, word)))
    return false;
  // "co-wrote": with others, which is less.
  if (word.key == "co" && i + 1 < claim.after.size() && claim.after[i + 1].joint == Joint::hyphen)
    return false;
  if (is_joined_prefix(claim, word)) return false;
  // "minuted" for "took minutes"
  const std::vector<std::string> bare = bare_forms(word.key);
  if (std::any_of(bare.begin(), bare.end(),
                  [&](const std::string& form) { return claim.source.has_stem(form); }))
    return false;
  return !is_frequency(claim.after, i) && !is_light(claim.after, i) && !is_general_verb(word) &&
         !is_known_period(claim, word) && !is_light_verb(claim, i) && !is_other_form(claim, i) &&
         !is_kin(claim, i) && !has_family(claim.source, word);
}

bool acts(const Word& word) { return word.shape == VerbShape::past || word.shape == VerbShape::gerund; }

bool joins(const Reading& reading, std::size_t next) {
  return next < reading.size() && reading[next].joint <= Joint::blank &&
         reading[next].segment == reading[next - 1].segment;
}

bool is_gone(const Claim& claim, const Word& gone, const Word& fresh) {
  // "aider" for "aid"
  if (gone.key.starts_with(fresh.key) || fresh.key.starts_with(gone.key)) return false;
  const Word& word = gone;
  return is_content(word) && word.shape != VerbShape::past && !claim.after.has_like(word);
}

// "adoption service" where the source has "fostering service", "build failures" for "build time": the
// word beside it has another partner in the source, which is gone.
bool is_exchanged(const Claim& claim, std::size_t i) {
  const Reading &after = claim.after, &source = claim.source;
  const Word& word = after[i];
  if (word.shape == VerbShape::past || (acts(word) && !joins(after, i + 1))) return false;
  if (joins(after, i + 1) && is_content(after[i + 1])) {
    for (const std::size_t place : source.with_stem(after[i + 1].stem)) {
      if (place > 0 && joins(source, place) && is_gone(claim, source[place - 1], word)) return true;
    }
  }
  if (i > 0 && joins(after, i) && is_content(after[i - 1]) && !acts(after[i - 1])) {
    for (const std::size_t place : source.with_stem(after[i - 1].stem)) {
      if (joins(source, place + 1) && is_gone(claim, source[place + 1], word)) return true;
    }
  }
  // "diesel and petrol engines" for "diesel engines".
  if (i >= 2 && after[i - 1].key == "and" && joins(after, i + 1) && is_content(after[i + 1])) {
    for (const std::size_t place : source.with_stem(after[i + 1].stem)) {
      if (place > 0 && joins(source, place) && alike(source[place - 1], after[i - 2])) return true;
    }
  }
  return false;
}

// "armed" where the source has "unarmed", and back.
bool is_negated(const Claim& claim, std::size_t i) {
  static constexpr std::array<std::string_view, 6> prefixes = {"un", "non", "in", "im", "ir", "dis"};
  const std::string key(claim.after[i].key);
  if (key.size() < 5) return false;
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
    if (claim.source.has_key(std::string(prefix) + key)) return true;
    return key.size() > prefix.size() + 4 && key.starts_with(prefix) &&
           claim.source.has_key(key.substr(prefix.size()));
  });
}

bool begins_clause(const Reading& reading, std::size_t i) {
  static constexpr std::array<std::string_view, 10> words = {"that", "which", "who",     "so",    "while",
                                                             "and",  "as",    "because", "where", "thereby"};
  return reading[i].joint >= Joint::comma ||
         std::find(words.begin(), words.end(), reading[i].key) != words.end();
}

// A clause with a new verb, of which at least half is new: a result or a deed that the source does not
// tell of. "to ensure timely delivery" is a purpose, and only asked about.
bool is_new_statement(const Claim& claim, const std::vector<bool>& novel, std::size_t verb) {
  const Reading& after = claim.after;
  const Word& word = after[verb];
  static constexpr std::array<std::string_view, 8> be = {"was", "were", "been", "being",
                                                         "is",  "are",  "has",  "have"};
  const bool passive = word.shape == VerbShape::participle && verb > 0 &&
                       std::find(be.begin(), be.end(), after[verb - 1].key) != be.end();
  const bool told = (acts(word) || passive) && word.joint != Joint::hyphen &&
                    !(joins(after, verb + 1) && after[verb + 1].joint == Joint::hyphen);
  if (!told) return false;
  std::size_t begin = verb, end = verb + 1;
  while (begin > 0 && after[begin].sentence == after[begin - 1].sentence && !begins_clause(after, begin))
    --begin;
  while (end < after.size() && after[end].sentence == word.sentence && !begins_clause(after, end)) ++end;
  std::size_t content = 0, fresh = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_content(after[i])) continue;
    ++content;
    fresh += novel[i] ? 1 : 0;
  }
  return fresh >= 2 && 2 * fresh >= content;
}

// "creams, ointments and injectables" for "creams and ointments": all that the sentence of the source names
// is still there, and one more item of the list.
bool is_added_item(const Claim& claim, const std::vector<bool>& novel, std::size_t i) {
  const Reading &after = claim.after, &source = claim.source;
  const WordRange words = after.segments()[after[i].segment];
  const bool joined = after[words.begin].key == "and" || after[words.begin].joint == Joint::comma;
  if (!joined || acts(after[i])) return false;
  for (std::size_t w = words.begin; w < words.end; ++w) {
    if (is_content(after[w]) && (!novel[w] || acts(after[w]))) return false;
  }
  // The item before it is the source's.
  if (words.begin == 0 || after[words.begin - 1].sentence != after[i].sentence) return false;
  const std::vector<std::size_t> places = source.like(after[words.begin - 1]);
  if (places.empty() || !is_content(after[words.begin - 1])) return false;
  return std::any_of(places.begin(), places.end(), [&](std::size_t place) {
    const WordRange sentence = source.sentences()[source[place].sentence];
    if (sentence.size() > 60) return false;  // no sentence of a résumé; the bound keeps this linear
    for (std::size_t s = sentence.begin; s < sentence.end; ++s) {
      if (is_content(source[s]) && !acts(source[s]) && !after.has_like(source[s])) return false;
    }
    return true;
  });
}

// "drove higher sales", "reduced complaints", where the source speaks of no such thing.
bool is_new_outcome(const Reading& after, std::size_t i) {
  static const PhraseGroups measures(embedded_list("gate_measures"), GroupForms::nouns);
  static constexpr std::array<std::string_view, 16> change = {
      "higher",  "lower",  "better",  "fewer",     "greater",    "faster",   "increased", "improved",
      "reduced", "raised", "boosted", "improving", "increasing", "reducing", "boosting",  "raising"};
  if (measures.at(after, i).words.size() == 0) return false;
  for (std::size_t w = i; w-- > 0 && w + 3 > i && after[w].segment == after[i].segment;) {
    if (std::find(change.begin(), change.end(), after[w].key) != change.end()) return true;
  }
  return false;
}

// "approved the accounts" where the source prepared them.
bool is_new_result(const Reading& after, std::size_t i) {
  static const PhraseGroups table(embedded_list("gate_results"), GroupForms::any);
  if (!acts(after[i]) && after[i].shape != VerbShape::base) return false;
  const bool purpose = i > 0 && after[i - 1].key == "to";
  const bool adjective = joins(after, i + 1) && after[i + 1].joint == Joint::hyphen;
  return !purpose && !adjective && after[i].joint != Joint::hyphen && table.at(after, i).words.size() > 0;
}

// "results-driven": both parts say little, together they claim a quality.
bool is_new_quality(const Claim& claim, std::size_t i) {
  static constexpr std::array<std::string_view, 10> endings = {"driven",  "oriented", "focused",  "minded",
                                                               "centric", "centred",  "centered", "savvy",
                                                               "led",     "conscious"};
  const Word& word = claim.after[i];
  return i > 0 && word.joint == Joint::hyphen && !claim.after[i - 1].number &&
         std::find(endings.begin(), endings.end(), word.key) != endings.end() &&
         !claim.forms().has_joined(std::string(claim.after[i - 1].key) + std::string(word.key));
}

}  // namespace

void check_novelty(Claim& claim, std::vector<Finding>& out) {
  settle_paraphrases(claim);
  std::vector<bool> novel(claim.after.size(), false);
  for (std::size_t i = 0; i < novel.size(); ++i) novel[i] = is_novel(claim, i);
  for (std::size_t i = 0; i < novel.size(); ++i) {
    if (is_new_quality(claim, i) && !novel[i - 1] && !novel[i]) {
      report(out, claim, Tier::b, "word", {i - 1, i + 1}, "The source does not speak of this.");
    }
    if (!novel[i]) continue;
    if (is_negated(claim, i)) {
      report(out, claim, Tier::a, "negation", {i, i + 1}, "The source says the opposite.");
    } else if (is_exchanged(claim, i)) {
      report(out, claim, Tier::a, "exchange", {i, i + 1}, "The source has another word in this place.");
    } else if (is_added_item(claim, novel, i) || is_new_outcome(claim.after, i)) {
      report(out, claim, Tier::a, "statement", {i, i + 1}, "The source does not name this.");
    } else if (is_new_result(claim.after, i)) {
      report(out, claim, Tier::a, "statement", {i, i + 1}, "The source does not claim such a result.");
    } else if (is_new_statement(claim, novel, i)) {
      report(out, claim, Tier::a, "statement", {i, i + 1}, "The source tells nothing of this.");
    } else {
      report(out, claim, Tier::b, "word", {i, i + 1}, "The source does not speak of this.");
    }
  }
}

}  // namespace savile::gate
