#include "edit/verifier/loans.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/sort_stably.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/same_number.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::size_t most = 200;  // words looked up of one text; a bullet has thirty

struct PlacedNumber {
  std::size_t word = 0;
  double value = 0;
};

std::vector<PlacedNumber> numbers_of(const Reading& reading) {
  std::vector<PlacedNumber> out;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const auto number = read_number(reading, i);
    if (!number) continue;
    out.push_back({i, number->value});
    i = number->words.end - 1;
  }
  return out;
}

bool is_fact(const Reading& after, std::size_t i) {
  const bool named = after[i].capital && i > after.sentences()[after[i].sentence].begin;
  return after[i].number || read_number(after, i) || named || after[i].mixed;
}

// "carried out" says no more than the noun behind it.
bool is_light(const Word& word) {
  static constexpr std::array<std::string_view, 10> verbs = {
      "carry", "conduct", "perform", "undertake", "complete", "do", "make", "provide", "handle", "deal"};
  return is_one_of(word.base, verbs);
}

// What a noun phrase hangs on: its preposition, or "" for a verb.
std::string_view governor(const Reading& reading, std::size_t word) {
  static constexpr std::array<std::string_view, 18> prepositions = {
      "for",  "of",     "on",    "in",  "at",      "to",      "with",  "from", "by",
      "into", "across", "under", "via", "through", "against", "about", "over", "during"};
  constexpr std::size_t reach = 6;
  for (std::size_t i = word; i-- > 0 && i + reach > word && reading[i].sentence == reading[word].sentence;) {
    if (is_one_of(reading[i].key, prepositions)) return reading[i].key;
    if (reading[i].shape == VerbShape::past || reading[i].shape == VerbShape::third_person) break;
  }
  return {};
}

using PlacedTerm = std::pair<TermId, std::size_t>;  // and where its first word stands

std::vector<PlacedTerm> terms_of(const Reading& reading) {
  std::vector<PlacedTerm> out;
  for (const TermHit& hit : reading.terms()) {
    const WordRange place = reading.words_in(hit.span);
    if (place.size() > 0) out.emplace_back(hit.term, place.begin);
  }
  sort_stably(out);
  return out;
}

// What a relative word speaks of stands before it in its statement.
bool points_back(const Reading& after, WordRange statement, std::size_t word) {
  static constexpr std::array<std::string_view, 15> back = {
      "it",    "its",     "them", "this", "these", "those",     "there",       "which",
      "whose", "thereby", "thus", "so",   "hence", "therefore", "consequently"};
  static constexpr std::array<std::string_view, 4> relative = {"which", "whose", "thereby", "thus"};
  const std::string_view key = after[word].key;
  return is_one_of(key, back) && (word <= statement.begin + 1 || !is_one_of(key, relative));
}

}  // namespace

bool Loans::Origin::is_in(std::uint32_t unit) const {
  return std::binary_search(others.begin(), others.end(), unit);
}

Loans::Loans(const Bullets& bullets, const Reading& after)
    : bullets_(bullets), after_(after), from_(after.size()) {
  find_words();
  find_terms();
  for (Origin& origin : from_) {
    std::sort(origin.others.begin(), origin.others.end());
    origin.others.erase(std::unique(origin.others.begin(), origin.others.end()), origin.others.end());
  }
}

void Loans::note(std::size_t place, Origin& origin) const {
  if (bullets_.replaced.contains(place))
    origin.own = true;
  else if (bullets_.is_shared(place))
    origin.shared = true;
  else
    origin.others.push_back(bullets_.bullet_of(place));
}

void Loans::find_words() {
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after_.size() && looked_up < most; ++i) {
    if (const auto number = read_number(after_, i); number && !number->ordinal && number->value > 1) {
      ++looked_up;
      // The same amount in whatever form.
      for (const PlacedNumber& told : bullets_.source.kept(numbers_of)) {
        if (same_number(told.value, number->value)) note(told.word, from_[i]);
      }
      i = number->words.end - 1;
    } else if (is_content(after_[i])) {
      ++looked_up;
      for (const std::size_t place : bullets_.source.like(after_[i])) note(place, from_[i]);
    }
  }
}

// By another of its names too.
void Loans::find_terms() {
  const std::vector<PlacedTerm>& told = bullets_.source.kept(terms_of);
  std::size_t looked_up = 0;
  for (const TermHit& hit : after_.terms()) {
    if (looked_up++ >= most) return;
    const WordRange words = after_.words_in(hit.span);
    Origin origin;
    for (auto place = std::lower_bound(told.begin(), told.end(), PlacedTerm{hit.term, 0});
         place != told.end() && place->first == hit.term && !(origin.own && origin.shared); ++place)
      note(place->second, origin);
    for (std::size_t i = words.begin; i < words.end; ++i) {
      from_[i].own = from_[i].own || origin.own;
      from_[i].shared = from_[i].shared || origin.shared;
    }
  }
}

