#include "edit/verifier/distribution_check.hpp"

#include <algorithm>

#include "edit/verifier/number_words.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// "each", "apiece", "per person"
bool tells_each(const Reading& reading, std::size_t i) {
  if (is_one_of(reading[i].key, {"each", "apiece", "individually"})) return true;
  return is_one_of(reading[i].key, {"per", "a"}) && i + 1 < reading.size() &&
         is_one_of(reading[i + 1].key, {"person", "head", "member", "employee", "player", "worker"});
}

// "between three of us", "among us", "betw. 3 of us", "in total", "between them"
bool tells_together(const Reading& reading, std::size_t i) {
  if (is_one_of(reading[i].key, {"altogether", "combined"})) return true;
  if (reading[i].key == "in" && (reading.is(i + 1, "total") || reading.is(i + 1, "all"))) return true;
  if (!is_one_of(reading[i].key, {"between", "among", "amongst", "betw", "btwn"})) return false;
  constexpr std::size_t reach = 6;
  for (std::size_t w = i + 1; w < reading.size() && w < i + reach; ++w) {
    if (is_one_of(reading[w].key, {"us", "them", "ourselves", "people"})) return true;
  }
  return false;
}

// The figures of sentences that tell of several together, but for how many they are.
std::vector<double> shared_amounts(const Reading& source) {
  constexpr std::size_t most = 60, longest = 40;
  std::vector<double> out;
  for (const WordRange sentence : source.sentences()) {
    const WordRange words{sentence.begin, std::min(sentence.end, sentence.begin + longest)};
    std::size_t tie = words.end;
    bool each = false;
    for (std::size_t i = words.begin; i < words.end; ++i) {
      if (tie == words.end && tells_together(source, i)) tie = i;
      each = each || tells_each(source, i);
    }
    if (each || tie == words.end) continue;
    for (std::size_t i = words.begin; i < words.end && out.size() < most; ++i) {
      const auto number = read_number(source, i);
      if (number && !number->ordinal && i != tie + 1) out.push_back(number->value);
    }
  }
  return out;
}

}  // namespace

void check_distribution(Claim& claim, std::vector<Finding>& out) {
  const Reading& after = claim.after;
  constexpr std::size_t far = 8;
  for (std::size_t each = 0; each < after.size(); ++each) {
    if (!tells_each(after, each)) continue;
    const std::vector<double>& shared = claim.source.kept(shared_amounts);
    if (shared.empty()) return;
    for (std::size_t i = each > far ? each - far : 0; i < after.size() && i < each + far; ++i) {
      const auto told = read_number(after, i);
      if (!told || after[i].sentence != after[each].sentence ||
          std::find(shared.begin(), shared.end(), told->value) == shared.end())
        continue;
      report(out, claim, Tier::a, "quantity", told->words, "The source tells this of several together.");
      return;
    }
  }
}

}  // namespace savile::gate
