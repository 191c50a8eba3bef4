#include "edit/verifier/object_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/deed.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// Nouns and verbs of one segment.
struct Statement {
  std::size_t verb = 0;
  bool has_verb = false;
  std::vector<std::size_t> nouns;
};

Statement statement_of(const Reading& reading, WordRange words) {
  Statement out;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const Word& word = reading[i];
    if (!is_content(word)) continue;
    const bool compound = word.joint == Joint::hyphen ||  // "part-time"
                          (i + 1 < reading.size() && reading[i + 1].joint == Joint::hyphen);
    const bool adverb = word.key.size() > 4 && word.key.ends_with("ly") && word.base.empty();
    if (adverb && !out.has_verb && out.nouns.empty()) continue;
    const bool verb =
        !compound && !out.has_verb && out.nouns.empty() &&
        (word.shape == VerbShape::past || word.shape == VerbShape::gerund || word.shape == VerbShape::base);
    if (verb) {
      out.verb = i;
      out.has_verb = true;
    } else {
      out.nouns.push_back(i);
    }
  }
  return out;
}

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
bool names_part(const Claim& claim, const Statement& statement, std::size_t verb) {
  return claim.source[verb].shape == VerbShape::gerund &&
         std::any_of(statement.nouns.begin(), statement.nouns.end(),
                     [&](std::size_t noun) { return claim.after[noun].key == claim.source[verb].key; });
}

// "completed the audit" of one who audited: the deed is in the noun.
bool is_light(const Word& verb) {
  return is_one_of(verb.base,
                   {"complete", "perform", "conduct", "do", "carry", "undertake", "handle", "provide"});
}

// What a segment of the new text says was done to what; "sorted, scanned and shelved books" has one object
// for all.
Statement claimed_statement(const Reading& after, WordRange words) {
  constexpr std::uint32_t most = 6;
  Statement statement = statement_of(after, words);
  for (std::uint32_t s = after[words.begin].segment, last = s + most;
       statement.nouns.empty() && statement.has_verb && s < last && is_verb_only(after, s); ++s) {
    statement.nouns = statement_of(after, after.segments()[s + 1]).nouns;
  }
  return statement;
}

// Where the source tells the deed. A noun that is only a synonym ("study" for "reviewed") is none.
std::vector<std::size_t> places_of_deed(const Reading& source, const Word& deed) {
  std::vector<std::size_t> verbs = source.like(deed);
  std::erase_if(verbs, [&](std::size_t v) {
    const Word& word = source[v];
    const bool verb = word.shape == VerbShape::past || word.shape == VerbShape::gerund ||
                      word.shape == VerbShape::participle;
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
bool reaches(const Claim& claim, const Statement& statement, std::size_t verb, std::size_t place) {
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
    const Statement between = statement_of(source, source.segments()[s]);
    if (between.has_verb && source[between.verb].shape != VerbShape::base &&
        !names_part(claim, statement, between.verb))
      return false;
  }
  return true;
}

// One of the things is in the source what the deed was done to; or one is nowhere in the source, which other
// checks tell.
bool keeps_object(const Claim& claim, const Statement& statement, const std::vector<std::size_t>& verbs) {
  bool all_known = true;
  for (const std::size_t noun : statement.nouns) {
    const std::vector<std::size_t> places = claim.source.like(claim.after[noun]);
    all_known = all_known && !places.empty();
    for (const std::size_t place : places) {
      if (std::any_of(verbs.begin(), verbs.end(),
                      [&](std::size_t verb) { return reaches(claim, statement, verb, place); }))
        return true;
    }
  }
  return !all_known;
}

}  // namespace

void check_objects(Claim& claim, std::vector<Finding>& out) {
  constexpr std::size_t most_nouns = 12;
  const Reading& source = claim.source;
  for (const WordRange words : claim.after.segments()) {
    const Statement statement = claimed_statement(claim.after, words);
    if (!statement.has_verb || statement.nouns.empty() || statement.nouns.size() > most_nouns) continue;
    const Word& deed = claim.after[statement.verb];
    if (is_light(deed)) continue;
    const std::vector<std::size_t> verbs = places_of_deed(source, deed);
    const auto any = [&](auto is) { return std::any_of(verbs.begin(), verbs.end(), is); };
    if (verbs.empty() || any([&](std::size_t v) { return is_done_to_sum(source, v) || is_bare(source, v); }))
      continue;
    if (deed.shape == VerbShape::base && !any([&](std::size_t v) { return is_told_as_deed(source[v]); }))
      continue;
    if (keeps_object(claim, statement, verbs)) continue;
    // A synonym may be of another sense: "maintained hedges" is no "kept paths clear".
    const bool very = any([&](std::size_t v) {
      return source[v].stem == deed.stem || (!deed.base.empty() && source[v].base == deed.base);
    });
    report(out, claim, very ? Tier::a : Tier::b, "object", {statement.verb, statement.verb + 1},
           "In the source this was done to something else.");
  }
}

}  // namespace savile::gate
