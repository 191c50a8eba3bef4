#include "edit/verifier/term_check.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/sort_stably.hpp"
#include "edit/verifier/deed.hpp"
#include "edit/verifier/other_form.hpp"
#include "edit/verifier/paraphrase.hpp"
#include "edit/verifier/unfinished.hpp"
#include "edit/verifier/word_family.hpp"
#include "edit/verifier/word_kin.hpp"

namespace savile::gate {
namespace {

// Where the very words stand in the source one behind the other ("Go" in running text); empty if nowhere.
Span stands_in_source(const Claim& claim, WordRange words) {
  const Word& first = claim.after[words.begin];
  for (const std::size_t at : claim.source.with_stem(first.stem)) {
    bool all = at + words.size() <= claim.source.size();
    for (std::size_t i = 0; all && i < words.size(); ++i)
      all = claim.source[at + i].key == claim.after[words.begin + i].key;
    if (!all) continue;
    // "C" is not proven by "C++": signs belong to a name.
    const bool same_end =
        claim.source.sign_after(at + words.size() - 1) == claim.after.sign_after(words.end - 1) ||
        words.size() > 1 || first.key.size() > 2;
    if (same_end) return span_of(claim.source, {at, at + words.size()});
  }
  return {};
}

bool stands_at(std::string_view text, std::size_t at, std::size_t size) {
  const auto is_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
  };
  return (at == 0 || !is_word(text[at - 1])) && (at + size == text.size() || !is_word(text[at + size]));
}

// Another name of the term stands in the source inside of a longer one: "P&L" in "P&L responsibility".
Span other_name_in_source(const Claim& claim, const Term& term) {
  const std::string_view text = claim.source.text();
  const auto find = [&](std::string_view name) -> Span {
    if (name.size() < 2) return {};
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
      if (stands_at(text, at, name.size())) return {at, at + name.size()};
    }
    return {};
  };
  Span found = find(term.name);
  for (std::size_t i = 0; found.empty() && i < term.aliases.size(); ++i) found = find(term.aliases[i]);
  return found;
}

// "Class A CDL" for "commercial driver's license, class A": each word, or the term that it names, stands in
// one sentence of the source.
Span composed_in_source(const Claim& claim, WordRange words) {
  if (words.size() < 2) return {};
  const Reading& source = claim.source;
  for (const TermHit& hit : source.terms()) {
    const WordRange known = source.words_in(hit.span);
    if (known.size() == 0) continue;
    const WordRange sentence = source.sentences()[source[known.begin].sentence];
    bool named = false, all = true;
    for (std::size_t i = words.begin; all && i < words.end; ++i) {
      const Word& word = claim.after[i];
      const TermId* own = claim.lexicon.lookup(word.key);
      if (own != nullptr && *own == hit.term) {
        named = true;
        continue;
      }
      all = false;
      for (std::size_t s = sentence.begin; s < sentence.end && !all; ++s) all = source[s].key == word.key;
    }
    if (named && all) return hit.span;
  }
  return {};
}

// "US GAAP" where the source has "UK GAAP": the list knows GAAP alone.
bool is_another_variety(const Claim& claim, WordRange words, Span proof) {
  const Reading& source = claim.source;
  const WordRange known = source.words_in(proof);
  if (known.size() == 0 || known.size() >= words.size() || known.begin == 0) return false;
  const Word& before = source[known.begin - 1];
  const bool named = source[known.begin].joint == Joint::blank && (before.capital || before.mixed) &&
                     before.sentence == source[known.begin].sentence && before.shape != VerbShape::past;
  if (!named) return false;
  bool foreign = false;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (claim.after[i].key == before.key) return false;
    foreign =
        foreign || ((claim.after[i].capital || claim.after[i].mixed) && !source.has_key(claim.after[i].key));
  }
  return foreign;
}

bool all_unfinished(const Claim& claim, TermId term) {
  const auto& terms = claim.source.terms();
  const bool any =
      std::any_of(terms.begin(), terms.end(), [&](const TermHit& hit) { return hit.term == term; });
  return any && std::all_of(terms.begin(), terms.end(), [&](const TermHit& hit) {
           return hit.term != term || is_unfinished(claim.source, hit.span);
         });
}

