#include "edit/verifier/others_check.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "edit/verifier/actor.hpp"
#include "edit/verifier/deed.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/voice_check.hpp"
#include "edit/verifier/word_family.hpp"
#include "edit/verifier/word_kin.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool acts(const Word& word) {
  return !word.base.empty() &&
         (word.shape == VerbShape::past || word.shape == VerbShape::participle || is_invariant(word));
}

// The source's verbs that others do, and those that one does oneself, once for all checks.
struct Doers {
  std::vector<bool> others;     // by word
  std::vector<bool> of_others;  // by segment: others act in it, and nobody else
  bool any = false;
  // The source's verbs with what they are kin to, filled when first asked for.
  mutable std::vector<std::pair<std::size_t, std::vector<std::uint16_t>>> kin;
};

constexpr std::size_t most_kin = 200;  // verbs of a text; one with more is no entry

// "for my manager to clear": the manager's clearance.
bool is_left_to_another(const Reading& source, std::size_t to) {
  static constexpr std::string_view owners[] = {"the", "a", "an", "my", "our", "their", "his", "her"};
  for (std::size_t i = to; i-- > 0 && i + 6 > to && source[i].segment == source[to].segment;) {
    if (source[i].key != "for") continue;
    return std::find(std::begin(owners), std::end(owners), source[i + 1].key) != std::end(owners);
  }
  return false;
}

// "asked me to train them", "I was asked by the head to run it": one does it oneself.
bool is_left_to_oneself(const Reading& source, std::size_t to) {
  if (to > 0 && (source[to - 1].key == "me" || source[to - 1].key == "us")) return true;
  for (std::size_t i = to; i-- > 0 && i + 9 > to && source[i].sentence == source[to].sentence;) {
    if (source[i].key == "who" || source[i].key == "that") return false;
    if (source[i].key != "was" && source[i].key != "been" && source[i].key != "am") continue;
    return i == source.sentences()[source[to].sentence].begin || source[i - 1].key == "i" ||
           source[i - 1].key == "have";
  }
  return false;
}

// "Asked the vet to vaccinate them", "taught apprentices to weld": whom one asks, does it.
bool is_asked_of_another(const Reading& source, std::size_t to) {
  static constexpr std::array<std::string_view, 15> asking = {
      "ask",   "tell",  "invite", "commission", "hire",   "instruct", "persuade", "get",
      "train", "teach", "allow",  "order",      "engage", "appoint",  "arrange"};
  if (to < 2 || !names_people(source, to - 1)) return false;
  for (std::size_t i = to - 1; i-- > 0 && i + 6 > to && source[i].segment == source[to].segment;) {
    if (std::find(asking.begin(), asking.end(), source[i].base) != asking.end()) return true;
    if (!source[i].base.empty() || source[i].key == "with") return false;
  }
  return false;
}

// "Meena took over & finished them": what is joined to another's deed by "and" alone, where it is no relative
// clause.
bool goes_on(const Reading& source, const Doers& doers, std::size_t segment, std::size_t verb) {
  const WordRange words = source.segments()[segment];
  const bool opens = verb == words.begin ? is_behind_ampersand(source, verb)
                                         : verb == words.begin + 1 && source[words.begin].key == "and";
  if (!opens || segment == 0 || !doers.of_others[segment - 1]) return false;
  const WordRange before = source.segments()[segment - 1];
  static constexpr std::array<std::string_view, 8> relative = {"who", "that",  "which", "whose",
                                                               "as",  "while", "when",  "after"};
  return source[before.begin].sentence == source[verb].sentence &&
         std::find(relative.begin(), relative.end(), source[before.begin].key) == relative.end() &&
         source[words.begin].joint <= Joint::blank;
}

// "the manager, who reviewed, signed and filed the returns": a list of deeds with one object.
bool is_next_in_list(const Reading& source, const Doers& doers, std::size_t segment, std::size_t verb) {
  const WordRange words = source.segments()[segment];
  const bool opens = verb == words.begin || (verb == words.begin + 1 && source[words.begin].key == "and");
  const std::size_t last = words.begin - (words.begin > 0 ? 1 : 0);
  // "who planned, costed and ordered": closed by its "and"; a semicolon opens another clause
  const bool closed = last > 0 && is_one_of(source[last - 1].key, {"and", "or"});
  return opens && !closed && words.begin > 0 && source[words.begin].joint <= Joint::comma &&
         source.sign_before(words.begin) != ";" &&
         source[words.begin - 1].sentence == source[verb].sentence &&
         source[words.begin - 1].shape == VerbShape::past && doers.others[words.begin - 1];
}

