#include "edit/verifier/named_deed_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/actor.hpp"
#include "edit/verifier/deed.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/object_phrase.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/voice_check.hpp"
#include "edit/verifier/word_family.hpp"
#include "lexicon/embedded.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::size_t most = 60;  // deeds looked up of one text
constexpr std::size_t reach = 8;  // words between a verb and its object
constexpr std::size_t root = 5;   // of a family of words

bool is_handling(const Reading& reading, std::size_t verb) {
  static const PhraseGroups table(embedded_list("gate_handling"), GroupForms::any);
  return table.at(reading, verb).words.size() > 0;
}

// The verb before a word that stands among its objects; the size of the text if there is none.
std::size_t governing(const Reading& reading, std::size_t word) {
  const std::size_t begin = reading.sentences()[reading[word].sentence].begin;
  for (std::size_t i = word; i-- > begin && i + reach > word;) {
    // "completed planned maintenance", "a proposed upgrade": what sort it is
    const bool adjective = i > begin && reading[i].shape == VerbShape::past &&
                           reading[i].joint == Joint::blank &&
                           (is_determiner(reading[i - 1].key) || reading[i - 1].shape == VerbShape::past ||
                            reading[i - 1].key == "out");
    if (adjective) continue;
    const auto shape = reading[i].shape;
    if (reading[i].key == "to" || reading[i + 1].joint >= Joint::comma) return reading.size();
    if (shape == VerbShape::past || shape == VerbShape::gerund || shape == VerbShape::participle ||
        (shape == VerbShape::base && (i == begin || reading[i - 1].key == "i")))
      return i;
  }
  return reading.size();
}

// "gave comments on the shortlist"
bool is_spoken_of(const Reading& reading, std::size_t verb, std::size_t word) {
  static constexpr std::array<std::string_view, 9> said = {
      "comments", "feedback", "advice", "opinions", "views", "input", "notes", "suggestions", "questions"};
  for (std::size_t i = verb + 1; i + 1 < word; ++i) {
    if (is_one_of(reading[i].key, said) && (reading[i + 1].key == "on" || reading[i + 1].key == "about"))
      return true;
  }
  return false;
}

// The word names something that was only looked at, ordered or the like.
bool is_handled(const Reading& reading, std::size_t word) {
  const auto shape = reading[word].shape;
  if (shape == VerbShape::past || shape == VerbShape::participle) return false;
  // "visit clients and prepare notes"
  if (shape == VerbShape::base && word > 0 && reading[word - 1].key == "and") return false;
  const std::size_t verb = governing(reading, word);
  // "checked wiring", "ordered the printing"; "visiting homes and writing reports" are two deeds.
  const std::size_t first = word > 0 && is_determiner(reading[word - 1].key) ? word - 1 : word;
  if (shape == VerbShape::gerund && (verb + 1 != first || reading[word].joint > Joint::blank)) return false;
  if (verb == reading.size() || (!is_handling(reading, verb) && !is_spoken_of(reading, verb, word)))
    return false;
  if (is_done_after(reading, word)) return false;
  // "planned maintenance on 14 machines": a kind of it
  if (reading[word].key == "maintenance" && word == verb + 1) return false;
  // "reading and writing code": both are done.
  return reading[verb + 1].key != "and" && reading[verb + 1].key != "or";
}

// "stored samples for testing", "prepared slides for the presentation": others may have done it.
bool is_purpose(const Reading& reading, std::size_t word) {
  const bool last = word + 1 == reading.size() || reading[word + 1].joint > Joint::blank ||
                    !is_content(reading[word + 1]);  // not "for building control"
  if (word < 2 || !last) return false;
  const std::size_t tie = is_determiner(reading[word - 1].key) ? word - 2 : word - 1;
  if (reading[tie].key != "for" || reading[tie].segment != reading[word].segment) return false;
  const WordRange segment = reading.segments()[reading[word].segment];
  for (std::size_t i = word + 1; i < segment.end && i < word + reach; ++i) {
    if (is_one_of(reading[i].key, {"my", "own", "as"})) return false;  // "for delivery on my round"
  }
  for (std::size_t i = tie; i-- > 0 && i + reach > tie && reading[i].segment == reading[word].segment;) {
    if (reading[i].shape != VerbShape::past) continue;
    return is_one_of(reading[i].base,
                     {"prepare", "prep", "store", "collect", "send", "pack", "label", "transport", "ship",
                      "order", "book", "sort", "submit", "gather", "file", "schedule", "log"});
  }
  return false;
}

// The places of the source that may tell of a deed, in whatever form.
std::vector<std::size_t> tellings(const Claim& claim, const Word& deed) {
  std::vector<std::size_t> places = claim.source.like(deed);
  const auto is_noun_alike = [&](std::size_t p) {  // a word of another root: "600 hosts" tells of no running
    const Word& word = claim.source[p];
    const bool noun = word.base.empty() || word.shape == VerbShape::third_person;
    return noun && word.base != deed.base && !same_family(deed.key, word.key);
  };
  places.erase(std::remove_if(places.begin(), places.end(), is_noun_alike), places.end());
  for (const std::size_t p : claim.source.with_stem(deed.base)) places.push_back(p);
  if (deed.base.size() < root) return places;
  for (const std::size_t p : claim.source.with_beginning(std::string_view(deed.base).substr(0, root))) {
    if (same_family(deed.key, claim.source[p].key)) places.push_back(p);
  }
  return places;
}

