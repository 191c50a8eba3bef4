#include "edit/verifier/mixture_check.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/same_number.hpp"
#include "edit/verifier/unit_table.hpp"
#include "edit/verifier/word_family.hpp"
#include "edit/verifier/word_kin.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::size_t most = 200;  // words looked up of one text; a bullet has thirty

// Where a word of the new text stands.
struct Origin {
  bool own = false;                   // in the replaced bullet
  bool shared = false;                // in what holds for the whole entry, such as its heading
  std::vector<std::uint32_t> others;  // in these bullets; ascending

  [[nodiscard]] bool known() const { return own || shared || !others.empty(); }
  [[nodiscard]] bool is_lent() const { return !own && !shared && !others.empty(); }
  [[nodiscard]] bool holds_of(std::uint32_t unit) const {
    return shared || std::binary_search(others.begin(), others.end(), unit);
  }
};

// It tells a deed: a bullet, or a line that opens with one. Others, such as headings, hold for all of these.
bool tells_deed(const Reading& source, const Unit& unit) {
  return unit.bullet || (unit.words.size() > 3 && source[unit.words.begin].shape == VerbShape::past);
}

struct Bullets {
  const Reading& source;
  WordRange replaced, written;

  [[nodiscard]] bool is_shared(std::size_t word) const {
    return !written.contains(word) ||
           (!replaced.contains(word) && !tells_deed(source, source.units()[source[word].unit]));
  }
};

// The replaced text is one bullet, or a part of one, and there are others.
bool is_one_bullet(const Reading& source, WordRange replaced) {
  const auto tells = [&](const Unit& unit) { return tells_deed(source, unit); };
  if (replaced.size() == 0 || !tells(source.units()[source[replaced.begin].unit])) return false;
  return source[replaced.begin].unit == source[replaced.end - 1].unit &&
         std::count_if(source.units().begin(), source.units().end(), tells) > 1;
}

void note(const Bullets& bullets, std::size_t place, Origin& origin) {
  if (bullets.replaced.contains(place))
    origin.own = true;
  else if (bullets.is_shared(place))
    origin.shared = true;
  else
    origin.others.push_back(bullets.source[place].unit);
}

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

std::vector<Origin> origins(const Claim& claim, const Bullets& bullets) {
  const Reading& after = claim.after;
  std::vector<Origin> out(after.size());
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size() && looked_up < most; ++i) {
    if (const auto number = read_number(after, i); number && !number->ordinal && number->value > 1) {
      ++looked_up;
      // The same amount in whatever form.
      for (const PlacedNumber& told : bullets.source.kept(numbers_of)) {
        if (same_number(told.value, number->value)) note(bullets, told.word, out[i]);
      }
      i = number->words.end - 1;
    } else if (is_content(after[i])) {
      ++looked_up;
      for (const std::size_t p : bullets.source.like(after[i])) note(bullets, p, out[i]);
    }
  }
  // By another of its names too.
  for (const TermHit& hit : after.terms()) {
    const WordRange words = after.words_in(hit.span);
    Origin origin;
    for (const TermHit& told : bullets.source.terms()) {
      const WordRange place = bullets.source.words_in(told.span);
      if (told.term == hit.term && place.size() > 0) note(bullets, place.begin, origin);
    }
    for (std::size_t i = words.begin; i < words.end; ++i) {
      out[i].own = out[i].own || origin.own;
      out[i].shared = out[i].shared || origin.shared;
    }
  }
  for (Origin& origin : out) {
    std::sort(origin.others.begin(), origin.others.end());
    origin.others.erase(std::unique(origin.others.begin(), origin.others.end()), origin.others.end());
  }
  return out;
}

// It tells of a deed of its own, and does not go on from the one before: "…, and trained two apprentices",
// "… while training two apprentices".
bool opens_statement(const Reading& after, std::size_t segment) {
  static constexpr std::array<std::string_view, 5> joins = {"and", "then", "also", "i", "but"};
  const WordRange words = after.segments()[segment];
  std::size_t first = words.begin;
  while (first < words.end && first < words.begin + 3 &&
         (is_one_of(after[first].key, joins) || after[first].key.ends_with("ly")))
    ++first;
  if (first == words.end) return false;
  if (after[first].key == "while") return true;
  const auto shape = after[first].shape;
  return shape == VerbShape::past || (shape == VerbShape::base && first > words.begin);
}

// Statements of the new text, as ranges of words.
std::vector<WordRange> statements(const Reading& after) {
  std::vector<WordRange> out;
  for (std::size_t s = 0; s < after.segments().size(); ++s) {
    const WordRange words = after.segments()[s];
    const bool goes_on = !out.empty() && after[out.back().begin].sentence == after[words.begin].sentence &&
                         (!opens_statement(after, s) || is_verb_only(after, s - 1));
    if (goes_on)
      out.back().end = words.end;
    else
      out.push_back(words);
  }
  return out;
}

