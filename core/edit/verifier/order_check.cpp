#include "edit/verifier/order_check.hpp"

#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// The "then" of a sentence that tells of what came first and what next; the size of the text for none.
std::size_t first_then(const Reading& reading) {
  std::size_t at = 0;
  while (at < reading.size() && reading[at].key != "then") ++at;
  return at;
}

// "Gained my ticket, then left" of one who left, and then got it.
void check_then(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  const std::size_t turn = first_then(source), told = first_then(after);
  if (turn == source.size() || told == after.size()) return;
  const WordRange known = source.sentences()[source[turn].sentence];
  const WordRange words = after.sentences()[after[told].sentence];
  if (words.size() > 60) return;  // no sentence of a résumé; the bound keeps this linear
  std::size_t turned = 0, kept = 0;
  bool both[2] = {false, false};
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (!is_content(after[i])) continue;
    const std::vector<std::size_t> places = source.with_stem(after[i].stem);
    if (places.size() != 1 || !known.contains(places.front())) continue;
    const bool other = (i < told) != (places.front() < turn);
    ++(other ? turned : kept);
    both[i < told ? 0 : 1] = both[i < told ? 0 : 1] || other;
  }
  if (turned < 2 || kept > 0 || !both[0] || !both[1]) return;
  report(out, claim, Tier::a, "direction", {told, told + 1}, "The source has these in the other order.");
}

// "after which turnover fell" of what was done after turnover had fallen: what came first came last.
void check_turned_order(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t reach = 6;
  for (std::size_t i = 0; i + 1 < after.size(); ++i) {
    if (!is_one_of(after[i].key, {"after", "following"}) || after[i + 1].key != "which") continue;
    std::size_t content = 0, before = 0;
    for (std::size_t w = i + 2;
         w < after.size() && w < i + 2 + reach && after[w].sentence == after[i].sentence; ++w) {
      if (!is_content(after[w])) continue;
      const std::vector<std::size_t> places = source.with_stem(after[w].stem);
      if (places.size() != 1) continue;
      ++content;
      for (std::size_t s = places.front();
           s-- > 0 && s + reach > places.front() && source[s].sentence == source[places.front()].sentence;) {
        if (source[s].key == "then" || source[s].segment != source[places.front()].segment) break;
        if (source[s].key != "after" || source.is(s + 1, "which")) continue;
        ++before;
        break;
      }
    }
    if (content == 0 || before < content) continue;
    report(out, claim, Tier::a, "direction", {i, i + 2}, "The source has these in the other order.");
    return;
  }
}

}  // namespace

void check_order(Claim& claim, std::vector<Finding>& out) {
  check_then(claim, out);
  check_turned_order(claim, out);
}

}  // namespace savile::gate
