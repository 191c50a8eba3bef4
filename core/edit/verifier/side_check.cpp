#include "edit/verifier/side_check.hpp"

#include <algorithm>
#include <array>

#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::array<std::string_view, 6> limits = {"budget", "target",   "plan",
                                                    "quota",  "schedule", "deadline"};

// +1 of "two weeks late", -1 of "two weeks early", 0 of a word that tells no side of a limit. It stands
// behind an amount and before nothing that it could belong to: "5k over", not "5k over two years".
int side_of(const Reading& reading, std::size_t at) {
  static constexpr std::array<std::string_view, 4> over = {"over", "above", "late", "behind"};
  static constexpr std::array<std::string_view, 4> under = {"under", "below", "early", "ahead"};
  const std::string_view key = reading[at].key;
  const bool high = std::find(over.begin(), over.end(), key) != over.end();
  const bool low = std::find(under.begin(), under.end(), key) != under.end();
  if (!high && !low) return 0;
  const bool amount = at > 0 && reading[at].joint == Joint::blank &&
                      (reading[at - 1].number || reading[at - 1].key == "fortnight" ||
                       (at > 1 && reading[at - 1].joint <= Joint::blank &&
                        (reading[at - 2].number || reading[at - 1].key.ends_with("s"))));
  // "under budget by £60k"
  const bool before_limit =
      at + 2 < reading.size() && std::find(limits.begin(), limits.end(), reading[at + 1].key) != limits.end();
  if (before_limit && reading[at + 2].key == "by") return high ? 1 : -1;
  if (!amount) return 0;
  const bool ends = at + 1 == reading.size() || reading[at + 1].joint > Joint::blank ||
                    reading[at + 1].key == "of" || reading[at + 1].key == "but" ||
                    reading[at + 1].key == "and" || reading[at + 1].key == "because" ||
                    std::find(limits.begin(), limits.end(), reading[at + 1].key) != limits.end();
  return !ends ? 0 : high ? 1 : -1;
}

// Whether a text tells of what is under, and of what is over a limit.
std::array<bool, 2> sides_of(const Reading& reading) {
  std::array<bool, 2> out = {false, false};
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const int side = side_of(reading, i);
    if (side != 0) out[side > 0] = true;
  }
  return out;
}

// The limit behind "under its", "below the"; the size of the text for none.
std::size_t limit_kept_at(const Reading& reading, std::size_t at) {
  if (!is_one_of(reading[at].key, {"under", "below"}) ||
      !is_one_of(reading[at + 1].key, {"its", "the", "their", "our", "my"}))
    return reading.size();
  constexpr std::size_t reach = 5;
  for (std::size_t i = at + 2; i < reading.size() && i < at + reach; ++i) {
    if (reading[i].joint > Joint::blank) break;
    if (is_one_of(reading[i].key, limits)) return i;
    if (!reading[i].number && !reading[i].neutral && reading[i].joint != Joint::none) break;
  }
  return reading.size();
}

// "under its $30k budget" of one who only had that budget.
void check_kept_limits(Claim& claim, std::vector<Finding>& out) {
  const Reading& after = claim.after;
  for (std::size_t i = 0; i + 2 < after.size(); ++i) {
    const std::size_t limit = limit_kept_at(after, i);
    if (limit == after.size() || !claim.source.has_key(after[limit].key)) continue;
    const bool told = claim.source.has_key("under") || claim.source.has_key("below") ||
                      claim.source.has_key("within") || claim.source.has_key("less");
    if (told) continue;
    report(out, claim, Tier::a, "direction", {i, limit + 1}, "The source does not say that it was kept.");
    claim.settle({i, limit + 1});
  }
}

}  // namespace

void check_sides(Claim& claim, std::vector<Finding>& out) {
  check_kept_limits(claim, out);
  const std::array<bool, 2>& known = claim.source.kept(sides_of);
  if (!known[0] && !known[1]) return;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const int side = side_of(claim.after, i);
    if (side == 0 || known[side > 0] || !known[side < 0]) continue;
    report(out, claim, Tier::a, "direction", {i, i + 1},
           "The source has this on the other side of the limit.");
    claim.settle({i, i + 1});
  }
}

}  // namespace savile::gate
