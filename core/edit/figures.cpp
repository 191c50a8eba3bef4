#include "edit/figures.hpp"

#include <vector>

#include "document/date.hpp"
#include "edit/verifier/quantity.hpp"
#include "edit/verifier/reading.hpp"

namespace savile {
namespace {

bool is_figure(const gate::Reading& reading, const gate::Quantity& figure) {
  if (figure.measure == gate::Measure::ordinal || figure.measure == gate::Measure::vague) return false;
  if (figure.measure != gate::Measure::count || figure.role != gate::Role::none) return true;
  // The number of a name stands right behind a capital: "Year 5", "FRS 102".
  const std::size_t at = figure.words.begin;
  const bool named = at > 1 && reading[at - 1].capital && reading[at].joint <= gate::Joint::blank;
  return !named && !figure.counted.empty();
}

bool is_result(const gate::Quantity& figure) {
  return figure.measure == gate::Measure::percent || figure.measure == gate::Measure::points ||
         figure.measure == gate::Measure::money || figure.measure == gate::Measure::times ||
         figure.role == gate::Role::from || figure.role == gate::Role::to;
}

}  // namespace

FiguresGiven figures_given(std::string_view bullet, const Lexicon& lexicon) {
  const gate::Reading reading(bullet, lexicon);
  std::vector<Span> dates;
  for (const DateRange& date : find_date_ranges(bullet, {0, bullet.size()})) dates.push_back(date.span);
  const std::vector<gate::Quantity> figures = gate::read_quantities(reading, dates);
  FiguresGiven given;
  for (const gate::Quantity& figure : figures) {
    given.any = given.any || is_figure(reading, figure);
    given.result = given.result || is_result(figure);
  }
  return given;
}

}  // namespace savile