bool is_kin(const Claim& claim, std::size_t word) {
  const std::vector<std::uint16_t> own = kin_groups(claim.after, word);
  const std::vector<std::uint16_t>& known = claim.known.kin();
  return std::any_of(own.begin(), own.end(), [&](std::uint16_t group) {
    return std::binary_search(known.begin(), known.end(), group);
  });
}

// "SRE" of "Site Reliability Engineer"
bool is_of_capitals(const Reading& source, std::string_view initials) {
  for (std::size_t first = 0; first + initials.size() <= source.size(); ++first) {
    std::size_t n = 0;
    while (n < initials.size() && source[first + n].capital && source[first + n].key[0] == initials[n] &&
           (n == 0 || source[first + n].joint == Joint::blank))
      ++n;
    // "Carl Frank Adams" is no CFA: the last word says what one is.
    if (n == initials.size() && names_people(source, first + n - 1)) return true;
  }
  return false;
}

// "HVAC" of "heating, ventilation and air-conditioning": so many initials are no chance.
bool is_of_initials(const Claim& claim, WordRange words) {
  constexpr std::size_t fewest = 4, of_capitals = 3;
  const Word& word = claim.after[words.begin];
  if (words.size() != 1 || !word.mixed || !claim.forms().has_initials(word.key)) return false;
  return word.key.size() >= fewest ||
         (word.key.size() == of_capitals && is_of_capitals(claim.source, word.key));
}

bool all_alike(const Claim& claim, WordRange words) {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    // "check-ins" of "checked in"
    const std::string_view key = claim.after[i].key;
    if (claim.after[i].joint == Joint::hyphen && key.ends_with('s') &&
        claim.source.has_key(key.substr(0, key.size() - 1)))
      continue;
    if (is_content(claim.after[i]) && !claim.source.has_like(claim.after[i]) &&
        !has_family(claim.source, claim.after, i) && !is_kin(claim, i) && !is_other_form(claim, i) &&
        !is_paraphrase(claim, {i, i + 1}))
      return false;
  }
  return true;
}

// "plotly" where the source has "plots": a product's name is no form of a common word.
bool is_product_alone(const Claim& claim, WordRange words, TermKind kind) {
  const Word& word = claim.after[words.begin];
  if (words.size() != 1 || !word.base.empty() || is_listed_word(word.key) ||
      (!word.singular.empty() && is_listed_word(word.singular)))
    return false;
  return kind == TermKind::tool || kind == TermKind::language || kind == TermKind::technology;
}

// "Norwegian exports" of "exports to Norway": of the country, and no language.
bool is_of_country(const Claim& claim, WordRange words, TermKind kind) {
  if (kind != TermKind::human_language || words.size() != 1) return false;
  std::size_t noun = words.end;  // over "and Latvian"
  while (noun + 1 < claim.after.size() && (claim.after[noun].key == "and" || claim.after[noun].capital))
    ++noun;
  if (noun >= claim.after.size()) return false;
  const Word& next = claim.after[noun];
  static constexpr std::array<std::string_view, 12> speech = {
      "speaker", "speakers", "language", "skills",      "fluency",      "literature",
      "lessons", "teacher",  "tutor",    "translation", "interpreting", "interpreter"};
  return next.joint == Joint::blank && is_content(next) && !next.capital &&
         std::find(speech.begin(), speech.end(), next.key) == speech.end() &&
         is_other_form(claim, words.begin);
}

// "A/B tests" of "A/B tested"; the letter of a name ("Class A") is too short to know.
bool is_own_word(const Claim& claim, std::size_t i) {
  const std::string_view key = claim.after[i].key;
  if (key.size() > 2) return claim.source.has_key(key);
  const auto slashed = [key](const Reading& reading, std::size_t at) {
    return reading[at].key == key && (reading.sign_after(at) == "/" || reading.sign_before(at) == "/");
  };
  if (!slashed(claim.after, i)) return false;
  const std::vector<std::size_t> places = claim.source.with_beginning(key);
  return std::any_of(places.begin(), places.end(), [&](std::size_t s) { return slashed(claim.source, s); });
}

