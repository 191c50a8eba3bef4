#include "edit/verifier/aim_check.hpp"

#include <string_view>

#include "edit/verifier/number_words.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::size_t reach = 7;

bool is_aim(const Word& word) {
  static constexpr std::string_view aims[] = {"target", "targets", "quota",    "quotas",
                                              "goal",   "goals",   "deadline", "deadlines"};
  return is_one_of(word.key, aims);
}

bool is_met(const Word& word) {
  static constexpr std::string_view verbs[] = {"meet",    "hit",    "exceed", "beat",    "surpass",
                                               "achieve", "attain", "fulfil", "fulfill", "smash"};
  return !word.base.empty() && is_one_of(word.base, verbs);
}

bool is_missed(const Word& word) {
  return word.base == "miss" || word.base == "fail" || word.key == "short" || word.key == "narrowly";
}

// A word before the aim that `is`, with no share of it in between: the word, or the size of the text.
template <class Is>
std::size_t before_aim(const Reading& reading, std::size_t aim, Is is) {
  for (std::size_t i = aim; i-- > 0 && i + reach > aim && reading[i].sentence == reading[aim].sentence;) {
    if (is(reading[i])) return i;
  }
  return reading.size();
}

// "never missed a deadline" is no miss.
bool is_missed_at(const Reading& reading, std::size_t aim) {
  const std::size_t miss = before_aim(reading, aim, is_missed);
  if (miss == reading.size()) return false;
  for (std::size_t i = miss; i-- > 0 && i + 4 > miss && reading[i].sentence == reading[miss].sentence;) {
    if (reading[i].key == "never" || reading[i].key == "not" || reading[i].key == "without") return false;
  }
  return true;
}

// "reached 92% of the target"
bool is_part_of_aim(const Reading& reading, std::size_t aim) {
  for (std::size_t i = aim; i-- > 1 && i + reach > aim && reading[i].sentence == reading[aim].sentence;) {
    constexpr double all = 100;
    if (reading[i].key == "of" && reading[i - 1].number && reading.sign_after(i - 1) == "%" &&
        digits_value(reading[i - 1].key) < all)
      return true;
  }
  return false;
}

}  // namespace

void check_aims(Claim& claim, std::vector<Finding>& out) {
  const auto first = [](const Reading& reading, auto use) {
    for (std::size_t i = 0; i < reading.size(); ++i) {
      if (is_aim(reading[i]) && use(i)) return i;
    }
    return reading.size();
  };
  const std::size_t claimed = first(claim.after, [&](std::size_t aim) {
    return before_aim(claim.after, aim, is_met) < claim.after.size() && !is_part_of_aim(claim.after, aim);
  });
  if (claimed == claim.after.size()) return;
  const bool missed = first(claim.source, [&](std::size_t aim) {
                        return is_part_of_aim(claim.source, aim) || is_missed_at(claim.source, aim);
                      }) < claim.source.size();
  const bool met = first(claim.source, [&](std::size_t aim) {
                     return before_aim(claim.source, aim, is_met) < claim.source.size() &&
                            !is_part_of_aim(claim.source, aim);
                   }) < claim.source.size();
  if (missed && !met) {
    const std::size_t verb = before_aim(claim.after, claimed, is_met);
    report(out, claim, Tier::a, "statement", {verb, verb + 1}, "The source says that this was missed.");
  }
}

}  // namespace savile::gate