// "Audits 12 branches"
bool opens_in_present(const Reading& reading, std::size_t i) {
  return reading[i].shape == VerbShape::third_person && i == reading.sentences()[reading[i].sentence].begin &&
         i + 1 < reading.size() && reading[i + 1].joint == Joint::blank &&
         (reading[i + 1].number || is_determiner(reading[i + 1].key));
}

// "Checked connection designs" is not "designed connections".
void check_handled(Claim& claim, std::vector<Finding>& out) {
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (!is_own_deed(claim.after, i) && !opens_in_present(claim.after, i)) continue;
    // "Trained in first aid" of one who attended a course.
    const bool passive =
        i + 1 < claim.after.size() && (claim.after[i + 1].key == "in" || claim.after[i + 1].key == "on" ||
                                       claim.after[i + 1].key == "as" || claim.after[i + 1].key == "by");
    if (passive || looked_up++ >= most) continue;
    const std::vector<std::size_t> places = tellings(claim, claim.after[i]);
    const bool handled = std::any_of(places.begin(), places.end(),
                                     [&](std::size_t p) {
                                       return is_handled(claim.source, p) || is_purpose(claim.source, p);
                                     }) &&
                         std::all_of(places.begin(), places.end(), [&](std::size_t p) {
                           return is_handled(claim.source, p) || is_purpose(claim.source, p) ||
                                  names_doer(claim.source, p) || is_done_by_others(claim.source, p);
                         });
    if (!handled) continue;
    report(out, claim, Tier::a, "agency", {i, i + 1}, "The source only says that one dealt with this.");
    claim.settle({i, i + 1});
  }
}

bool is_making(const Word& word) {
  static constexpr std::array<std::string_view, 24> verbs = {
      "organise",  "organize",  "arrange", "host",   "develop",  "design", "create",   "build",
      "launch",    "introduce", "found",   "write",  "edit",     "draw",   "paint",    "establish",
      "implement", "pioneer",   "devise",  "author", "initiate", "invent", "conceive", "originate"};
  return !word.base.empty() && is_one_of(word.base, verbs);
}

// "mixed drinks from the house list": the list was there.
bool was_there(const Reading& reading, std::size_t thing) {
  static constexpr std::array<std::string_view, 9> ties = {"from", "using", "per",    "following", "under",
                                                           "by",   "to",    "within", "with"};
  for (std::size_t i = thing; i-- > 0 && i + 6 > thing && reading[i].segment == reading[thing].segment;) {
    if (is_one_of(reading[i].key, ties)) {
      const std::string_view next = reading[i + 1].key;
      return next == "the" || next == "an" || next == "a" || next == "our" || next == "existing";
    }
    const bool part = is_determiner(reading[i].key) || (is_content(reading[i]) && reading[i].base.empty()) ||
                      reading[i].shape == VerbShape::base;
    if (!part) return false;
  }
  return false;
}

// "Drew the icons for the new app": of the app only its icons. What was made stands right behind a verb.
bool is_part_made(const Reading& reading, std::size_t thing) {
  static constexpr std::array<std::string_view, 4> ties = {"for", "of", "on", "in"};
  const WordRange segment = reading.segments()[reading[thing].segment];
  for (std::size_t i = thing; i-- > segment.begin && i + 6 > thing;) {
    if (is_determiner(reading[i].key) || (is_content(reading[i]) && reading[i].shape != VerbShape::past))
      continue;
    if (!is_one_of(reading[i].key, ties) || i == segment.begin || !is_content(reading[i - 1])) return false;
    for (std::size_t v = i - 1; v-- > segment.begin && v + 10 > i;) {
      const bool opens = v == segment.begin && is_invariant(reading[v]);  // "set up chairs"
      if (opens || reading[v].shape == VerbShape::past) return v + 1 < i && reading[v].base != "work";
    }
    return false;
  }
  return false;
}

// "Wrote half the entries" of one who wrote half of them: it claims no more of the whole.
bool claims_share(const Reading& after, std::size_t verb, std::size_t head) {
  for (std::size_t i = verb + 1; i < head; ++i) {
    if (is_one_of(after[i].key, {"half", "most", "some", "majority"})) return true;
  }
  return false;
}

bool is_share_of(const Reading& source, std::size_t thing) {
  constexpr std::size_t near = 5;
  for (std::size_t i = thing; i-- > 1 && i + near > thing && source[i].segment == source[thing].segment;) {
    if (source[i].key == "of") return is_one_of(source[i - 1].key, {"half", "most", "some", "majority"});
  }
  return false;
}

// To have used a thing is not to have made it.
void check_made_things(Claim& claim, std::vector<Finding>& out) {
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (!is_making(claim.after[i]) || !is_own_deed(claim.after, i)) continue;
    const bool told = claim.source.has_like(claim.after[i]);
    if (looked_up++ >= most) return;
    const std::size_t head = object_head(claim.after, i);
    if (head == claim.after.size()) continue;
    const std::vector<std::size_t> places = claim.source.with_stem(claim.after[head].stem);
    const bool share = claims_share(claim.after, i, head) &&
                       std::any_of(places.begin(), places.end(),
                                   [&](std::size_t p) { return is_share_of(claim.source, p); });
    const bool there =
        !share && !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
          return is_part_made(claim.source, p) || (!told && was_there(claim.source, p));
        });
    if (!there) continue;
    report(out, claim, Tier::a, "agency", {i, i + 1}, "The source does not say that one made this.");
    claim.settle({i, i + 1});
  }
}

}  // namespace

void check_named_deeds(Claim& claim, std::vector<Finding>& out) {
  check_handled(claim, out);
  check_made_things(claim, out);
}

}  // namespace savile::gate