Doers doers_of(const Reading& source) {
  Doers out{
      std::vector<bool>(source.size(), false), std::vector<bool>(source.segments().size(), false), false, {}};
  for (std::size_t s = 0; s < source.segments().size(); ++s) {
    const WordRange words = source.segments()[s];
    bool own = false, others = false;
    for (std::size_t i = words.begin; i < words.end; ++i) {
      // "figures that the analyst used to forecast demand": the analyst's forecast
      const bool purpose = i > words.begin && source[i - 1].key == "to" && source[i].shape.has_value();
      if (purpose && !is_left_to_oneself(source, i - 1) &&
          (others || is_left_to_another(source, i - 1) || is_asked_of_another(source, i - 1)))
        out.others[i] = out.any = true;
      if (purpose || !acts(source[i])) continue;
      out.others[i] = is_done_by_others(source, i) || names_doer(source, i) || goes_on(source, out, s, i) ||
                      is_next_in_list(source, out, s, i);
      (out.others[i] ? others : own) = true;
    }
    out.of_others[s] = others && !own;
    out.any = out.any || others;
  }
  return out;
}

// The verbs of the source that tell the deed: its own word, else words like it, else kindred ones.
std::vector<std::size_t> tellers(const Claim& claim, const Doers& doers, std::size_t i) {
  const Reading& source = claim.source;
  const auto only_verbs = [&](std::vector<std::size_t> places) {
    places.erase(std::remove_if(places.begin(), places.end(),
                                [&](std::size_t p) { return !acts(source[p]) && !doers.others[p]; }),
                 places.end());
    return places;
  };
  const Word& word = claim.after[i];
  // A noun or gerund of the deed may be one's own: nothing is told of it then.
  const std::vector<std::size_t> same = source.with_stem(word.base);
  if (!same.empty()) return only_verbs(same).size() == same.size() ? same : std::vector<std::size_t>{};
  const std::vector<std::size_t> like = source.like(word);
  if (!like.empty()) return only_verbs(like).size() == like.size() ? like : std::vector<std::size_t>{};
  std::vector<std::size_t> out;
  const std::vector<std::uint16_t> own = kin_groups(claim.after, i);
  if (own.empty()) return out;
  if (doers.kin.empty()) {
    for (std::size_t s = 0; s < source.size() && doers.kin.size() < most_kin; ++s) {
      if (acts(source[s])) doers.kin.emplace_back(s, kin_groups(source, s));
    }
  }
  for (const auto& [place, groups] : doers.kin) {
    const bool kin = std::any_of(own.begin(), own.end(), [&, &other = groups](std::uint16_t group) {
      return std::binary_search(other.begin(), other.end(), group);
    });
    if (kin) out.push_back(place);
  }
  return out;
}

void check_verbs(Claim& claim, const Doers& doers, std::vector<Finding>& out) {
  constexpr std::size_t most = 100;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (!is_own_deed(claim.after, i) || looked_up++ >= most) continue;
    const std::vector<std::size_t> places = tellers(claim, doers, i);
    const bool all = !places.empty() && std::all_of(places.begin(), places.end(),
                                                    [&](std::size_t p) { return doers.others[p]; });
    if (all) report(out, claim, Tier::a, "agency", {i, i + 1}, "The source says that others did this.");
  }
}

// "my mentor's lesson": of another.
bool is_owned_by_another(const Reading& source, std::size_t thing) {
  constexpr std::size_t reach = 3;
  for (std::size_t i = thing; i-- > 0 && i + reach > thing && source[i].segment == source[thing].segment;) {
    if (source[i].owner.size() == source[i].key.size()) continue;
    return source[i].key.ends_with("'s") && names_people(source, i);
  }
  return false;
}

