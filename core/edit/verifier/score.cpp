#include "edit/verifier/score.hpp"

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/same_word.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool names_score(std::string_view key) {
  return is_one_of(key, {"score", "rating", "mark", "level", "average", "result"});
}

}  // namespace

bool is_same_score(const Claim& claim, const Quantity& s, const Quantity& q) {
  const auto other = [](const Reading& reading, const Quantity& x) -> double {
    const std::size_t end = x.words.end, at = x.words.begin;
    const auto value = [&](std::size_t i) { return reading[i].number ? digits_value(reading[i].key) : -1; };
    if (end < reading.size() && reading[end].number && reading[end].joint == Joint::slash) return value(end);
    if (end + 2 < reading.size() && reading[end].key == "out" && reading[end + 1].key == "of")
      return value(end + 2);
    if (at > 0 && reading[at].number && reading[at].joint == Joint::slash) return value(at - 1);
    if (at > 2 && reading[at - 1].key == "of" && reading[at - 2].key == "out") return value(at - 3);
    return -1;
  };
  // "a 4.6/5 customer satisfaction score": the score is of both, and not five of anything
  const bool counts = !q.heads.empty() && !names_score(claim.after[q.heads.back()].key);
  const double known = other(claim.source, s);
  return known >= 0 && known == other(claim.after, q) && s.value == q.value && !counts;
}

bool is_score_of(const Claim& claim, std::size_t head, const Quantity& s) {
  return names_score(claim.after[head].key) && head > 0 && claim.after[head].joint <= Joint::blank &&
         in_source(claim, head - 1, s.heads);
}

bool has_score(const Reading& source) {
  for (std::size_t i = 0; i + 1 < source.size(); ++i) {
    const bool slash = source[i].number && source[i + 1].number && source[i + 1].joint == Joint::slash;
    const bool out_of = source[i].number && source.is(i + 1, "out") && source.is(i + 2, "of");
    if ((!slash && !out_of) || (source[i].key == "24" && source[i + 1].key == "7")) continue;
    const std::size_t next = i + (slash ? 2 : 4);
    // "4/5 cases" counts them
    if (next >= source.size() || source[next].joint > Joint::blank || !is_content(source[next]) ||
        names_score(source[next].key) ||
        is_one_of(source[next].key, {"guest", "customer", "review", "reviews", "star"}))
      return true;
  }
  return false;
}

bool gives_score(const Reading& after, std::size_t i) {
  const auto is_score = [&](std::size_t at) {
    if (at + 1 >= after.size() || !after[at].number) return false;
    const bool slash = after[at + 1].number && after[at + 1].joint == Joint::slash;
    const bool out_of = after[at + 1].key == "out" && after.is(at + 2, "of");
    return slash || out_of;
  };
  if (after[i].key != "rating" && is_one_of(after[i].base, {"rate", "score"})) {
    if (i + 1 < after.size() && after[i + 1].joint <= Joint::blank && is_score(i + 1)) return true;
    return i + 2 < after.size() && after[i + 1].key == "at" && is_score(i + 2);
  }
  if (after[i].key != "rating") return false;
  constexpr std::size_t reach = 7;
  for (std::size_t w = i; w-- > 0 && w + reach > i && after[w + 1].joint <= Joint::blank;) {
    if (is_score(w)) return true;
  }
  return false;
}

}  // namespace savile::gate
