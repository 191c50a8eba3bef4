#include "edit/figures.hpp"

#include <algorithm>
#include <vector>

#include "document/date.hpp"
#include "edit/verifier/quantity.hpp"
#include "edit/verifier/reading.hpp"

namespace savile {
namespace {

template <class Is>
bool any_figure(std::string_view bullet, const Lexicon& lexicon, Is is) {
  const gate::Reading reading(bullet, lexicon);
  std::vector<Span> dates;
  for (const DateRange& date : find_date_ranges(bullet, {0, bullet.size()})) dates.push_back(date.span);
  const std::vector<gate::Quantity> figures = gate::read_quantities(reading, dates);
  return std::any_of(figures.begin(), figures.end(),
                     [&](const gate::Quantity& figure) { return is(reading, figure); });
}

}  // namespace

bool has_figure(std::string_view bullet, const Lexicon& lexicon) {
  return any_figure(bullet, lexicon, [](const gate::Reading& reading, const gate::Quantity& figure) {
    if (figure.measure == gate::Measure::ordinal || figure.measure == gate::Measure::vague) return false;
    if (figure.measure != gate::Measure::count || figure.role != gate::Role::none) return true;
    // The number of a name stands right behind a capital: "Year 5", "FRS 102".
    const std::size_t at = figure.words.begin;
    const bool named = at > 1 && reading[at - 1].capital && reading[at].joint <= gate::Joint::blank;
    return !named && !figure.counted.empty();
  });
}

bool has_result(std::string_view bullet, const Lexicon& lexicon) {
  return any_figure(bullet, lexicon, [](const gate::Reading&, const gate::Quantity& figure) {
    return figure.measure == gate::Measure::percent || figure.measure == gate::Measure::points ||
           figure.measure == gate::Measure::money || figure.measure == gate::Measure::times ||
           figure.role == gate::Role::from || figure.role == gate::Role::to;
  });
}

}  // namespace savile
