#include "edit/verifier/little_claim.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/score.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// "ahead of the final decision" for "before" it; "ahead of schedule" is more. "aged 13 to 17", "c. 200": the
// figures are held against the source by themselves.
bool is_only_relation(const Reading& after, std::size_t i) {
  static constexpr std::array<std::string_view, 12> limits = {
      "schedule", "time",  "target",       "plan",   "budget",      "deadline",
      "forecast", "quota", "expectations", "others", "competitors", "anyone"};
  const std::string_view key = after[i].key;
  const auto next = [&](std::size_t by) {
    return i + by < after.size() && after[i + by].sentence == after[i].sentence ? after[i + by].key
                                                                                : std::string_view();
  };
  if (key == "ahead" && next(1) == "of") {
    for (std::size_t by = 2; by < 6; ++by) {
      if (std::find(limits.begin(), limits.end(), next(by)) != limits.end()) return false;
    }
    return i == 0 || !after[i - 1].number;
  }
  const bool numbered = i + 1 < after.size() && read_number(after, i + 1).has_value();
  return numbered && (key == "aged" || ((key == "c" || key == "ca") && !after[i].capital));
}

// "Ran own plumbing business" of one who had it, "self-employed" too.
bool is_of_own_business(const Claim& claim, std::size_t i) {
  static constexpr std::array<std::string_view, 10> firms = {
      "business", "company", "firm", "practice", "shop", "salon", "studio", "agency", "workshop", "farm"};
  const auto owned_at = [&](const Reading& reading, std::size_t own) {
    for (std::size_t w = own + 1; w < reading.size() && w < own + 5; ++w) {
      if (reading[w].segment != reading[own].segment) return false;
      if (std::find(firms.begin(), firms.end(), reading[w].key) != firms.end()) return true;
    }
    return false;
  };
  const std::string_view key = claim.after[i].key;
  const bool self = key == "self" && i + 1 < claim.after.size() && claim.after[i + 1].key == "employed";
  const bool runs = claim.after[i].base == "run" || claim.after[i].base == "operate";
  if (!self && !runs) return false;
  if (runs) {
    std::size_t own = i + 1;
    while (own < claim.after.size() && own < i + 3 && claim.after[own].key != "own") ++own;
    if (own >= claim.after.size() || claim.after[own].key != "own" || !owned_at(claim.after, own))
      return false;
  }
  const std::vector<std::size_t> places = claim.source.with_beginning("own");
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    return claim.source[p].key == "own" && owned_at(claim.source, p);
  });
}

// "an exhibition that drew 9,000 visitors" of an exhibition with 9,000 visitors: they came.
bool is_coming(const Claim& claim, std::size_t i) {
  static constexpr std::array<std::string_view, 3> drawing = {"draw", "attract", "welcome"};
  static constexpr std::array<std::string_view, 12> comers = {
      "visitors",   "people",    "guests",  "attendees", "spectators", "customers",
      "applicants", "delegates", "entries", "families",  "children",   "participants"};
  const Reading& after = claim.after;
  if (std::find(drawing.begin(), drawing.end(), after[i].base) == drawing.end()) return false;
  for (std::size_t w = i + 1; w < after.size() && w < i + 4 && after[w].segment == after[i].segment; ++w) {
    if (std::find(comers.begin(), comers.end(), after[w].key) != comers.end())
      return claim.source.has_like(after[w]) && read_number(after, i + 1);
  }
  return false;
}

// "prepared quotations" of one who did quotes: the source's verb says only that it was done.
bool is_only_done(const Claim& claim, std::size_t i) {
  static constexpr std::array<std::string_view, 4> doing = {"prepare", "produce", "complete", "process"};
  const Reading &after = claim.after, &source = claim.source;
  if (std::find(doing.begin(), doing.end(), after[i].base) == doing.end() || !after[i].shape) return false;
  constexpr std::size_t reach = 4;
  for (std::size_t a = i + 1; a < after.size() && a < i + reach && after[a].segment == after[i].segment;
       ++a) {
    if (!is_content(after[a])) continue;
    for (const std::size_t s : source.like(after[a])) {
      // "bird surveys, maps in QGIS": listed as one's work
      if (claim.known.deeds()[source[s].segment].has_verb == false && after[i].base != "process") return true;
      for (std::size_t w = s; w-- > 0 && w + reach > s && source[w].segment == source[s].segment;) {
        if (source[w].key == "did" || source[w].key == "do" || source[w].key == "doing") return true;
        if (source[w].neutral && source[w].key != "the" && source[w].key != "my") break;
      }
    }
  }
  return false;
}

// "not yet completed" of what one does not have yet, "in their own homes": nothing is claimed.
bool is_denied_or_owned(const Reading& after, std::size_t i) {
  static constexpr std::array<std::string_view, 6> having = {"complete", "finish", "hold",
                                                             "obtain",   "pass",   "award"};
  if (i == 0) return false;
  const std::string_view before = after[i - 1].key;
  if (after[i].key == "own") return before == "their" || before == "his" || before == "her";
  return i > 1 && before == "yet" && after[i - 2].key == "not" &&
         std::find(having.begin(), having.end(), after[i].base) != having.end();
}