// Some word of the bullet may mean the same.
bool may_be_own(const Claim& claim, const Bullets& bullets, std::size_t word) {
  const Reading& after = claim.after;
  const std::vector<std::uint16_t> groups = kin_groups(after, word);
  for (std::size_t p = 0; p < bullets.source.size(); ++p) {
    if (!bullets.replaced.contains(p) || !is_content(bullets.source[p])) continue;
    if (same_family(after[word].key, bullets.source[p].key)) return true;
    const std::vector<std::uint16_t> others = kin_groups(bullets.source, p);
    if (std::any_of(groups.begin(), groups.end(),
                    [&](std::uint16_t g) { return std::binary_search(others.begin(), others.end(), g); }))
      return true;
  }
  return false;
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

// It stands where the bullet has another word that is gone: "for students" for "for staff".
bool stands_for_another(const Claim& claim, std::size_t word) {
  const Reading &source = claim.source, &after = claim.after;
  const std::string_view place = governor(after, word);
  const bool period = time_unit(after[word].key, false).has_value();
  for (std::size_t p = claim.replaced.begin; p < claim.replaced.end; ++p) {
    if (!is_content(source[p]) || source[p].shape == VerbShape::past || after.has_like(source[p])) continue;
    if (governor(source, p) == place || (period && time_unit(source[p].key, false))) return true;
  }
  return false;
}

// The lending bullet speaks of the same thing: of two words at least that stand in both.
bool speaks_of_it(const std::vector<Origin>& from, WordRange statement, std::uint32_t lender) {
  std::size_t both = 0;
  for (std::size_t i = statement.begin; i < statement.end; ++i) {
    const Origin& origin = from[i];
    both += (origin.own || origin.shared) &&
                    std::binary_search(origin.others.begin(), origin.others.end(), lender)
                ? 1
                : 0;
  }
  return both > 1;
}

// "…, and showed new drivers how to use it": what another bullet tells, of this bullet's thing.
std::optional<std::size_t> points_back(const Reading& after, WordRange statement) {
  static constexpr std::array<std::string_view, 6> words = {"it", "its", "them", "this", "these", "those"};
  if (statement.begin == after.sentences()[after[statement.begin].sentence].begin) return {};
  for (std::size_t i = statement.begin; i < statement.end; ++i) {
    if (is_one_of(after[i].key, words)) return i;
  }
  return {};
}

}  // namespace

void check_mixtures(Claim& claim, std::vector<Finding>& out) {
  static constexpr std::string_view why = "In the source this is said of something else.";
  const Reading& after = claim.after;
  if (!is_one_bullet(claim.source, claim.replaced)) return;
  const Bullets bullets{claim.source, claim.replaced, claim.written};
  const std::vector<Origin> from = origins(claim, bullets);
  for (const WordRange statement : statements(after)) {
    std::vector<std::size_t> told, lent;
    for (std::size_t i = statement.begin; i < statement.end; ++i) {
      if (!from[i].known()) continue;
      told.push_back(i);
      if (from[i].is_lent() && !is_light(after[i])) lent.push_back(i);
    }
    if (lent.empty()) continue;
    const auto tells_all = [&](std::uint32_t unit) {
      return std::all_of(told.begin(), told.end(), [&](std::size_t i) { return from[i].holds_of(unit); });
    };
    const std::vector<std::uint32_t>& lenders = from[lent.front()].others;
    if (std::any_of(lenders.begin(), lenders.end(), tells_all)) {
      const auto back = points_back(after, statement);
      if (back && !speaks_of_it(from, {0, after.size()}, lenders.front()))
        report(out, claim, Tier::a, "binding", {*back, *back + 1}, std::string(why));
      continue;
    }
    const auto is_odd = [&](std::size_t i) { return !may_be_own(claim, bullets, i); };
    lent.erase(std::remove_if(lent.begin(), lent.end(), [&](std::size_t i) { return !is_odd(i); }),
               lent.end());
    if (lent.empty()) continue;
    const bool same_thing = std::any_of(lenders.begin(), lenders.end(), [&](std::uint32_t unit) {
      return speaks_of_it(from, statement, unit);
    });
    const auto grave = std::find_if(lent.begin(), lent.end(), [&](std::size_t i) {
      return !same_thing && (is_fact(after, i) || stands_for_another(claim, i));
    });
    const std::size_t at = grave == lent.end() ? lent.front() : *grave;
    report(out, claim, grave == lent.end() ? Tier::b : Tier::a, "binding", {at, at + 1}, std::string(why));
  }
}

}  // namespace savile::gate
