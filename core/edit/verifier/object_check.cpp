#include "edit/verifier/object_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/clause.hpp"
#include "edit/verifier/deed.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/object_phrase.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/word_kin.hpp"
#include "lexicon/embedded.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// The verb's clause takes up what stands before it: "which I then settled", "and wrote it", "deputised for
// her".
bool takes_up(const Reading& reading, std::size_t verb) {
  // "sat the exam and passed": it has no object of its own
  const WordRange segment = reading.segments()[reading[verb].segment];
  if (verb + 1 == segment.end && verb == segment.begin + 1 && reading[segment.begin].key == "and" &&
      reading[segment.begin].joint <= Joint::comma &&
      segment.end == reading.sentences()[reading[verb].sentence].end)
    return true;
  // "offered a transfer, I declined and stayed"
  const std::size_t next = verb + 1;
  if (verb > 0 && reading[verb - 1].key == "i" &&
      (next == reading.size() || reading[next].joint > Joint::blank || reading[next].key == "and"))
    return true;
  // "renewed 93% of them"
  constexpr std::size_t reach = 5;
  for (std::size_t i = verb + 1; i < reading.size() && i < verb + reach; ++i) {
    if (!reading[i].neutral && !reading[i].number && reading[i].key != "all" && reading[i].key != "most")
      break;
    if (reading[i].joint > Joint::blank) break;
    if (!is_one_of(reading[i].key, {"it", "them", "her", "him"})) continue;
    const bool alone =
        i + 1 >= reading.size() || reading[i + 1].joint > Joint::blank || reading[i + 1].neutral;
    if (alone) return true;  // not "her office"
  }
  bool own = false;
  for (std::size_t i = verb; i-- > 0 && i + 6 > verb && reading[i].sentence == reading[verb].sentence;) {
    if (reading[i].key == "which" || reading[i].key == "whom" || reading[i].key == "that") return own;
    own = own || reading[i].key == "i" || reading[i].key == "we";
    if (!reading[i].neutral && reading[i].base.empty()) return false;
  }
  return false;
}

// "brakes, clutches and timing belts": what looks like a deed is a word of a thing in the new text too.
bool names_part(const Claim& claim, const Clause& clause, std::size_t verb) {
  return claim.source[verb].shape == VerbShape::gerund &&
         std::any_of(clause.nouns.begin(), clause.nouns.end(),
                     [&](std::size_t noun) { return claim.after[noun].key == claim.source[verb].key; });
}

// "completed the audit" of one who audited: the deed is in the noun.
bool is_light(const Word& verb) {
  return is_one_of(verb.base,
                   {"complete", "perform", "conduct", "do", "carry", "undertake", "handle", "provide"});
}

// What a segment of the new text says was done to what; "sorted, scanned and shelved books" has one object
// for all.
Clause claimed_clause(const Reading& after, WordRange words) {
  constexpr std::uint32_t most = 6;
  Clause clause = clause_of(after, words);
  for (std::uint32_t s = after[words.begin].segment, last = s + most;
       clause.nouns.empty() && clause.has_verb && s < last && is_verb_only(after, s); ++s) {
    clause.nouns = clause_of(after, after.segments()[s + 1]).nouns;
  }
  return clause;
}

// Where the source tells the deed. A noun that is only a synonym ("study" for "reviewed") is none.
std::vector<std::size_t> places_of_deed(const Reading& source, const Word& deed) {
  std::vector<std::size_t> verbs = source.like(deed);
  std::erase_if(verbs, [&](std::size_t v) {
    const Word& word = source[v];
    const bool verb = word.shape == VerbShape::past || word.shape == VerbShape::gerund ||
                      word.shape == VerbShape::participle || is_invariant(word);
    return !verb && word.stem != deed.stem && v != source.segments()[word.segment].begin;
  });
  return verbs;
}

// "ran a race and raised £640": what it was done to is only a sum.
bool is_done_to_sum(const Reading& source, std::size_t verb) {
  const WordRange own = source.segments()[source[verb].segment];
  bool figure = false, thing = false;
  for (std::size_t i = verb + 1; i < own.end; ++i) {
    figure = figure || source[i].number;
    thing = thing || is_content(source[i]);
  }
  return figure && !thing;
}

// "Picking. Packing. Loading trailers.": what it was done to is not said.
bool is_bare(const Reading& source, std::size_t verb) {
  return source.sentences()[source[verb].sentence].size() == 1;
}

// "Podcast recording": a noun there is no deed of the source.
bool is_told_as_deed(const Word& word) {
  return word.shape.has_value() && word.shape != VerbShape::third_person;
}

