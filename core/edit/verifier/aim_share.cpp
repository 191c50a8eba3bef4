#include "edit/verifier/aim_share.hpp"

#include <algorithm>
#include <iterator>

#include "edit/verifier/figure_side.hpp"
#include "edit/verifier/same_number.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// The place of the mark that the words from `begin` on name, with no more than an article and two words
// before it ("the 2019 sales target"); the size of the text for none.
std::size_t mark_from(const Reading& reading, std::size_t begin) {
  constexpr std::size_t reach = 5;
  for (std::size_t i = begin; i < reading.size() && i < begin + reach; ++i) {
    if (reading[i].joint > Joint::blank || reading[i].sentence != reading[begin].sentence) break;
    if (aim_of(reading[i].key) != 0) return i;
  }
  return reading.size();
}

bool is_upper_limit(int aim) {
  return aim == aim_of("limit") || aim == aim_of("deadline") || aim == aim_of("budget");
}

// "the team's quota", "the store target": another's, where the new text does not say so.
bool is_anothers(const Claim& claim, const AimShare& share) {
  if (share.mark == 0 || share.mark >= claim.source.size()) return false;
  const Word& before = claim.source[share.mark - 1];
  const bool owned =
      before.owner != before.key || is_one_of(before.key, {"team", "store", "company", "branch", "group",
                                                           "department", "shop", "firm", "office"});
  return owned && !claim.after.has_key(before.key) && !claim.after.has_key(before.owner);
}

// +1 for "above", -1 for "below", before a mark.
int side_word(std::string_view key) {
  if (is_one_of(key, {"over", "above", "beyond"})) return 1;
  return is_one_of(key, {"under", "below", "short"}) ? -1 : 0;
}

int side_verb(const Word& word) {
  if (!word.shape) return 0;
  if (is_one_of(word.base, {"beat", "exceed", "surpass", "outperform", "overshoot", "smash", "outdo", "top"}))
    return 1;
  return is_one_of(word.base, {"miss", "undershoot"}) ? -1 : 0;
}

// "Beat quota by 12%", "fell short of the target by 3%".
std::optional<AimShare> told_before(const Reading& reading, const Quantity& q) {
  constexpr std::size_t reach = 8;
  const std::size_t at = q.words.begin;
  if (at < 2 || reading[at - 1].key != "by") return std::nullopt;
  AimShare share{0, 0, reading.size(), 0};
  for (std::size_t i = at - 1; i-- > 0 && i + reach > at && reading[i].sentence == reading[at].sentence;) {
    if (share.aim == 0) {
      share.aim = aim_of(reading[i].key);
      share.mark = i;
      continue;
    }
    const int verb = side_verb(reading[i]);
    int side = verb != 0 ? verb : side_word(reading[i].key);
    if (side == 0) continue;
    // who beats a budget or a deadline stays under it
    if (verb > 0 && !is_one_of(reading[i].base, {"exceed", "overshoot"}) && is_upper_limit(share.aim))
      side = -1;
    share.percent = 100 + side * q.value;
    if (verb != 0) share.verb = i;
    return share;
  }
  return std::nullopt;
}

std::optional<AimShare> told_behind(const Reading& reading, const Quantity& q) {
  const std::size_t at = q.words.end;
  if (at >= reading.size() || reading[at].joint > Joint::blank) return std::nullopt;
  const int side = side_word(reading[at].key);
  if (side == 0 && reading[at].key != "of") return std::nullopt;
  const std::size_t mark = mark_from(reading, at + 1);
  if (mark == reading.size()) return std::nullopt;
  return AimShare{aim_of(reading[mark].key), side == 0 ? q.value : 100 + side * q.value, reading.size(),
                  mark};
}

}  // namespace

int aim_of(std::string_view key) {
  static constexpr std::string_view goals[] = {"target", "targets", "goal", "quota", "quotas", "goals"};
  static constexpr std::string_view others[] = {"limit",     "deadline", "budget", "standard",
                                                "benchmark", "forecast", "plan",   "par"};
  if (is_one_of(key, goals)) return 1;
  const auto found = std::find(std::begin(others), std::end(others), key);
  return found == std::end(others) ? 0 : static_cast<int>(found - std::begin(others)) + 2;
}

std::optional<AimShare> aim_share(const Reading& reading, const Quantity& q) {
  if (q.measure != Measure::percent || q.bound != Bound::exact) return std::nullopt;
  const std::optional<AimShare> before = told_before(reading, q);
  return before ? before : told_behind(reading, q);
}

bool is_same_share(const Claim& claim, const Quantity& source, const Quantity& after) {
  if (source.measure != Measure::percent || after.measure != Measure::percent) return false;
  const auto known = aim_share(claim.source, source), claimed = aim_share(claim.after, after);
  const int year = year_of(claim.source, source), told = year_of(claim.after, after);
  return known && claimed && known->aim == claimed->aim && same_number(known->percent, claimed->percent) &&
         (year == 0 || told == 0 || year == told) && !is_anothers(claim, *known);
}

bool is_other_share(const Claim& claim, const Quantity& source, const Quantity& after) {
  if (source.measure != Measure::percent || after.measure != Measure::percent) return false;
  const auto known = aim_share(claim.source, source), claimed = aim_share(claim.after, after);
  return known && claimed && known->aim == claimed->aim && !same_number(known->percent, claimed->percent);
}

}  // namespace savile::gate
