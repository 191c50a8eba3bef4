#include "edit/verifier/figure_side.hpp"

#include <string_view>

#include "edit/verifier/number_words.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// "4.2% over three years" is no side: a mark or nothing stands behind one.
bool is_before_mark(const Reading& reading, std::size_t side) {
  static constexpr std::string_view marks[] = {"budget",    "target",   "plan",     "schedule", "quota",
                                               "average",   "estimate", "limit",    "par",      "forecast",
                                               "cost",      "market",   "deadline", "date",     "dates",
                                               "programme", "program",  "timeline", "milestone"};
  static constexpr std::string_view links[] = {"the", "our", "my", "its", "of", "than", "on"};
  std::size_t next = side + 1;
  while (next < reading.size() && next < side + 3 && reading[next].joint <= Joint::blank &&
         is_one_of(reading[next].key, links))
    ++next;
  if (next >= reading.size() || reading[next].joint > Joint::blank) return true;
  // "behind the revised date"
  if (next + 1 < reading.size() && reading[next + 1].joint <= Joint::blank && next > side + 1 &&
      is_one_of(reading[next + 1].key, marks))
    return true;
  return is_one_of(reading[next].key, marks) || reading[next].key == "but" || reading[next].key == "and";
}

int year_at(const Reading& reading, std::size_t word) {
  const Word& at = reading[word];
  if (!at.number || at.key.size() != 4) return 0;
  const double value = digits_value(at.key);
  constexpr double first = 1950, last = 2099;
  return value >= first && value <= last ? static_cast<int>(value) : 0;
}

}  // namespace

int side_of(const Reading& reading, const Quantity& q) {
  static constexpr std::string_view more[] = {"over", "above", "late", "behind", "more", "overdue"};
  static constexpr std::string_view less[] = {"under", "below", "early", "ahead", "less", "short"};
  const std::size_t at = q.words.end;
  if (at >= reading.size() || reading[at].joint > Joint::blank || !is_before_mark(reading, at)) return 0;
  if (is_one_of(reading[at].key, more)) return 1;
  return is_one_of(reading[at].key, less) ? -1 : 0;
}

int year_of(const Reading& reading, const Quantity& q) {
  constexpr std::size_t reach = 9;
  const std::uint32_t segment = reading[q.words.begin].segment;
  int year = 0;
  for (std::size_t i = q.words.end; i < reading.size() && i < q.words.end + reach; ++i) {
    if (reading[i].segment != segment) break;
    if (!reading[i].number) continue;
    if (year != 0 || year_at(reading, i) == 0) return 0;
    year = year_at(reading, i);
    // "2019-20", "2019 and 2020"
    const std::size_t next = i + 1;
    if (next < reading.size() &&
        (reading[next].number ||
         (next + 1 < reading.size() && reading[next + 1].number && year_at(reading, next + 1) != 0)))
      return 0;
  }
  return year;
}

}  // namespace savile::gate