// The last segment up to `last` that has the object of the deed at `verb`, which stands before it.
std::uint32_t end_of_sharing(const Reading& source, std::size_t verb, std::uint32_t last) {
  constexpr std::uint32_t most = 6;
  const std::uint32_t own = source[verb].segment;
  std::uint32_t shared = own;
  // "Sorted, scanned and shelved books": the object of all three.
  while (shared < last && shared < own + most && is_verb_only(source, shared)) ++shared;
  // "in charge of opening and closing the shop"
  if (shared < last && source[verb].shape == VerbShape::gerund && verb + 1 == source.segments()[own].end &&
      shared == own)
    ++shared;
  // "the recruitment and onboarding of drivers": the object of both nouns.
  const WordRange behind = source.segments()[std::min<std::size_t>(shared + 1, last)];
  if (shared < last && source[verb].base.empty() && source[behind.begin].key == "and") ++shared;
  return shared;
}

// The deed at `verb` was done to what stands at `place`: no other deed is told between them.
bool reaches(const Claim& claim, const Clause& clause, std::size_t verb, std::size_t place) {
  const Reading& source = claim.source;
  const std::uint32_t own = source[verb].segment;
  if (source[place].sentence != source[verb].sentence) return false;
  std::uint32_t first = std::min(source[place].segment, own);
  const std::uint32_t last = std::max(source[place].segment, own);
  const std::uint32_t shared = end_of_sharing(source, verb, last);
  // "complaints at the desk, most of which I settled"
  if (first < own && own < first + 3 && takes_up(source, verb)) ++first;
  for (std::uint32_t s = first; s <= last; ++s) {
    if (s >= own && s <= shared) continue;
    const Clause between = clause_of(source, source.segments()[s]);
    if (between.has_verb &&
        (source[between.verb].shape != VerbShape::base || is_invariant(source[between.verb])) &&
        !names_part(claim, clause, between.verb))
      return false;
  }
  return true;
}

// One of the things is in the source what the deed was done to; or one is nowhere in the source, which other
// checks tell.
bool keeps_object(const Claim& claim, const Clause& clause, const std::vector<std::size_t>& verbs) {
  bool all_known = true;
  for (const std::size_t noun : clause.nouns) {
    const std::vector<std::size_t> places = claim.source.like(claim.after[noun]);
    all_known = all_known && !places.empty();
    for (const std::size_t place : places) {
      if (std::any_of(verbs.begin(), verbs.end(),
                      [&](std::size_t verb) { return reaches(claim, clause, verb, place); }))
        return true;
    }
  }
  return !all_known;
}

// Where the source has the thing by its name, or whom it names by it: the "organist" of an organ.
std::vector<std::size_t> named_at(const Reading& source, const Word& thing) {
  constexpr std::size_t root = 5;
  std::vector<std::size_t> places = source.with_stem(thing.stem);
  if (thing.number || thing.key.size() < root) return places;
  for (const std::size_t p : source.with_beginning(std::string_view(thing.key).substr(0, root))) {
    if (source[p].owner.starts_with(thing.stem) && source[p].owner.substr(thing.stem.size()) == "ist")
      places.push_back(p);
  }
  return places;
}

// "were licensed", "a licensed practitioner", "licensed driver", "note-taking": no deed with an object behind
// it.
bool is_no_clause(const Reading& reading, std::size_t verb) {
  const Word& word = reading[verb];
  if (word.joint == Joint::hyphen && word.shape != VerbShape::past) return true;
  const bool opens = verb == 0 || reading[verb - 1].segment != word.segment;
  if (!opens && word.joint == Joint::blank &&
      (is_determiner(reading[verb - 1].key) ||
       is_one_of(reading[verb - 1].key, {"was", "were", "been", "being"})))
    return true;
  // "samples pulled monthly": what it was done to stands before it
  if (!opens && word.joint == Joint::blank && is_content(reading[verb - 1]) &&
      (reading[verb - 1].base.empty() || reading[verb - 1].shape == VerbShape::third_person))
    return true;
  return is_one_of(word.base, {"license", "certify", "qualify", "register", "experience", "charter"});
}

// "taught organ" of one who taught the piano and stood in for the organist: what the deed was done to is in
// the source, but not with this deed, and what it was done to there is not here.
bool takes_another(const Claim& claim, const Clause& clause, const std::vector<std::size_t>& verbs) {
  const Reading &after = claim.after, &source = claim.source;
  const std::size_t verb = clause.verb;
  std::size_t head = object_head(after, verb);
  // "sugar work": the word before it tells what
  if (head < after.size() && claim.settled[head] && head > verb + 1 && is_content(after[head - 1])) --head;
  if (head == after.size() || claim.settled[head] || after[verb].shape == VerbShape::base ||
      is_no_clause(after, verb))
    return false;
  if (head + 1 < after.size() && after[head + 1].joint == Joint::hyphen)
    return false;  // "data-cleaning scripts"
  const std::vector<std::size_t> places = named_at(source, after[head]);
  if (places.empty()) return false;
  const std::uint32_t end = end_of_list(after, verb);
  const auto is_here = [&](std::size_t p) {
    return after[verb].segment <= after[p].segment && after[p].segment < end;
  };
  return std::all_of(verbs.begin(), verbs.end(), [&](std::size_t v) {
    const std::size_t known = object_head(source, v);
    if (known == source.size() || !is_told_as_deed(source[v]) || is_no_clause(source, v)) return false;
    if (names_people(source, known)) return false;  // "led a team that built it"
    const std::vector<std::size_t> kept = after.like(source[known]);
    return std::none_of(kept.begin(), kept.end(), is_here) &&
           std::none_of(places.begin(), places.end(), [&](std::size_t p) {
             return (p > v || takes_up(source, v)) && reaches(claim, clause, v, p);
           });
  });
}

