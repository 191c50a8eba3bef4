#include "edit/verifier/novel_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/light_head.hpp"
#include "edit/verifier/other_verb.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/word_kin.hpp"
#include "lexicon/embedded.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool acts(const Word& word) { return word.shape == VerbShape::past || word.shape == VerbShape::gerund; }

bool joins(const Reading& reading, std::size_t next) {
  return next < reading.size() && reading[next].joint <= Joint::blank &&
         reading[next].segment == reading[next - 1].segment;
}

bool is_gone(const Claim& claim, const Word& gone, const Word& fresh) {
  // "history" for "historians"
  constexpr std::size_t root = 5;
  if (gone.key.size() > root && fresh.key.size() > root &&
      gone.key.substr(0, root) == fresh.key.substr(0, root))
    return false;
  // "aider" for "aid"
  if (gone.key.starts_with(fresh.key) || fresh.key.starts_with(gone.key)) return false;
  const Word& word = gone;
  return is_content(word) && word.shape != VerbShape::past && !claim.after.has_like(word);
}

// "9 used cars", "sold used cars": what sort they are, and no deed.
bool is_gone_participle(const Claim& claim, std::size_t place) {
  const Reading& source = claim.source;
  if (source[place].shape != VerbShape::past || place == 0 || source[place].joint != Joint::blank ||
      claim.after.has_like(source[place]))
    return false;
  const Word& before = source[place - 1];
  return before.number || is_determiner(before.key) || before.shape == VerbShape::past ||
         before.shape == VerbShape::gerund;
}

bool opens_deed(const Reading& reading, std::size_t i) {
  static constexpr std::array<std::string_view, 6> before = {"by", "while", "and", "in", "when", "then"};
  if (i == reading.segments()[reading[i].segment].begin) return true;
  return std::find(before.begin(), before.end(), reading[i - 1].key) != before.end();
}

