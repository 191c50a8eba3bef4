#include "requirement/years_asked.hpp"

#include "text/one_of.hpp"

#include <array>

namespace savile {
namespace {

constexpr int most_years = 40;  // more is a company's age

constexpr std::array<std::string_view, 16> number_words = {
    "zero",  "one",  "two", "three",  "four",   "five",     "six",      "seven",
    "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"};

std::optional<int> number_at(const TokenizedText& text, std::size_t i) {
  const std::string_view key = text.key(i);
  if (text[i].kind == TokenKind::number) {
    if (key.size() > 2) return std::nullopt;
    int value = 0;
    for (const char c : key) value = value * 10 + (c - '0');
    return value;
  }
  for (std::size_t n = 0; n < number_words.size(); ++n) {
    if (key == number_words[n]) return static_cast<int>(n);
  }
  return key == "twenty" ? std::optional<int>(20) : std::nullopt;
}

bool is_year_word(std::string_view key) {
  return is_one_of(key, {"years", "year", "yrs", "yr", "years'", "year's", "yoe"});
}

struct Count {
  int min = 0;
  std::optional<int> max;
  std::size_t first = 0;  // the token where the phrase begins
};

// Reads the number backwards from the token before "years".
std::optional<Count> count_before(const TokenizedText& text, std::size_t begin, std::size_t years) {
  std::size_t i = years;
  const auto back = [&](std::initializer_list<std::string_view> keys) {
    if (i > begin && is_one_of(text.key(i - 1), keys)) return --i, true;
    return false;
  };
  back({"full", "solid", "calendar", "complete"});
  back({"-"});
  while (back({"+", ")", "plus"})) {}
  if (i > begin + 1 && text.key(i - 1) == "more" && text.key(i - 2) == "or") i -= 2;
  back({")"});
  if (i == begin) return std::nullopt;
  const auto upper = number_at(text, i - 1);
  if (!upper) return std::nullopt;
  --i;
  if (back({"("}) && i > begin && number_at(text, i - 1) == upper) --i;  // "five (5)"
  Count count{*upper, std::nullopt, i};
  if (i >= begin + 2 && is_one_of(text.key(i - 1), {"-", "–", "—", "to", "and"})) {
    std::size_t j = i - 1;
    if (j > begin && text.key(j - 1) == "+") --j;
    const int lower = j > begin ? number_at(text, j - 1).value_or(-1) : -1;
    const bool spread = text.key(i - 1) != "and" || (j >= begin + 2 && text.key(j - 2) == "between");
    if (lower >= 0 && lower < *upper && spread) count = {lower, *upper, j - 1};
  }
  return count;
}

// "up to", "no more than", "less than", "a maximum of" before the number: it is the most, not the least.
bool is_upper_bound(const TokenizedText& text, std::size_t begin, std::size_t number) {
  std::size_t i = number;
  const auto key = [&](std::size_t back) {
    return i >= begin + back ? text.key(i - back) : std::string_view{};
  };
  while (is_one_of(key(1), {"a", "an", "the", "of", ":"})) --i;
  const std::string_view last = key(1), before = key(2);
  if (is_one_of(last, {"under", "below", "max", "maximum"})) return true;
  if (last == "to") return before == "up";
  if (last == "most") return before == "at" || before == "the";
  if (last == "over" || last == "exceeding") return before == "not";
  if (last == "exceed") return before == "not" || before == "to";
  if (last != "than") return false;
  if (is_one_of(before, {"less", "fewer"})) return !is_one_of(key(3), {"no", "not"});
  return is_one_of(before, {"more", "longer", "over"}) && is_one_of(key(3), {"no", "not"});
}

bool is_other_span_of_time(const TokenizedText& text, std::size_t begin, const Count& count,
                           std::size_t years, std::size_t last) {
  const auto key = [&](std::size_t i) { return i < last ? text.key(i) : std::string_view{}; };
  const std::string_view next = key(years + 1), after = key(years + 2);
  if (is_one_of(next, {"old", "ago", "contract", "anniversary", "warranty", "plan", "programme", "program",
                       "history"}))
    return true;
  if (next == "of" && is_one_of(after, {"age", "history", "growth", "service", "holiday", "tradition"}))
    return true;
  if (next == "in" && is_one_of(after, {"business", "operation"})) return true;
  if (is_one_of(next, {"fixed", "degree", "college", "university", "term"})) return true;
  for (std::size_t i = begin; i < count.first; ++i) {
    if (is_one_of(key(i), {"funded", "fixed", "appointment", "contract", "tenure", "renewable"})) return true;
  }
  if (count.first > begin) {
    const std::string_view before = text.key(count.first - 1);
    if (is_one_of(before, {"last", "past", "next", "first", "every", "within", "aged"})) return true;
    const bool lasting = before == "of" && count.first > begin + 1;
    if (lasting && is_one_of(text.key(count.first - 2), {"period", "term", "contract", "duration", "track"}))
      return true;
  }
  // "a 2-year contract": singular, joined by a hyphen, and more than one year.
  return text.key(years) == "year" && years > begin && text.key(years - 1) == "-" && next != "experience";
}

// What the years are of: the words up to a comma, bracket or the end, at most eight.
std::string object_after(const TokenizedText& text, std::size_t years, std::size_t last) {
  std::size_t i = years + 1;
  while (i < last && (is_one_of(text.key(i), {"of", "'", "’", ")", "+"}))) ++i;
  const std::size_t begin = i;
  std::size_t words = 0;
  while (i < last && words < 9) {
    if (is_one_of(text.key(i), {",", ";", "(", ")", "–", "—", "with", "including", "who", "required",
                                "preferred", "is", "are", "minimum"}))
      break;
    if (text.key(i) == "or" && i + 1 < last &&
        is_one_of(text.key(i + 1), {"equivalent", "more", "a", "similar", "other"}))
      break;
    if (text.key(i) == "." && (i + 1 >= last || text[i + 1].gap != Gap::none)) break;
    if (text[i].kind != TokenKind::sign) ++words;
    ++i;
  }
  if (i == begin) return {};
  return std::string(slice(text.text(), {text[begin].span.begin, text[i - 1].span.end}));
}

std::string object_before(const TokenizedText& text, std::size_t begin, std::size_t first) {
  std::size_t end = first;
  while (end > begin && is_one_of(text.key(end - 1), {":", "(", ",", "-", "–", "—", "of", "minimum", "least",
                                                      "at", "for", "over"}))
    --end;
  std::size_t from = end;
  for (std::size_t words = 0; from > begin && words < 8; --from) {
    if (is_one_of(text.key(from - 1), {",", ";", ")", ":"})) break;
    words += text[from - 1].kind != TokenKind::sign ? 1U : 0U;
  }
  if (from >= end) return {};
  return std::string(slice(text.text(), {text[from].span.begin, text[end - 1].span.end}));
}

}  // namespace

std::optional<YearsAsked> find_years_asked(const TokenizedText& text, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view key = text.key(i);
    if (!key.starts_with('y') && !key.starts_with('m')) continue;
    const bool months = is_one_of(key, {"months", "month", "months'"});
    if (!months && !is_year_word(key)) continue;
    auto count = count_before(text, first, i);
    if (!count) continue;
    if (months) {
      if (count->min < 12 || count->max) continue;  // half a year is no number of years
      count->min /= 12;
    }
    if (count->min > most_years) continue;
    if (is_other_span_of_time(text, first, *count, i, last)) continue;
    YearsAsked asked{count->min, count->max, object_after(text, i, last)};
    if (!count->max && is_upper_bound(text, first, count->first)) asked = {0, count->min, asked.of};
    if (asked.of.empty()) asked.of = object_before(text, first, count->first);
    return asked;
  }
  return std::nullopt;
}

}  // namespace savile
