#include "edit/verifier/voice_check.hpp"

#include <array>
#include <optional>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/unit_table.hpp"
#include "edit/verifier/word_kin.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool is_be(std::string_view key) {
  static constexpr std::array<std::string_view, 7> forms = {"was", "were", "been", "being",
                                                            "is",  "are",  "be"};
  return is_one_of(key, forms);
}

// Somebody stands in the noun phrase that begins here: "senior sisters", "finance directors".
bool names_someone(const Reading& reading, std::size_t at) {
  for (std::size_t i = at; i < reading.size() && i < at + 3 && reading[i].segment == reading[at].segment;
       ++i) {
    if (names_people(reading, i)) return true;
  }
  return false;
}

// "Characterised them by ...": a verb with its object is no participle, and "by" tells the means.
bool has_object_before(const Reading& reading, std::size_t verb, std::size_t by) {
  const bool opens =
      verb == reading.segments()[reading[verb].segment].begin || reading[verb - 1].key == "and";
  return opens && verb + 1 < by && (reading[verb + 1].key == "them" || reading[verb + 1].key == "it");
}

// "by supervising PE", "by attending physician": one person's post; "by training nurses" is a means.
bool is_post(const Reading& reading, std::size_t at) {
  return at < reading.size() && reading[at].joint == Joint::blank && reading[at].singular.empty() &&
         (reading[at].mixed || names_people(reading, at));
}

// The word behind "by" where that names who did it: "by the deputy head", "by two sisters", "by detectives".
std::optional<std::size_t> agent_after(const Reading& reading, std::size_t verb, bool passive) {
  const std::uint32_t sentence = reading[verb].sentence;
  for (std::size_t i = verb + 1; i + 1 < reading.size() && i < verb + 7 && reading[i].sentence == sentence;
       ++i) {
    if (reading[i].shape == VerbShape::past || reading[i].shape == VerbShape::participle) return std::nullopt;
    if (reading[i].key != "by") continue;
    std::size_t at = i + 1;
    if (names_oneself(reading, at)) return std::nullopt;
    if (!passive && has_object_before(reading, verb, i) && !names_someone(reading, at)) return std::nullopt;
    const Word& first = reading[at];
    if (const auto number = read_number(reading, at)) {
      // "by two sisters"; "by 11%", "by two thirds" and "by £5" are amounts.
      const std::size_t next = number->words.end;
      const bool people = next < reading.size() && reading[next].joint == Joint::blank &&
                          reading[next].segment == first.segment && is_content(reading[next]) &&
                          reading[next].key != "percent" && !time_unit(reading[next].key, false) &&
                          reading.sign_after(next - 1).empty() && reading.sign_before(at).empty() &&
                          (passive || names_someone(reading, next));
      return people ? std::optional<std::size_t>(next) : std::nullopt;
    }
    if (first.sentence != sentence || first.key == "me" || first.key == "myself" || first.key == "us")
      return {};
    const bool named = first.neutral || first.capital;
    if (first.shape == VerbShape::gerund && is_post(reading, at + 1)) return at + 1;
    if (first.shape == VerbShape::gerund) return std::nullopt;
    while (at < reading.size() && at < i + 4 && !is_content(reading[at])) ++at;
    if (at >= reading.size() || reading[at].sentence != sentence) return std::nullopt;
    static constexpr std::array<std::string_view, 19> means = {
        "quarter", "third",    "fifth", "tenth", "dozen",   "phone", "hand",     "email",  "post", "mail",
        "end",     "deadline", "date",  "time",  "percent", "half",  "standard", "amount", "means"};
    if (is_one_of(reading[at].key, means) || time_unit(reading[at].key, false)) return std::nullopt;
    if (names_someone(reading, at) && first.segment == reading[at].segment) return at;  // "by line managers"
    const bool plural = reading[at].key.size() > 3 && reading[at].key.back() == 's' &&
                        !reading[at].key.ends_with("ss");  // "by mass spec"
    return named || plural ? std::optional<std::size_t>(at) : std::nullopt;
  }
  return std::nullopt;
}

enum class Voice : std::uint8_t { other, own, by_others };

// "drafted replies for the manager to sign": the manager signs.
bool is_for_others(const Reading& reading, std::size_t verb) {
  if (verb < 3 || reading[verb].shape != VerbShape::base || reading[verb - 1].key != "to") return false;
  if (!names_people(reading, verb - 2)) return false;
  for (std::size_t i = verb - 2; i-- > 0 && i + 6 > verb;) {
    if (reading[i].key == "for") return true;
  }
  return false;
}

