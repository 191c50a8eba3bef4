#include "edit/verifier/led_people_check.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::array<std::string_view, 8> leading_verbs = {"manage",  "lead",   "supervise", "head",
                                                           "oversee", "direct", "command",   "captain"};

// A deed of leading, and no adjective: "leading sellers", "a managed team".
bool is_led_here(const Reading& reading, std::size_t i) {
  const Word& word = reading[i];
  if (!is_one_of(word.base, leading_verbs)) return false;
  if (word.shape == VerbShape::past)
    return i == 0 || word.joint > Joint::blank || !is_determiner(reading[i - 1].key);
  if (word.shape != VerbShape::gerund) return false;
  return i == 0 || word.joint > Joint::blank ||
         (reading[i - 1].neutral && !is_determiner(reading[i - 1].key));
}

// The words of the noun phrase behind a verb that say what it is: "the budget and the rota" of "managed the
// budget and the rota of a ward of 12 nurses". `use` gets each until it says true.
template <class Use>
bool any_object(const Reading& reading, std::size_t verb, Use use) {
  static constexpr std::array<std::string_view, 11> open = {"a",   "an",  "the",   "its",  "our", "their",
                                                            "and", "all", "other", "both", "my"};
  constexpr std::size_t longest = 10;
  bool any = false;
  for (std::size_t i = verb + 1; i < reading.size() && i < verb + longest; ++i) {
    const Word& word = reading[i];
    if (word.sentence != reading[verb].sentence || word.joint > Joint::comma) break;
    if (word.number || is_one_of(word.key, open)) continue;
    if (word.neutral || (word.shape == VerbShape::past && any)) break;
    any = true;
    const bool modifies = i + 1 < reading.size() && reading[i + 1].joint <= Joint::blank &&
                          is_content(reading[i + 1]) && reading[i + 1].shape != VerbShape::past;
    if (!modifies && use(i)) return true;
  }
  return false;
}

// Who leads it leads those who work there.
bool is_staffed(std::string_view key) {
  static constexpr std::array<std::string_view, 37> places = {
      "shop",     "store",   "kitchen",    "ward",    "branch",  "office",     "department", "unit",
      "site",     "shift",   "section",    "desk",    "floor",   "restaurant", "bar",        "hotel",
      "school",   "clinic",  "practice",   "nursery", "library", "warehouse",  "depot",      "garage",
      "workshop", "lab",     "laboratory", "studio",  "salon",   "farm",       "plant",      "factory",
      "yard",     "gallery", "home",       "centre",  "center"};
  return is_one_of(key, places) || (key.ends_with('s') && is_one_of(key.substr(0, key.size() - 1), places));
}

bool is_group(const Reading& reading, std::size_t word) {
  const Word& at = reading[word];
  return names_people(reading, word) || is_staffed(at.key);
}

// Its verbs lead people, or some word of it speaks of leading, or of such a post.
enum class Told : std::uint8_t { no, as_manager, yes };

Told tells_of_leading(const Reading& source) {
  static constexpr std::array<std::string_view, 14> leading = {
      "leader", "supervisor", "foreman",    "forewoman", "captain",  "chief",     "boss",
      "charge", "leadership", "management", "reports",   "reported", "reporting", "supervision"};
  Told out = Told::no;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const Word& word = source[i];
    if (is_one_of(word.key, leading)) return Told::yes;
    if (word.key == "manager") out = Told::as_manager;
    if (word.key == "under" && source.is(i + 1, "me")) return Told::yes;
    const bool leads = is_one_of(word.base, leading_verbs) || word.base == "run" ||
                       (word.shape.has_value() && agency_of(word.base).value_or(0) == 3);
    if (!leads) continue;
    bool named = false;
    const bool people = any_object(source, i, [&](std::size_t object) {
      named = true;
      return is_group(source, object);
    });
    if (people || !named) return Told::yes;
  }
  return out;
}

}  // namespace

void check_led_people(Claim& claim, std::vector<Finding>& out) {
  std::optional<Told> told;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (!is_led_here(claim.after, i)) continue;
    std::size_t who = 0;
    const bool people = any_object(claim.after, i, [&](std::size_t object) {
      who = object;
      return names_people(claim.after, object) && !is_served(claim.after[object].key);
    });
    if (!people) continue;
    if (!told) told = tells_of_leading(claim.source);
    if (*told == Told::yes) return;
    const Span span = claim.after[i].span;
    if (std::any_of(out.begin(), out.end(), [&](const Finding& f) { return f.span == span; })) continue;
    report(out, claim, *told == Told::no ? Tier::a : Tier::b, "binding", {who, who + 1},
           "The source does not say that they were led.");
  }
}

}  // namespace savile::gate
