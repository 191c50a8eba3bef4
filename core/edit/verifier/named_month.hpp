// Months by their names, and the years that stand apart from them: "Oct 21", "March and July 2019".
#pragma once

#include <optional>

#include "document/date.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

// The month that a word names, in this year; none for other words.
[[nodiscard]] std::optional<Date> month_named(const Word& word, int year);

// "Oct 21-Mar 24" of October 2021 to March 2024: of two such, a day of the month is neither. Empty for none.
[[nodiscard]] Span short_years_of(const Reading& source, const DateRange& claimed);

// "March 2019" of "March and July 2019": months in a row share the year behind the last. Empty for none.
[[nodiscard]] Span shared_year_of(const Reading& source, const Date& date);

}  // namespace savile::gate