// "adoption service" where the source has "fostering service", "build failures" for "build time": the
// word beside it has another partner in the source, which is gone.
bool is_exchanged(const Claim& claim, std::size_t i) {
  const Reading &after = claim.after, &source = claim.source;
  const Word& word = after[i];
  // "chilled aisles": what sort they are
  const bool sort = i > 0 && joins(after, i) && joins(after, i + 1) && is_content(after[i + 1]) &&
                    (acts(after[i - 1]) || is_determiner(after[i - 1].key) || after[i - 1].number);
  if ((word.shape == VerbShape::past && !sort) || (acts(word) && !joins(after, i + 1))) return false;
  // "by restraining animals": a deed, and no part of a name
  if (word.shape == VerbShape::gerund && opens_deed(after, i)) return false;
  if (joins(after, i + 1) && is_content(after[i + 1])) {
    for (const std::size_t place : source.with_stem(after[i + 1].stem)) {
      if (place > 0 && joins(source, place) &&
          (is_gone(claim, source[place - 1], word) || is_gone_participle(claim, place - 1)))
        return true;
    }
  }
  if (i > 0 && joins(after, i) && is_content(after[i - 1]) && !acts(after[i - 1])) {
    for (const std::size_t place : source.with_stem(after[i - 1].stem)) {
      if (joins(source, place + 1) && is_gone(claim, source[place + 1], word) &&
          !is_same_sort(after, i, source, place + 1))
        return true;
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

// The word behind a preposition, over an article: where the noun phrase begins. The size of the text for
// none.
std::size_t tie_before(const Reading& reading, std::size_t word) {
  if (word == 0 || !joins(reading, word)) return reading.size();
  const std::size_t tie = is_determiner(reading[word - 1].key) && word > 1 ? word - 2 : word - 1;
  return is_one_of(reading[tie].key, {"for", "at", "in", "to", "with", "from"}) ? tie : reading.size();
}

// "for a kennel" where the source has "for a neighbour": one noun alone behind the same preposition, and the
// source's is gone.
bool is_other_party(const Claim& claim, std::size_t i) {
  const Reading &after = claim.after, &source = claim.source;
  const std::size_t tie = tie_before(after, i);
  const auto ends = [](const Reading& reading, std::size_t at) {
    return at + 1 == reading.size() || reading[at + 1].joint > Joint::blank || reading[at + 1].neutral;
  };
  if (tie == after.size() || tie == 0 || acts(after[i]) || !ends(after, i) || !is_content(after[tie - 1]))
    return false;
  for (const std::size_t before : source.with_stem(after[tie - 1].stem)) {
    const std::size_t link = before + 1;
    if (link + 1 >= source.size() || source[link].key != after[tie].key || source[link].joint > Joint::blank)
      continue;
    const std::size_t word = is_determiner(source[link + 1].key) ? link + 2 : link + 1;
    if (word < source.size() && ends(source, word) && !acts(source[word]) &&
        is_gone(claim, source[word], after[i]))
      return true;
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

// "fell" where the source says that it went up, and of nothing that it fell.
bool is_turned(const Claim& claim, const Word& word) {
  const bool up = is_rise(word), down = is_fall(word);
  if (up == down || !acts(word)) return false;
  bool same = false, other = false;
  for (std::size_t i = 0; i < claim.source.size(); ++i) {
    const Word& known = claim.source[i];
    // "set up" is no rise
    const bool particle = known.key == "up" || known.key == "down";
    if (particle && (i == 0 || (claim.source[i - 1].base != "go" && claim.source[i - 1].base != "come")))
      continue;
    const bool rises = is_rise(known), falls = is_fall(known);
    same = same || (up ? rises : falls);
    other = other || (up ? falls : rises);
  }
  return other && !same;
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
  if (fresh < 2 || 2 * fresh < content) return false;
  // "Translated what was learned into prototypes" for "turned the findings into prototypes": a clause of the
  // source in other words, for all that can be seen.
  return content == fresh || !is_other_verb(claim, novel, verb);
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
bool is_new_result(const Claim& claim, std::size_t i) {
  const Reading& after = claim.after;
  static const PhraseGroups table(embedded_list("gate_results"), GroupForms::any);
  if (!acts(after[i]) && after[i].shape != VerbShape::base) return false;
  // "in their own homes"
  static constexpr std::array<std::string_view, 8> owners = {"on", "their", "his", "her",
                                                             "my", "our",   "its", "your"};
  if (after[i].key == "own" && i > 0 &&
      std::find(owners.begin(), owners.end(), after[i - 1].key) != owners.end())
    return false;
  // "gained skills": no more than that one learned
  static constexpr std::array<std::string_view, 7> learned = {
      "experience", "skills", "skill", "knowledge", "understanding", "insight", "familiarity"};
  for (std::size_t w = i + 1; after[i].base == "gain" && w < after.size() && w < i + 5; ++w) {
    if (std::find(learned.begin(), learned.end(), after[w].key) != learned.end()) return false;
  }
  // "earned the certificate" of one who holds it
  static constexpr std::array<std::string_view, 4> getting = {"earn", "gain", "obtain", "secure"};
  if (std::find(getting.begin(), getting.end(), after[i].base) != getting.end()) {
    const Span segment = span_of(after, after.segments()[after[i].segment]);
    const bool held = std::any_of(claim.proofs.begin(), claim.proofs.end(), [&](const Proof& proof) {
      return (proof.type == "certificate" || proof.type == "degree") && segment.contains(proof.span);
    });
    if (held) return false;
  }
  const bool purpose = i > 0 && after[i - 1].key == "to";
  // "reviewed closed files"
  const bool of_noun = i > 0 && joins(after, i) && acts(after[i - 1]) && after[i].shape == VerbShape::past &&
                       joins(after, i + 1) && is_content(after[i + 1]);
  const bool adjective = of_noun || (joins(after, i + 1) && after[i + 1].joint == Joint::hyphen);
  return !purpose && !adjective && after[i].joint != Joint::hyphen && table.at(after, i).words.size() > 0;
}

// "as chef de partie" of a commis chef: new words behind a post that one claims to hold.
bool is_new_post(const Reading& after, std::size_t i) {
  bool post = false;
  for (std::size_t w = i; w-- > 0 && w + 6 > i && after[w].segment == after[i].segment;) {
    if (after[w + 1].joint > Joint::blank) return false;
    if (after[w].key == "as") return post && w + 1 < after.size() && !after[w + 1].number;
    if (names_people(after, w)) post = true;
    if (after[w].neutral && after[w].key != "a" && after[w].key != "an" && after[w].key != "the")
      return false;
  }
  return false;
}

// "wrote a journal article" of one who wrote a note: a work that the source does not name.
bool is_new_work(const Reading& after, std::size_t i) {
  static const PhraseGroups works(
      "article, book, textbook, monograph, novel, journal, patent, chapter, anthology, documentary, white "
      "paper",
      GroupForms::nouns);
  static constexpr std::array<std::string_view, 6> writing = {"write",   "author", "publish",
                                                              "compose", "edit",   "pen"};
  if (works.at(after, i).words.size() == 0 || acts(after[i])) return false;
  for (std::size_t w = i; w-- > 0 && w + 7 > i && after[w].segment == after[i].segment;) {
    if (std::find(writing.begin(), writing.end(), after[w].base) != writing.end()) return true;
  }
  return false;
}

// "for tesco" where the source has "for a grocer": a noun that stands bare after a preposition is a name,
// where the source has a noun with an article that is gone.
bool is_lower_name(const Claim& claim, std::size_t i) {
  const Reading &after = claim.after, &source = claim.source;
  const Word& word = after[i];
  static constexpr std::array<std::string_view, 4> before = {"for", "at", "with", "from"};
  static constexpr std::array<std::string_view, 12> mass = {"ing",  "ion",  "ment", "ness", "ity", "ance",
                                                            "ence", "ship", "ware", "ism",  "age", "s"};
  if (i == 0 || word.capital || !word.base.empty() || !word.classes->empty() || is_listed_word(word.key) ||
      word.joint != Joint::blank || std::find(before.begin(), before.end(), after[i - 1].key) == before.end())
    return false;
  if (std::any_of(mass.begin(), mass.end(), [&](std::string_view end) { return word.key.ends_with(end); }))
    return false;
  const bool last = i + 1 == after.size() || after[i + 1].joint > Joint::blank || after[i + 1].neutral;
  if (!last) return false;
  for (const std::size_t s : source.with_stem(after[i - 1].stem)) {
    if (s + 2 >= source.size() || source[s].key != after[i - 1].key || source[s + 1].joint > Joint::blank ||
        (source[s + 1].key != "a" && source[s + 1].key != "an"))
      continue;
    std::size_t head = s + 2;
    while (head + 1 < source.size() && source[head + 1].joint <= Joint::blank &&
           is_content(source[head + 1]) && source[head + 1].segment == source[s].segment)
      ++head;
    if (is_content(source[head]) && !after.has_like(source[head])) return true;
  }
  return false;
}

}  // namespace

NovelKind kind_of(const Claim& claim, const std::vector<bool>& novel, std::size_t i) {
  const Reading& after = claim.after;
  const auto a = [](std::string_view type, std::string why) {
    return NovelKind{Tier::a, type, std::move(why)};
  };
  if (is_negated(claim, i)) return a("negation", "The source says the opposite.");
  if (is_turned(claim, claim.after[i]))
    return a("direction", "The source has the change in the other direction.");
  if (is_exchanged(claim, i) || is_other_party(claim, i))
    return a("exchange", "The source has another word in this place.");
  if (is_added_item(claim, novel, i) || is_new_outcome(after, i))
    return a("statement", "The source does not name this.");
  if (is_new_post(after, i)) return a("title", "The source names no such post.");
  if (is_new_work(after, i)) return a("publication", "The source names no such work.");
  if (is_lower_name(claim, i))
    return a("organization", "The source does not name " + std::string(after[i].key) + ".");
  if (is_new_result(claim, i)) return a("statement", "The source does not claim such a result.");
  if (is_new_statement(claim, novel, i)) return a("statement", "The source tells nothing of this.");
  return {Tier::b, "word", "The source does not speak of this."};
}

}  // namespace savile::gate
