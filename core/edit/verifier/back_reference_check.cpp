#include "edit/verifier/back_reference_check.hpp"

#include <algorithm>
#include <array>

namespace savile::gate {
namespace {

bool is_month(const Word& word) {
  static constexpr std::array<std::string_view, 12> months = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  return word.capital && std::find(months.begin(), months.end(), word.key) != months.end();
}

bool is_year(const Word& word) {
  return word.number && word.key.size() == 4 && (word.key.starts_with("19") || word.key.starts_with("20"));
}

// The year that stands last before the word, in its unit; empty if none.
std::string_view year_before(const Reading& reading, std::size_t word) {
  constexpr std::size_t reach = 30;
  for (std::size_t i = word; i-- > 0 && i + reach > word && reading[i].unit == reading[word].unit;) {
    if (is_year(reading[i])) return reading[i].key;
  }
  return {};
}

}  // namespace

void check_back_references(Claim& claim, std::vector<Finding>& out) {
  for (std::size_t i = 1; i < claim.after.size(); ++i) {
    if (claim.after[i - 1].key != "that" || !is_month(claim.after[i])) continue;
    const std::string_view year = year_before(claim.after, i);
    if (year.empty()) continue;
    bool same = false, other = false;
    for (const std::size_t place : claim.source.with_stem(claim.after[i].stem)) {
      if (place + 1 >= claim.source.size() || !is_year(claim.source[place + 1])) continue;
      (claim.source[place + 1].key == year ? same : other) = true;
    }
    if (same || !other) continue;
    report(out, claim, Tier::a, "date", {i - 1, i + 1}, "The source has this month of another year.");
    claim.settle({i - 1, i + 1});
  }
}

}  // namespace savile::gate