// A word of it is written as a name is, and not the source's own.
bool names_anything(const Claim& claim, WordRange words) {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const Word& word = claim.after[i];
    const bool opens = i == claim.after.sentences()[word.sentence].begin;
    if (is_own_word(claim, i)) continue;
    if (word.mixed || (word.capital && !opens) || word.number) return true;
  }
  return false;
}

// How many languages the source names.
std::size_t languages_of(const Claim& claim) {
  std::vector<std::uint32_t> ids;
  for (const TermHit& hit : claim.source.terms()) {
    if (claim.lexicon.term(hit.term).kind == TermKind::human_language) ids.push_back(hit.term.value);
  }
  std::sort(ids.begin(), ids.end());
  return static_cast<std::size_t>(std::unique(ids.begin(), ids.end()) - ids.begin());
}

// "reporting to the foreman": no practice.
bool is_of_somebody(const Reading& reading, WordRange words) {
  return words.size() == 1 && reading[words.begin].shape == VerbShape::gerund && words.end < reading.size() &&
         reading[words.end].joint <= Joint::blank && reading[words.end].key == "to";
}

// "emergency room" for "ER", "accounts receivable" for "AR": its short form, or its initials in capitals.
bool is_written_out(const Claim& claim, WordRange words) {
  const GroupHit form = short_form_at(claim.after, words.begin);
  if (form.words.size() >= words.size() && claim.forms().has_form(form.group)) return true;
  if (words.size() < 2) return false;
  std::string initials;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const Word& word = claim.after[i];
    if (word.number || word.key.empty()) return false;
    if (!word.neutral || !word.base.empty()) initials += word.key.front();
  }
  return initials.size() > 1 && claim.forms().has_capitals(initials);
}

// "med-surg" for "medical-surgical": each word is the beginning of one of the source's, side by side.
bool is_cut_short(const Claim& claim, WordRange words) {
  constexpr std::size_t least = 3;
  if (claim.after[words.begin].key.size() < least) return false;
  for (const std::size_t at : claim.source.with_beginning(claim.after[words.begin].key.substr(0, least))) {
    bool all = at + words.size() <= claim.source.size();
    for (std::size_t i = 0; all && i < words.size(); ++i) {
      const std::string_view own = claim.after[words.begin + i].key, known = claim.source[at + i].key;
      all = own.size() >= least && known.size() >= least &&
            (known.starts_with(own) || own.starts_with(known) || is_clipped(own, known)) &&
            (i == 0 || claim.source[at + i].joint <= Joint::blank);
    }
    if (all && words.size() > 1) return true;
  }
  return false;
}

// A practice named by an everyday word ("coordination") is no typed fact.
bool everyday(const Claim& claim, WordRange words) {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const Word& word = claim.after[i];
    if (word.mixed || (word.base.empty() && word.classes->empty() && !word.neutral)) return false;
  }
  return true;
}

// "deployed with spark", "kept in epic": a product's name in lower case, where only a tool can stand.
bool is_lower_product(const Claim& claim, std::size_t at) {
  const Word& word = claim.after[at];
  if (!is_content(word) || word.capital || at == 0 || word.joint != Joint::blank) return false;
  static constexpr std::array<std::string_view, 8> before = {"in", "using", "with",    "via",
                                                             "on", "and",   "through", "into"};
  if (std::find(before.begin(), before.end(), claim.after[at - 1].key) == before.end()) return false;
  const bool last = at + 1 == claim.after.size() || claim.after[at + 1].joint > Joint::blank ||
                    claim.after[at + 1].neutral || claim.after[at + 1].number;
  if (!last || claim.source.has_like(word)) return false;
  const TermId* term = claim.lexicon.lookup(word.key);
  if (term == nullptr) return false;
  const TermKind kind = claim.lexicon.term(*term).kind;
  return kind == TermKind::tool || kind == TermKind::technology || kind == TermKind::language ||
         kind == TermKind::certificate;
}

// The terms of a text in the order of their ids, those of one id in the order of the text.
std::vector<TermHit> terms_by_id(const Reading& reading) {
  std::vector<TermHit> out = reading.terms();
  sort_stably(out, [](const TermHit& a, const TermHit& b) { return a.term.value < b.term.value; });
  return out;
}