// "own portfolio" of what was "my portfolio"
bool is_own_of_mine(const Claim& claim, std::size_t i) {
  const std::size_t owned = i + 1;
  if (claim.after[i].key != "own" || owned >= claim.after.size() || claim.after[owned].joint != Joint::blank)
    return false;
  const std::vector<std::size_t> places = claim.source.like(claim.after[owned]);
  return std::any_of(places.begin(), places.end(),
                     [&](std::size_t p) { return p > 0 && claim.source[p - 1].key == "my"; });
}

// "scrap rate" of scrap that is told in percent.
bool is_rate_of_percent(const Claim& claim, std::size_t i) {
  const Reading& after = claim.after;
  if (after[i].key != "rate" && after[i].key != "rates") return false;
  if (i == 0 || after[i].joint > Joint::blank || !is_content(after[i - 1])) return false;
  const std::vector<Quantity>& known = claim.known.quantities();
  return std::any_of(known.begin(), known.end(), [&](const Quantity& q) {
    if (q.measure != Measure::percent) return false;
    const WordRange sentence = claim.source.sentences()[claim.source[q.words.begin].sentence];
    const std::vector<std::size_t> places = claim.source.like(after[i - 1]);
    return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
      return sentence.contains(p) && claim.source[p].shape != VerbShape::past;  // no "pass rate" of "passed"
    });
  });
}

// "roadside" of roads, "logbook" of a log
bool is_compound_of_known(const Claim& claim, std::size_t i) {
  static constexpr std::array<std::string_view, 8> behind = {"side", "room", "book",  "time",
                                                             "yard", "work", "works", "place"};
  const std::string_view key = claim.after[i].key;
  constexpr std::size_t shortest = 3;
  return std::any_of(behind.begin(), behind.end(), [&](std::string_view end) {
    if (!key.ends_with(end) || key.size() < end.size() + shortest) return false;
    const std::string head(key.substr(0, key.size() - end.size()));
    return claim.source.has_key(head) || claim.source.has_key(head + "s");
  });
}

// "supported the surveyor in preparing the accounts" of one who helped with them
bool is_helped_with(const Reading& after, std::size_t i) {
  static constexpr std::array<std::string_view, 8> doing = {"prepare", "produce", "complete", "make",
                                                            "deliver", "do",      "run",      "perform"};
  static constexpr std::array<std::string_view, 4> helping = {"support", "assist", "help", "aid"};
  if (i == 0 || after[i].shape != VerbShape::gerund ||
      (after[i - 1].key != "in" && after[i - 1].key != "with") ||
      std::find(doing.begin(), doing.end(), after[i].base) == doing.end())
    return false;
  for (std::size_t w = i; w-- > 0 && w + 9 > i && after[w].segment == after[i].segment;) {
    if (std::find(helping.begin(), helping.end(), after[w].base) != helping.end()) return true;
  }
  return false;
}

// "finished fourth", "came 4th" of "4th, National Schools": the source has this place, of nothing that it
// counts.
bool is_taking_place(const Claim& claim, std::size_t i) {
  const Reading& after = claim.after;
  const std::size_t next = i + 1;
  if (!is_one_of(after[i].base, {"finish", "place", "come", "rank"}) || next >= after.size() ||
      after[next].joint > Joint::blank)
    return false;
  const auto number = read_number(after, next);
  if (!number || !number->ordinal) return false;
  // "ranked first aid kits": a place of nobody
  const std::size_t end = number->words.end;
  const std::vector<Quantity>& known = claim.known.quantities();
  const bool told = std::any_of(known.begin(), known.end(), [&](const Quantity& s) {
    return s.measure == Measure::ordinal && s.value == number->value &&
           (s.heads.empty() || is_one_of(claim.source[s.heads.back()].key, {"place", "position", "prize"}));
  });
  if (!told) return false;
  return end == after.size() || after[end].joint > Joint::blank || after[end].neutral;
}

// "acting on the maker's advice" for "on the maker's advice", "jointly with a colleague" for "with one": what
// stands behind has to be the source's.
bool is_only_before(const Reading& after, std::size_t i) {
  const std::size_t next = i + 1;
  if (next >= after.size() || after[next].joint != Joint::blank) return false;
  return (after[i].key == "acting" && after[next].key == "on") ||
         (after[i].key == "jointly" && after[next].key == "with");
}

}  // namespace

bool claims_little(const Claim& claim, std::size_t word) {
  return is_only_relation(claim.after, word) || is_of_own_business(claim, word) || is_coming(claim, word) ||
         is_only_done(claim, word) || is_denied_or_owned(claim.after, word) || is_own_of_mine(claim, word) ||
         is_rate_of_percent(claim, word) || is_compound_of_known(claim, word) ||
         is_helped_with(claim.after, word) || (gives_score(claim.after, word) && has_score(claim.source)) ||
         is_taking_place(claim, word) || is_only_before(claim.after, word);
}

}  // namespace savile::gate
