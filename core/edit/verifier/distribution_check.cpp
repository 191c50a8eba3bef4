#include "edit/verifier/distribution_check.hpp"

#include <algorithm>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// "each", "apiece", "per person"; "each night" is of time.
bool tells_each(const Reading& reading, std::size_t i) {
  if (reading[i].key == "each")
    return (i + 1 == reading.size() ||
            !(time_unit(reading[i + 1].key, false) ||
              is_one_of(reading[i + 1].key, {"night", "shift", "session", "term", "season"})));
  if (is_one_of(reading[i].key, {"apiece", "individually"})) return true;
  return is_one_of(reading[i].key, {"per", "a"}) && i + 1 < reading.size() &&
         is_one_of(reading[i + 1].key, {"person", "head", "member", "employee", "player", "worker"});
}

// "between three of us", "betw. 3 of us", "among two people", "between them": where the phrase ends; `i` for
// none.
std::size_t end_of_together(const Reading& reading, std::size_t i) {
  if (!is_one_of(reading[i].key, {"between", "among", "amongst", "betw", "btwn"})) return i;
  std::size_t end = i + 1;
  if (reading.is(end, "all") || reading.is(end, "the")) ++end;
  const auto number = end < reading.size() ? read_number(reading, end) : std::nullopt;
  if (number) end = number->words.end;
  if (!number && (reading.is(end, "people") || reading.is(end, "colleagues") || reading.is(end, "them")))
    return i;
  if (reading.is(end, "of")) ++end;
  if (end == reading.size() ||
      !is_one_of(reading[end].key, {"us", "them", "ourselves", "people", "colleagues"}) ||
      reading.is(end + 1, "and"))
    return i;
  return end + 1;
}

// The figures that a part of a sentence tells of several together.
std::vector<double> shared_amounts(const Reading& source) {
  constexpr std::size_t most = 60;
  std::vector<double> out;
  for (std::size_t tie = 0; tie < source.size() && out.size() < most; ++tie) {
    const std::size_t end = end_of_together(source, tie);
    if (end == tie) continue;
    const WordRange words = source.segments()[source[tie].segment];
    bool each = false;
    for (std::size_t i = words.begin; i < words.end; ++i)
      each = each || tells_each(source, i) ||
             is_one_of(source[i].base, {"allocate", "divide", "split", "share", "distribute", "assign",
                                        "mediate", "settle", "resolve"});
    for (std::size_t i = words.begin; i < tie && !each; ++i) {
      const auto number = read_number(source, i);
      if (number && !number->ordinal) out.push_back(number->value);
    }
  }
  return out;
}

// Others are spoken of.
bool tells_of_others(const Reading& reading) {
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (is_one_of(reading[i].key,
                  {"us", "we", "our", "with", "team", "crew", "together", "jointly", "shared", "sharing",
                   "between", "among", "colleague", "colleagues", "others", "pair", "trio", "joint"}) ||
        (reading[i].key == "one" && reading.is(i + 1, "of")))
      return true;
  }
  return false;
}

// "Baked 600 loaves a night" of three who baked them between them.
void check_share_dropped(Claim& claim, std::vector<Finding>& out) {
  const std::vector<double>& shared = claim.source.kept(shared_amounts);
  if (shared.empty() || tells_of_others(claim.after)) return;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const auto told = read_number(claim.after, i);
    if (!told || std::find(shared.begin(), shared.end(), told->value) == shared.end()) continue;
    report(out, claim, Tier::a, "agency", told->words, "The source tells this of several together.");
    return;
  }
}

}  // namespace

void check_distribution(Claim& claim, std::vector<Finding>& out) {
  check_share_dropped(claim, out);
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