// "scaffold by others", "sign-off by certifying engineer", "digitisation done by an outside firm": not by
// oneself.
bool is_thing_by_others(const Reading& source, std::size_t thing) {
  static constexpr std::array<std::string_view, 13> doers = {
      "others", "another", "contractor", "contractors", "subcontractor", "subcontractors", "firm",
      "agency", "company", "vendor",     "provider",    "specialist",    "specialists"};
  if (source[thing].shape == VerbShape::past) return false;
  std::size_t tie = thing + 1;
  if (tie < source.size() && source[tie].joint == Joint::hyphen) ++tie;  // "sign-off"
  if (tie < source.size() && is_one_of(source[tie].key, {"done", "handled", "performed"})) ++tie;
  if (!source.is(tie, "by")) return false;
  constexpr std::size_t longest = 5;
  for (std::size_t i = tie + 1; i < source.size() && i <= tie + longest; ++i) {
    if (source[i].segment != source[thing].segment || source[i].joint > Joint::blank) return false;
    const bool last =
        i + 1 == source.size() || source[i + 1].joint > Joint::blank || !is_content(source[i + 1]);
    if (last && is_one_of(source[i].key, doers)) return !source.is(i + 1, "me");
    if (last && is_content(source[i])) return names_people(source, i) && !is_served(source[i].key);
  }
  return false;
}

// "Scaffolded and slated" where the scaffold was another's work.
void check_things_by_others(Claim& claim, std::vector<Finding>& out) {
  constexpr std::size_t most = 60;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (!is_own_deed(claim.after, i) || claim.after.is(i + 1, "by") || looked_up++ >= most) continue;
    const std::vector<std::size_t> places = claim.source.with_stem(claim.after[i].stem);
    if (places.empty() || !std::all_of(places.begin(), places.end(), [&](std::size_t p) {
          return is_thing_by_others(claim.source, p) || is_owned_by_another(claim.source, p);
        }))
      continue;
    report(out, claim, Tier::a, "agency", {i, i + 1}, "The source says that others did this.");
  }
}

// "Reported to a supervisor": another's post.
bool is_post_of_another(const Reading& source, std::size_t post) {
  static constexpr std::array<std::string_view, 7> before = {"to",  "under", "by",       "with",
                                                             "for", "from",  "alongside"};
  static constexpr std::array<std::string_view, 6> articles = {"a", "an", "the", "my", "our", "their"};
  if (source[post].owner.size() != source[post].key.size()) return true;  // "the designer's sketches"
  // "when the manager was out"
  const bool subject = post > 0 && post + 1 < source.size() && source[post - 1].key == "the" &&
                       (source[post + 1].key == "was" || source[post + 1].key == "is");
  if (subject) return true;
  for (std::size_t i = post; i-- > 0 && i + 6 > post && source[i].segment == source[post].segment;) {
    if (std::find(before.begin(), before.end(), source[i].key) != before.end()) return true;
    const bool article = std::find(articles.begin(), articles.end(), source[i].key) != articles.end();
    if (source[i].neutral && !article) return false;
  }
  return false;
}

// "Supervised cleaners" of one who reported to a supervisor with them.
void check_posts(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t most = 60, root = 5;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    // "co-designed" too
    const bool with_others = i > 0 && after[i].joint == Joint::hyphen && after[i - 1].key == "co" &&
                             after[i].shape == VerbShape::past;
    if ((!is_own_deed(after, i) && !with_others) || after[i].key.size() < root || looked_up++ >= most)
      continue;
    bool deed = false, theirs = false;
    for (const std::size_t p : source.like(after[i]))
      deed = deed || acts(source[p]) || source[p].shape == VerbShape::gerund;
    if (deed) continue;
    for (const std::size_t p : source.with_beginning(after[i].key.substr(0, root))) {
      if (!is_deed_of(after[i].key, source[p].owner)) continue;
      theirs = is_post_of_another(source, p);
      if (!theirs) break;
    }
    if (theirs) report(out, claim, Tier::a, "agency", {i, i + 1}, "In the source another has this post.");
  }
}

