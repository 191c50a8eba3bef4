// Units of time, money and measure, in the forms that résumés use.
#pragma once

#include <optional>
#include <string_view>

namespace savile::gate {

struct TimeUnit {
  std::string_view name;  // "second" ... "year"
  std::string_view base;  // "second" or "month"
  double factor = 1;      // in base units
};

// "hours", "hr", "min"; one-letter units ("s", "h", "d") only where `attached` to digits.
[[nodiscard]] std::optional<TimeUnit> time_unit(std::string_view key, bool attached);

// "day" for "daily", "year" for "annual"; empty for other words.
[[nodiscard]] std::string_view period_of_adverb(std::string_view key);

// "USD" for "$", "usd", "dollars"; "" if it is no currency.
[[nodiscard]] std::string_view currency_of(std::string_view sign_or_word);

}  // namespace savile::gate