// "Mercer did the analysis; I supplied the data": a name, and then oneself.
bool is_of_named(const Reading& reading, std::size_t verb) {
  const WordRange sentence = reading.sentences()[reading[verb].sentence];
  if (verb != sentence.begin + 1 || reading[verb].joint != Joint::blank) return false;
  const Word& name = reading[sentence.begin];
  if (!name.capital || name.neutral || !name.base.empty() || !name.classes->empty() ||
      is_listed_word(name.key))
    return false;
  constexpr std::size_t reach = 30;
  for (std::size_t i = verb + 1; i < sentence.end && i < verb + reach; ++i) {
    if (reading[i].key == "i" && reading[i].joint >= Joint::comma) return true;
  }
  return false;
}

// "working to plans, producing drawings": a gerund that opens its clause
bool opens_clause(const Reading& reading, std::size_t verb) {
  return reading[verb].shape == VerbShape::gerund && reading[verb].joint == Joint::comma &&
         verb == reading.segments()[reading[verb].segment].begin && !reading[verb].neutral &&
         verb + 1 < reading.size() && reading[verb + 1].joint == Joint::blank;
}

// "typed transcripts for detectives investigating fraud"
bool is_of_those(const Reading& reading, std::size_t verb) {
  if (reading[verb].shape != VerbShape::gerund || verb < 2 || reading[verb].joint != Joint::blank ||
      reading[verb].neutral || !names_people(reading, verb - 1))
    return false;
  for (std::size_t i = verb - 1; i-- > 0 && i + 4 > verb;) {
    if (reading[i].key == "for") return reading[i].sentence == reading[verb].sentence;
  }
  return false;
}

Voice voice_of(const Reading& reading, std::size_t verb) {
  const Word& word = reading[verb];
  if (is_for_others(reading, verb) || is_of_named(reading, verb) || is_of_those(reading, verb))
    return Voice::by_others;
  if (opens_clause(reading, verb)) return Voice::own;
  // "…, while mentoring two juniors"
  if (word.shape == VerbShape::gerund && verb > 0 && reading[verb].joint == Joint::blank &&
      (reading[verb - 1].key == "while" || reading[verb - 1].key == "whilst"))
    return Voice::own;
  // "a café run by my aunt"
  const bool by = reading.is(verb + 1, "by") && word.shape == VerbShape::base;
  if (word.base.empty() || (word.shape != VerbShape::past && word.shape != VerbShape::participle && !by))
    return Voice::other;
  const bool passive = verb > 0 && reading[verb - 1].sentence == word.sentence &&
                       (is_be(reading[verb - 1].key) || (verb > 1 && is_be(reading[verb - 2].key)));
  if (agent_after(reading, verb, passive)) return Voice::by_others;
  if (passive) return Voice::other;
  const bool opens = verb == reading.segments()[word.segment].begin ||
                     (verb > 0 && (reading[verb - 1].key == "i" || reading[verb - 1].key == "and" ||
                                   reading[verb - 1].key == "we"));
  return opens ? Voice::own : Voice::other;
}

// "designs produced by a subcontractor": others designed it.
bool is_made_by_others(const Reading& reading, std::size_t noun) {
  static constexpr std::array<std::string_view, 8> making = {"produce", "make",   "write",   "prepare",
                                                             "create",  "supply", "provide", "develop"};
  return noun + 1 < reading.size() && reading[noun + 1].joint == Joint::blank &&
         is_one_of(reading[noun + 1].base, making) && voice_of(reading, noun + 1) == Voice::by_others;
}

}  // namespace

bool names_doer(const Reading& reading, std::size_t verb) {
  return voice_of(reading, verb) == Voice::by_others;
}

void check_voices(Claim& claim, std::vector<Finding>& out) {
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const Word& word = claim.after[i];
    const Voice voice = voice_of(claim.after, i);
    if (voice == Voice::other) continue;
    bool own = false, others = false, unclear = false;
    for (const std::size_t place : claim.source.with_stem(word.base)) {
      const Voice known =
          is_made_by_others(claim.source, place) ? Voice::by_others : voice_of(claim.source, place);
      (known == Voice::own ? own : known == Voice::by_others ? others : unclear) = true;
    }
    const bool turned = voice == Voice::own ? others && !own && !unclear : own && !others && !unclear;
    if (!turned) continue;
    report(out, claim, Tier::a, "agency", {i, i + 1},
           voice == Voice::own ? "The source says that others did this."
                               : "The source does not say that others did this.");
  }
}

}  // namespace savile::gate