// "Advanced card holder erecting scaffolds" of one who worked under such a holder.
void check_borrowed_posts(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t longest = 5;
  for (const WordRange sentence : after.sentences()) {
    std::size_t head = sentence.begin;
    while (head < sentence.end && head < sentence.begin + longest && is_content(after[head]) &&
           (head == sentence.begin || after[head].joint <= Joint::blank) &&
           (head == sentence.begin || after[head].shape != VerbShape::past) &&
           after[head].shape != VerbShape::gerund)
      ++head;
    // One word alone may be a heading; "Trained card holders" is a deed, "Trained card holder mixing" is
    // none.
    if (head < sentence.begin + 2 || head == sentence.end) continue;
    if (after[sentence.begin].shape == VerbShape::past &&
        (after[head].shape != VerbShape::gerund || after[head].joint > Joint::blank))
      continue;
    --head;
    const std::string_view key = after[head].key;
    const bool person =
        key.size() > 4 && (key.ends_with("er") || key.ends_with("or") || key.ends_with("ist"));
    if (!person || after[head + 1].key == "to") continue;
    const std::vector<std::size_t> places = source.with_stem(after[head].stem);
    const bool theirs = !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
      return is_post_of_another(source, p);
    });
    if (!theirs) continue;
    report(out, claim, Tier::a, "title", {sentence.begin, head + 1}, "In the source another is this.");
    claim.settle({sentence.begin, head + 1});
  }
}

// "as club physio" of one who taped ankles for the club physio.
void check_posts_taken(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t longest = 5;
  for (std::size_t i = 0; i + 1 < after.size(); ++i) {
    if (after[i].key != "as") continue;
    std::size_t head = after.size();
    for (std::size_t w = i + 1;
         w < after.size() && w < i + 1 + longest && after[w].segment == after[i].segment; ++w) {
      const bool owner = after[w].owner.size() < after[w].key.size();  // "the lead surveyor's scribe"
      if (is_content(after[w]) && !owner && names_people(after, w)) head = w;
      if (!is_content(after[w]) && after[w].key != "a" && after[w].key != "an" && after[w].key != "the")
        break;
    }
    if (head == after.size()) continue;
    const std::vector<std::size_t> places = source.with_stem(after[head].stem);
    const bool theirs = !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
      return is_post_of_another(source, p);
    });
    if (!theirs) continue;
    report(out, claim, Tier::a, "title", {i + 1, head + 1}, "In the source another is this.");
    claim.settle({i + 1, head + 1});
  }
}

// The last word of the noun phrase behind a verb, where that has no owner but oneself; the size of the text
// for none.
std::size_t own_object(const Reading& reading, std::size_t verb) {
  constexpr std::size_t reach = 5;
  std::size_t head = reading.size();
  for (std::size_t i = verb + 1; i < reading.size() && i < verb + reach; ++i) {
    if (reading[i].segment != reading[verb].segment || reading[i].joint > Joint::blank) break;
    if (reading[i].owner.size() < reading[i].key.size()) return reading.size();
    if (is_determiner(reading[i].key)) continue;
    if (!is_content(reading[i]) || reading[i].shape == VerbShape::past) break;
    head = i;
  }
  return head;
}

// "Taught a lesson" of one whose mentor's lesson it was: a deed that the source does not tell of, done to
// what is another's.
void check_owned_things(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t most = 60;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (after[i].shape != VerbShape::past || !is_own_deed(after, i) || looked_up++ >= most) continue;
    const std::size_t thing = own_object(after, i);
    if (thing == after.size()) continue;
    const std::vector<std::size_t> places = source.with_stem(after[thing].stem);
    if (places.empty() || !std::all_of(places.begin(), places.end(),
                                       [&](std::size_t p) { return is_owned_by_another(source, p); }))
      continue;
    const std::vector<std::size_t> told = source.like(after[i]);
    if (std::any_of(told.begin(), told.end(), [&](std::size_t p) { return source[p].shape.has_value(); }))
      continue;
    const std::size_t owner = places.front();
    if (!source[source.segments()[source[owner].segment].begin].neutral &&
        source[source.segments()[source[owner].segment].begin].shape == VerbShape::past)
      continue;  // "filed the manager's reports": told by another verb
    report(out, claim, Tier::a, "object", {i, thing + 1}, "In the source this is another's.");
    claim.settle({i, thing + 1});
  }
}

