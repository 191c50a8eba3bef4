#include "edit/verifier/aim_check.hpp"

#include <optional>
#include <string_view>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::size_t reach = 9;

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
  constexpr std::size_t near = 7;
  for (std::size_t i = aim; i-- > 1 && i + near > aim && reading[i].sentence == reading[aim].sentence;) {
    constexpr double all = 100;
    if (reading[i].key == "of" && reading[i - 1].number && reading.sign_after(i - 1) == "%" &&
        digits_value(reading[i - 1].key) < all)
      return true;
  }
  return false;
}

struct Figure {
  double value = 0;
  std::size_t end = 0;  // behind its last word
};

std::optional<Figure> figure_at(const Reading& reading, std::size_t i) {
  const auto number = read_number(reading, i);
  if (!number || number->ordinal || number->vague) return std::nullopt;
  return Figure{number->value, number->words.end};
}

// Of such times the shorter the better.
bool is_wait(const Word& word) {
  static constexpr std::string_view waits[] = {"time",    "times",    "wait",     "waits",
                                               "waiting", "response", "handling", "turnaround",
                                               "delay",   "delays",   "cycle",    "queue"};
  return is_one_of(word.key, waits);
}

// "waste recycling", "cost savings", "defects resolved": of a loss made good the more the better.
bool is_saving(const Word& word) {
  static constexpr std::string_view verbs[] = {"save",  "recycle", "resolve", "process", "recover", "prevent",
                                               "avoid", "reduce",  "cut",     "fix",     "answer",  "close"};
  return is_one_of(word.base, verbs) ||
         is_one_of(word.key, {"savings", "saving", "recycling", "reduction", "prevention", "recovery"});
}

// "an average of 6 minutes against a 5-minute target", "88% vs a goal of 95%": the figures tell that it was
// missed.
bool is_missed_by_figures(const Reading& reading, std::size_t aim) {
  constexpr std::size_t far = 8;
  std::size_t tie = reading.size();
  for (std::size_t i = aim; i-- > 0 && i + far > aim && reading[i].sentence == reading[aim].sentence;) {
    if (is_one_of(reading[i].key, {"against", "versus", "vs"})) tie = i;
  }
  if (tie == reading.size() || tie == 0) return false;
  std::optional<Figure> wanted, reached;
  for (std::size_t i = tie + 1; i < reading.size() && i < tie + far && !wanted; ++i)
    wanted = figure_at(reading, i);
  for (std::size_t i = tie; i-- > 0 && i + far > tie && !reached;) reached = figure_at(reading, i);
  if (!wanted || !reached || reached->end >= tie + 1) return false;
  const bool shares =
      reading.sign_after(wanted->end - 1) == "%" && reading.sign_after(reached->end - 1) == "%";
  const bool times = reached->end < tie && time_unit(reading[reached->end].key, false) &&
                     wanted->end < reading.size() && time_unit(reading[wanted->end].key, false);
  const WordRange sentence = reading.sentences()[reading[aim].sentence];
  bool loss = false, saved = false;
  for (std::size_t i = tie; i-- > sentence.begin && i + 2 * far > tie;) {
    loss = loss || (times ? is_wait(reading[i]) : is_burden(reading, i));
    saved = saved || is_saving(reading[i]);
  }
  if ((!shares && !times) || saved || (times && !loss)) return false;
  return loss ? reached->value > wanted->value : reached->value < wanted->value;
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
                        return is_part_of_aim(claim.source, aim) || is_missed_at(claim.source, aim) ||
                               is_missed_by_figures(claim.source, aim);
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
