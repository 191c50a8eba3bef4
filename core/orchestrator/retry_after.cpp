#include "orchestrator/retry_after.hpp"

#include <cstddef>

namespace savile {
namespace {

constexpr std::int64_t longest = std::int64_t{1} << 53;  // what a JavaScript number holds exactly

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view value) {
  while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
  while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);
  return value;
}

struct Amount {
  std::int64_t whole = 0;
  std::int64_t millionths = 0;
};

// Digits with an optional fraction, off the front of `value`; no sign, no exponent.
std::optional<Amount> take_amount(std::string_view& value) {
  Amount amount;
  std::size_t i = 0;
  for (; i < value.size() && is_digit(value[i]); ++i) {
    if (amount.whole < longest) amount.whole = amount.whole * 10 + (value[i] - '0');
  }
  if (i == 0) return std::nullopt;
  if (i + 1 < value.size() && value[i] == '.' && is_digit(value[i + 1])) {
    std::int64_t place = 100'000;
    bool beyond = false;
    for (++i; i < value.size() && is_digit(value[i]); ++i) {
      amount.millionths += (value[i] - '0') * place;
      beyond = beyond || (place == 0 && value[i] != '0');
      place /= 10;
    }
    if (beyond) ++amount.millionths;  // rounded up: never early
  }
  value.remove_prefix(i);
  return amount;
}

// In milliseconds, rounded up.
std::int64_t times(const Amount& amount, std::int64_t unit_ms) {
  if (amount.whole >= longest / unit_ms) return longest;
  return amount.whole * unit_ms + (amount.millionths * unit_ms + 999'999) / 1'000'000;
}

// Takes a unit off the front; 0 if there is none.
std::int64_t take_unit(std::string_view& value) {
  struct Unit {
    std::string_view name;
    std::int64_t ms;
  };
  constexpr Unit units[] = {{"ms", 1}, {"s", 1'000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}};
  for (const Unit& unit : units) {
    if (value.substr(0, unit.name.size()) != unit.name) continue;
    value.remove_prefix(unit.name.size());
    return unit.ms;
  }
  return 0;
}

// "34s", "1m30.5s", "250ms": each unit once, the greater first.
std::optional<std::int64_t> duration(std::string_view value) {
  std::int64_t sum = 0, before = longest;
  while (!value.empty()) {
    const auto amount = take_amount(value);
    if (!amount) return std::nullopt;
    const std::int64_t unit = take_unit(value);
    if (unit == 0 || unit >= before) return std::nullopt;
    before = unit;
    const std::int64_t part = times(*amount, unit);
    sum = part > longest - sum ? longest : sum + part;
  }
  return sum;
}

std::optional<std::int64_t> plain_number(std::string_view value, std::int64_t unit_ms) {
  const auto amount = take_amount(value);
  if (!amount || !value.empty()) return std::nullopt;
  return times(*amount, unit_ms);
}

}  // namespace

std::optional<std::int64_t> retry_after_in_ms(std::string_view value) {
  return plain_number(trimmed(value), 1);
}

std::optional<std::int64_t> retry_after_ms(std::string_view value, WallClock now) {
  value = trimmed(value);
  if (value.empty()) return std::nullopt;
  if (const auto seconds = plain_number(value, 1'000)) return seconds;
  if (const auto stated = duration(value)) return stated;
  const auto date = http_date(value, now);
  if (!date || date->ms < now.ms) return std::nullopt;
  return date->ms - now.ms;
}

}  // namespace savile