// Where the source has the term first; empty if nowhere.
Span first_span(const Claim& claim, TermId term) {
  const std::vector<TermHit>& terms = claim.source.kept(terms_by_id);
  const auto found =
      std::lower_bound(terms.begin(), terms.end(), term,
                       [](const TermHit& hit, TermId wanted) { return hit.term.value < wanted.value; });
  return found != terms.end() && found->term == term ? found->span : Span{};
}

std::string_view type_of(TermKind kind) {
  switch (kind) {
    case TermKind::certificate: return "certificate";
    case TermKind::human_language: return "language";
    default: return "skill";
  }
}

}  // namespace

void settle_numbered_terms(Claim& claim) {
  for (const TermHit& hit : claim.after.terms()) {
    const WordRange words = claim.after.words_in(hit.span);
    const auto& all = claim.after.words();
    const bool numbered = std::any_of(all.begin() + static_cast<std::ptrdiff_t>(words.begin),
                                      all.begin() + static_cast<std::ptrdiff_t>(words.end),
                                      [](const Word& w) { return w.number || w.key == "first"; });
    if (!numbered) continue;
    const auto& known = claim.source.terms();
    const bool proven =
        std::any_of(known.begin(), known.end(), [&](const TermHit& k) { return k.term == hit.term; });
    if (proven) claim.settle(words);
  }
}

void check_terms(Claim& claim, std::vector<Finding>& out) {
  constexpr std::size_t most_searched = 50;  // terms that the source seems to lack; more are a forgery anyway
  std::size_t searched = 0;
  for (const TermHit& hit : claim.after.terms()) {
    const WordRange words = claim.after.words_in(hit.span);
    if (words.size() == 0) continue;
    const Term& term = claim.lexicon.term(hit.term);
    const Span named = first_span(claim, hit.term);
    Span proof = named.empty() ? stands_in_source(claim, words) : named;
    if (proof.empty() && searched++ < most_searched) {
      proof = other_name_in_source(claim, term);
      if (proof.empty()) proof = composed_in_source(claim, words);
    }
    if (!proof.empty() && is_another_variety(claim, words, proof)) {
      report(out, claim, Tier::a, type_of(term.kind), words, "The source names another one.");
      claim.settle(words);
      continue;
    }
    if (!proof.empty() && term.kind == TermKind::certificate && !is_unfinished(claim.after, hit.span) &&
        all_unfinished(claim, hit.term)) {
      report(out, claim, Tier::a, "certificate", words, "The source does not say that this is held.");
      claim.settle(words);
      continue;
    }
    if (!proof.empty()) {
      prove(claim, type_of(term.kind), words, proof);
      claim.settle(words);
      continue;
    }
    if (is_of_country(claim, words, term.kind) || is_written_out(claim, words) ||
        is_cut_short(claim, words) || is_of_initials(claim, words)) {
      claim.settle(words);
      continue;
    }
    const bool speech = term.kind == TermKind::human_language;
    if (!speech && (is_paraphrase(claim, words) || is_of_somebody(claim.after, words))) continue;
    if (claim.after[words.begin].key == "bilingual" && languages_of(claim) >= 2) {
      claim.settle(words);
      continue;
    }
    const bool method = term.kind == TermKind::method || term.kind == TermKind::soft_skill;
    // "software testing" for "tested software", "vaccinations" for "jabs": no name, and nothing new.
    if (!names_anything(claim, words) && !is_product_alone(claim, words, term.kind) &&
        all_alike(claim, words))
      continue;
    if (term.kind == TermKind::soft_skill || (method && (all_alike(claim, words) || everyday(claim, words))))
      continue;
    if (claim.any_settled(words)) continue;
    report(out, claim, Tier::a, type_of(term.kind), words, "The source does not name " + term.name + ".");
    claim.settle(words);
  }
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (claim.settled[i] || !is_lower_product(claim, i)) continue;
    report(out, claim, Tier::a, "skill", {i, i + 1},
           "The source does not name " + std::string(claim.after[i].key) + ".");
    claim.settle({i, i + 1});
  }
}

}  // namespace savile::gate
