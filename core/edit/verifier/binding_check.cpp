#include "edit/verifier/binding_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool is_year(const Word& word) {
  return word.number && word.key.size() == 4 && (word.key.starts_with("19") || word.key.starts_with("20")) &&
         word.key.find_first_not_of("0123456789") == std::string_view::npos;
}

// One end of "2014–2021".
bool is_of_range(const Reading& reading, std::size_t year) {
  const bool opens = year + 1 < reading.size() && is_year(reading[year + 1]);
  const bool closes = year > 0 && is_year(reading[year - 1]);
  const bool worded =
      (year >= 2 && is_year(reading[year - 2])) || (year + 2 < reading.size() && is_year(reading[year + 2]));
  return opens || closes || worded;
}

std::size_t shared_words(const Claim& claim, WordRange segment, std::size_t of_source) {
  const WordRange told = claim.source.segments()[claim.source[of_source].segment];
  constexpr std::size_t longest = 30;
  std::size_t count = 0;
  for (std::size_t i = segment.begin; i < segment.end && i < segment.begin + longest; ++i) {
    if (!is_content(claim.after[i])) continue;
    for (const std::size_t p : claim.source.like(claim.after[i])) {
      if (!told.contains(p)) continue;
      ++count;
      break;
    }
  }
  return count;
}

// The words beside a year went with another year.
void check_years(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  std::vector<std::size_t> years;
  constexpr std::size_t most = 30;
  for (std::size_t i = 0; i < source.size() && years.size() < most; ++i) {
    if (is_year(source[i])) years.push_back(i);
  }
  if (years.size() < 2) return;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!is_year(after[i]) || is_of_range(after, i) || looked_up++ >= most) continue;
    const WordRange segment = after.segments()[after[i].segment];
    std::size_t own = 0, others = 0;
    bool known = false;
    for (const std::size_t year : years) {
      if (is_of_range(source, year)) {
        known = false;
        own = 1;
        break;
      }
      const std::size_t shared = shared_words(claim, segment, year);
      const bool same = source[year].key == after[i].key;
      known = known || same;
      (same ? own : others) = std::max(same ? own : others, shared);
    }
    if (!known || own > 0 || others < 2) continue;
    report(out, claim, Tier::a, "date", {i, i + 1}, "In the source this year goes with something else.");
    return;
  }
}

// "Dr. Wells's NIH grant", "their boat": somebody's, within a few words before.
bool is_owned(const Reading& reading, std::size_t thing) {
  for (std::size_t i = thing; i-- > 0 && i + 6 > thing && reading[i].segment == reading[thing].segment;) {
    const Word& word = reading[i];
    if (word.owner.size() != word.key.size() && word.capital) return true;
    if (word.key == "his" || word.key == "her") return true;
  }
  return false;
}

void check_owners(Claim& claim, std::vector<Finding>& out) {
  static constexpr std::array<std::string_view, 6> having = {"hold", "win",     "secure",
                                                             "own",  "receive", "obtain"};
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t most = 30;
  std::size_t looked_up = 0;
  for (std::size_t i = 1; i < after.size(); ++i) {
    const bool holder =
        after[i].key == "of" && (after[i - 1].key == "holder" || after[i - 1].key == "recipient");
    const bool verb = is_one_of(after[i].base, having) && after[i].shape == VerbShape::past;
    if ((!holder && !verb) || looked_up++ >= most) continue;
    // The last noun of the phrase.
    std::size_t thing = after.size();
    for (std::size_t w = i + 1; w < after.size() && w < i + 7 && after[w].segment == after[i].segment; ++w) {
      if (is_content(after[w]) && !after[w].base.empty() && after[w].shape != VerbShape::base) break;
      if (after[w].neutral && w > i + 2) break;
      if (is_content(after[w])) thing = w;
    }
    if (thing == after.size() || is_owned(after, thing)) continue;
    const std::vector<std::size_t> places = source.with_stem(after[thing].stem);
    const bool theirs = !places.empty() && std::all_of(places.begin(), places.end(),
                                                       [&](std::size_t p) { return is_owned(source, p); });
    if (!theirs) continue;
    report(out, claim, Tier::a, "agency", {i, i + 1}, "In the source this is another's.");
    return;
  }
}

// "a listed firm": one, and not one at a time.
bool is_single(const Reading& reading, std::size_t noun) {
  if (noun > 0 && reading[noun - 1].key == "one" && reading[noun].joint == Joint::blank) {
    // "one sample in four"
    const bool ratio = noun + 2 < reading.size() && read_number(reading, noun + 2) &&
                       (reading[noun + 1].key == "in" || reading[noun + 1].key == "per");
    return !ratio;
  }
  bool article = false;
  for (std::size_t i = noun;
       i-- > 0 && i + 4 > noun && reading[i].segment == reading[noun].segment && !article;) {
    if (reading[i].number || !(is_content(reading[i]) || reading[i].key == "a" || reading[i].key == "an"))
      return false;
    article = reading[i].key == "a" || reading[i].key == "an";
    // "when a client needs it": any client
    const std::string_view before = i > 0 ? reading[i - 1].key : std::string_view();
    if (article && (before == "when" || before == "if" || before == "whenever" || before == "where"))
      return false;
  }
  if (!article) return false;
  static constexpr std::array<std::string_view, 14> repeated = {
      "each",     "every", "per", "daily", "weekly", "monthly", "yearly",
      "annually", "times", "a",   "twice", "any",    "all",     "both"};
  const WordRange sentence = reading.sentences()[reading[noun].sentence];
  constexpr std::size_t reach = 20;
  for (std::size_t i = noun > sentence.begin + reach ? noun - reach : sentence.begin;
       i < sentence.end && i < noun + reach; ++i) {
    if (reading[i].number || read_number(reading, i)) return false;
    if (is_one_of(reading[i].key, repeated) && reading[i].key != "a") return false;
    // "three a week"
    if (reading[i].key == "a" && i + 1 < sentence.end && time_unit(reading[i + 1].key, false)) return false;
  }
  return true;
}

void check_single(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t most = 60;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    // A plural.
    if (!is_content(after[i]) || after[i].singular.empty() || !after[i].key.ends_with('s')) continue;
    if (after[i].owner != after[i].key || looked_up++ >= most) continue;
    std::vector<std::size_t> places = source.with_stem(after[i].stem);
    // "Designed brackets; one design is made"
    places.erase(std::remove_if(places.begin(), places.end(),
                                [&](std::size_t p) { return source[p].shape == VerbShape::past; }),
                 places.end());
    const bool single = !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
      return source[p].key == after[i].singular && is_single(source, p);
    });
    // "a department", but a "cross-departmental" group
    if (!single || source.with_beginning(after[i].singular).size() > source.with_stem(after[i].stem).size())
      continue;
    report(out, claim, Tier::a, "scope", {i, i + 1}, "The source speaks of one.");
  }
}

}  // namespace

void check_bindings(Claim& claim, std::vector<Finding>& out) {
  check_years(claim, out);
  check_owners(claim, out);
  check_single(claim, out);
}

}  // namespace savile::gate