// Who only dealt with it may have done anything to it; who sold or hired has not only dealt.
bool is_general(const Reading& reading, std::size_t verb) {
  static const PhraseGroups table(embedded_list("gate_handling"), GroupForms::any);
  return is_light(reading[verb]) || (table.at(reading, verb).words.size() > 0 &&
                                     !is_one_of(reading[verb].base, {"sell", "hire", "buy", "audit"}));
}

// "raised" and "reared": of one meaning in some sense.
bool are_kin(const Claim& claim, std::size_t after, std::size_t source) {
  const std::vector<std::uint16_t> own = kin_groups(claim.after, after),
                                   known = kin_groups(claim.source, source);
  return std::any_of(own.begin(), own.end(), [&](std::uint16_t group) {
    return std::binary_search(known.begin(), known.end(), group);
  });
}

// The source tells another deed of the thing at `place`, one that is not here, and none of `verbs`.
bool has_deed_of_its_own(const Claim& claim, const Clause& clause, const std::vector<std::size_t>& verbs,
                         std::size_t place) {
  const Reading& source = claim.source;
  const Clause own = clause_of(source, source.segments()[source[place].segment]);
  return own.has_verb && own.verb < place &&
         (source[own.verb].shape == VerbShape::past || is_invariant(source[own.verb])) &&
         !claim.after.has_like(source[own.verb]) && !are_kin(claim, clause.verb, own.verb) &&
         std::none_of(verbs.begin(), verbs.end(),
                      [&](std::size_t v) { return reaches(claim, clause, v, place); });
}

// "refereed 78 matches and two ties" of one who only ran the line at the ties: what is joined to the object
// has a deed of its own in the source, and that deed is not here. The thing's head; the size of the text for
// none.
std::size_t joined_of_other_deed(const Claim& claim, const Clause& clause,
                                 const std::vector<std::size_t>& verbs) {
  const Reading &after = claim.after, &source = claim.source;
  if (is_general(after, clause.verb) || is_no_clause(after, clause.verb)) return after.size();
  // "applications to foundations and trusts": joined to another noun
  if (object_head(after, clause.verb) + 1 != after.segments()[after[clause.verb].segment].end)
    return after.size();
  const std::uint32_t end = end_of_list(after, clause.verb);
  for (std::uint32_t s = after[clause.verb].segment + 1; s < end; ++s) {
    const WordRange words = after.segments()[s];
    if (!is_one_of(after[words.begin].key, {"and", "plus"})) continue;
    const std::size_t head = object_head(after, words.begin);
    if (head == after.size() || !words.contains(head) || claim.settled[head]) continue;
    const std::vector<std::size_t> places = named_at(source, after[head]);
    if (!places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
          return has_deed_of_its_own(claim, clause, verbs, p);
        }))
      return head;
  }
  return after.size();
}

}  // namespace

void check_objects(Claim& claim, std::vector<Finding>& out) {
  constexpr std::size_t most_nouns = 12;
  const Reading& source = claim.source;
  for (const WordRange words : claim.after.segments()) {
    const Clause clause = claimed_clause(claim.after, words);
    if (!clause.has_verb || clause.nouns.empty() || clause.nouns.size() > most_nouns) continue;
    const Word& deed = claim.after[clause.verb];
    if (is_light(deed)) continue;
    const std::vector<std::size_t> verbs = places_of_deed(source, deed);
    const auto any = [&](auto is) { return std::any_of(verbs.begin(), verbs.end(), is); };
    if (verbs.empty() || any([&](std::size_t v) { return is_done_to_sum(source, v) || is_bare(source, v); }))
      continue;
    if (deed.shape == VerbShape::base && !any([&](std::size_t v) { return is_told_as_deed(source[v]); }))
      continue;
    const std::size_t joined = joined_of_other_deed(claim, clause, verbs);
    if (joined < claim.after.size())
      report(out, claim, Tier::a, "object", {joined, joined + 1},
             "In the source something else was done to this.");
    if (keeps_object(claim, clause, verbs) && !takes_another(claim, clause, verbs)) continue;
    // A synonym may be of another sense: "maintained hedges" is no "kept paths clear".
    const bool very = any([&](std::size_t v) {
      return source[v].stem == deed.stem || (!deed.base.empty() && source[v].base == deed.base);
    });
    report(out, claim, very ? Tier::a : Tier::b, "object", {clause.verb, clause.verb + 1},
           "In the source this was done to something else.");
  }
}

}  // namespace savile::gate