// The deed that opens the statement is one of the bullet's own clauses: "and test plans" is no deed of who
// "reviewed test plans".
bool Loans::does_it(WordRange statement, std::uint32_t bullet) const {
  const Reading& source = bullets_.source;
  std::size_t verb = statement.begin;
  while (verb < statement.end && !after_[verb].shape) ++verb;
  if (verb == statement.end || !from_[verb].is_in(bullet)) return true;
  const std::vector<std::size_t> places = source.like(after_[verb]);
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    if (bullets_.bullet_of(p) != bullet || !source[p].shape) return false;
    return p == source.segments()[source[p].segment].begin || source[p - 1].key == "and" ||
           source[p - 1].key == "i";
  });
}

std::vector<std::uint32_t> Loans::tellers(WordRange statement) const {
  std::vector<std::uint32_t> out;
  bool first = true;
  for (std::size_t i = statement.begin; i < statement.end; ++i) {
    if (!from_[i].known() || from_[i].shared) continue;
    if (first)
      out = from_[i].others;
    else
      out.erase(
          std::remove_if(out.begin(), out.end(), [&](std::uint32_t unit) { return !from_[i].is_in(unit); }),
          out.end());
    first = false;
  }
  out.erase(std::remove_if(out.begin(), out.end(), [&](std::uint32_t u) { return !does_it(statement, u); }),
            out.end());
  return out;
}

// It stands where the bullet has another word that is gone: "for students" for "for staff".
bool Loans::stands_for_another(std::size_t word) const {
  const Reading& source = bullets_.source;
  const std::string_view place = governor(after_, word);
  const bool period = time_unit(after_[word].key, false).has_value();
  for (std::size_t p = bullets_.replaced.begin; p < bullets_.replaced.end; ++p) {
    if (!is_content(source[p]) || source[p].shape == VerbShape::past || after_.has_like(source[p])) continue;
    if (governor(source, p) == place || (period && time_unit(source[p].key, false))) return true;
  }
  return false;
}

// The lending bullet speaks of the same thing: of two words at least that stand in both.
bool Loans::speaks_of_it(WordRange statement, std::uint32_t lender) const {
  std::size_t both = 0;
  for (std::size_t i = statement.begin; i < statement.end; ++i) {
    if ((from_[i].own || from_[i].shared) && from_[i].is_in(lender)) ++both;
  }
  return both > 1;
}

Finding Loans::finding(Tier tier, WordRange words) const {
  const Span span{after_[words.begin].span.begin, after_[words.end - 1].span.end};
  return {tier, "binding", span, std::string(slice(after_.text(), span)),
          "In the source this is said of something else."};
}

bool Loans::is_known(WordRange words) const {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if ((is_content(after_[i]) || read_number(after_, i)) && !from_[i].known()) return false;
  }
  return true;
}

void Loans::explain(WordRange statement, std::vector<Finding>& findings) const {
  // That something is missing; others say what is wrong with the bullet's own words.
  static constexpr std::array<std::string_view, 9> missing = {
      "word", "statement", "skill", "quantity", "name", "organization", "place", "exchange", "object"};
  for (Finding& each : findings) {
    if (!is_one_of(each.type, missing)) continue;
    const WordRange words = after_.words_in(each.span);
    if (!is_known(words)) continue;  // "nine weeks", of which only the weeks are lent
    std::size_t lent = words.begin;
    while (lent < words.end && (!from_[lent].is_lent() || is_light(after_[lent]))) ++lent;
    if (lent == words.end) continue;
    const std::vector<std::uint32_t>& lenders = from_[lent].others;
    const bool same_thing = std::any_of(lenders.begin(), lenders.end(),
                                        [&](std::uint32_t unit) { return speaks_of_it(statement, unit); });
    const bool grave = !same_thing && (is_fact(after_, lent) || stands_for_another(lent));
    const Tier tier = same_thing ? Tier::b : grave ? Tier::a : each.tier;
    each = finding(tier, {lent, lent + 1});
  }
}

void Loans::refuse_pointing_back(WordRange statement, std::uint32_t teller,
                                 std::vector<Finding>& findings) const {
  if (statement.begin == 0 || speaks_of_it({0, after_.size()}, teller)) return;
  for (std::size_t i = statement.begin; i < statement.end; ++i) {
    if (points_back(after_, statement, i)) findings.push_back(finding(Tier::a, {i, i + 1}));
  }
}

void Loans::refuse_pointing_away(WordRange statement, std::vector<Finding>& findings) const {
  for (std::size_t i = statement.begin; i < statement.end; ++i) {
    if (!points_back(after_, statement, i)) continue;
    const WordRange own = bullets_.replaced;
    bool is_own = false;
    for (std::size_t p = own.begin; p < own.end; ++p)
      is_own = is_own || bullets_.source[p].key == after_[i].key;
    if (!is_own) findings.push_back(finding(Tier::a, {i, i + 1}));
  }
}

}  // namespace savile::gate