// "the main span" where one's own are "two approach spans" and others built the main one.
void check_things(Claim& claim, const Doers& doers, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  for (std::size_t i = 0; i + 1 < after.size(); ++i) {
    if (!is_content(after[i]) || after[i].shape == VerbShape::past || !is_content(after[i + 1]) ||
        after[i + 1].joint > Joint::blank || after[i + 1].segment != after[i].segment)
      continue;
    const std::vector<std::size_t> places = source.with_stem(after[i].stem);
    const bool theirs = !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
      return doers.of_others[source[p].segment];
    });
    if (!theirs) continue;
    const WordRange sentence = after.sentences()[after[i].sentence];
    bool told = false;
    for (std::size_t w = sentence.begin; w < sentence.end && !told; ++w)
      told = acts(after[w]) && (is_done_by_others(after, w) || names_doer(after, w));
    if (told) continue;
    // The thing has another word before it in one's own part, and that is gone.
    const std::vector<std::size_t> heads = source.like(after[i + 1]);
    const bool exchanged = std::any_of(heads.begin(), heads.end(), [&](std::size_t p) {
      return p > 0 && !doers.of_others[source[p].segment] && source[p].joint <= Joint::blank &&
             is_content(source[p - 1]) && !after.has_like(source[p - 1]);
    });
    if (exchanged) report(out, claim, Tier::a, "object", {i, i + 1}, "In the source others dealt with this.");
  }
}

// "I wrote the report; the treasurer prepared the budget": a clause of another's deed beside one's own, and
// no relative one, which only tells more of one's own thing.
bool is_object_of_others(const Reading& source, const std::vector<bool>& others, std::size_t thing) {
  const WordRange segment = source.segments()[source[thing].segment];
  static constexpr std::array<std::string_view, 6> relative = {"that", "which", "who",
                                                               "whom", "where", "whose"};
  std::size_t verb = thing;
  while (verb > segment.begin && thing - verb < 7 && !(verb < thing && others[verb])) {
    // "my boss asked me to coach the reserves"
    const std::string_view key = source[verb].key;
    if (verb < thing && (acts(source[verb]) || key == "to" || key == "me" || key == "us")) return false;
    --verb;
  }
  if (!others[verb] || !is_done_by_others(source, verb)) return false;
  for (std::size_t i = segment.begin; i < verb; ++i) {
    if (std::find(relative.begin(), relative.end(), source[i].key) != relative.end()) return false;
  }
  // "a talk my boss gave" opens no clause of its own.
  return segment.begin == 0 || source[segment.begin].joint >= Joint::comma ||
         source[segment.begin].key == "and" || source[segment.begin].key == "while" ||
         source[segment.begin].key == "but" || source[segment.begin].key == "whereas";
}

// "Taught reception class and Year 6" where the head taught Year 6: what others did the same deed to.
void check_shares(Claim& claim, const Doers& doers, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!is_content(after[i])) continue;
    const WordRange sentence = after.sentences()[after[i].sentence];
    // "Wrote the report and budget": a bare form behind a past is a noun; "the rigging" is one.
    const bool behind = i > sentence.begin;
    const bool noun =
        after[i].base.empty() || (behind && is_determiner(after[i - 1].key)) ||
        (behind && after[i].shape == VerbShape::base && after[sentence.begin].shape == VerbShape::past);
    if (!noun) continue;
    const std::vector<std::size_t> places = source.with_stem(after[i].stem);
    const bool theirs = !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
      return doers.of_others[source[p].segment];
    });
    if (!theirs) continue;
    bool told = false, same = false;
    for (std::size_t w = sentence.begin; w < sentence.end && w < sentence.begin + 60; ++w) {
      // "ahead of the buyer's final decision"
      told = told || (w < i && after[w].owner.size() != after[w].key.size() && names_people(after, w) &&
                      after[w].segment == after[i].segment);
      if (!acts(after[w])) continue;
      told = told || is_done_by_others(after, w) || names_doer(after, w);
      if (w > i || !is_own_deed(after, w)) continue;
      for (const std::size_t place : source.with_stem(after[w].base))
        same = same || (doers.others[place] && source[place].segment == source[places.front()].segment &&
                        place < places.front());
      same = same || is_object_of_others(source, doers.others, places.front());
    }
    if (told || !same) continue;
    report(out, claim, Tier::a, "object", {i, i + 1}, "In the source others did this.");
    return;
  }
}

}  // namespace

void check_deeds_of_others(Claim& claim, std::vector<Finding>& out) {
  check_posts(claim, out);
  check_borrowed_posts(claim, out);
  check_posts_taken(claim, out);
  check_owned_things(claim, out);
  check_things_by_others(claim, out);
  const Doers& doers = claim.source.kept(doers_of);
  if (!doers.any) return;
  check_verbs(claim, doers, out);
  check_things(claim, doers, out);
  check_shares(claim, doers, out);
}

}  // namespace savile::gate
