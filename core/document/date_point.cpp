#include "document/date_point.hpp"

#include <algorithm>
#include <string_view>

#include "document/date_words.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

constexpr int first_year = 1950, last_year = 2099;

bool is_year(int n) { return n >= first_year && n <= last_year; }

Date date_of(int year, int month) {
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month)};
}

// Two digits of a year: "24" is 2024, "87" is 1987.
int whole_year(int two_digits) { return two_digits >= 60 ? 1900 + two_digits : 2000 + two_digits; }

struct Reader {
  const TokenizedText& tokens;

  [[nodiscard]] bool has(std::size_t i) const { return i < tokens.size(); }
  [[nodiscard]] bool sign(std::size_t i, std::string_view any_of) const {
    return has(i) && tokens[i].kind == TokenKind::sign && tokens.key(i).size() == 1 &&
           any_of.find(tokens.key(i)) != std::string_view::npos;
  }
  [[nodiscard]] bool word(std::size_t i) const { return has(i) && tokens[i].kind == TokenKind::word; }
  // No blank between token i - 1 and token i.
  [[nodiscard]] bool glued(std::size_t i) const { return has(i) && i > 0 && tokens[i].gap == Gap::none; }
  [[nodiscard]] bool same_line(std::size_t i) const { return has(i) && tokens[i].gap != Gap::line; }
  [[nodiscard]] int number(std::size_t i, std::size_t digits) const { return number_at(tokens, i, digits); }

  // A number of four digits that can be a year, and is not part of something longer or an amount.
  [[nodiscard]] int year(std::size_t i) const {
    const int n = number(i, 4);
    if (!is_year(n)) return -1;
    if (glued(i + 1)) {
      if (word(i + 1) || sign(i + 1, "%+")) return -1;
      if (sign(i + 1, ",.") && glued(i + 2) && tokens[i + 2].kind == TokenKind::number) {
        // "2019.05" is a month, "2,019.55" and "2019,500" are amounts.
        const int month = number(i + 2, 2);
        if (!sign(i + 1, ".") || month < 1 || month > 12) return -1;
      }
    }
    return n;
  }

  // "2024", "'24", "’24" after a month or a season; sets `next`.
  [[nodiscard]] int year_after(std::size_t i, std::size_t& next) const {
    if (!same_line(i)) return -1;
    if (const int n = year(i); n > 0) return next = i + 1, n;
    if (sign(i, "'`") && glued(i + 1)) {
      if (const int n = number(i + 1, 2); n >= 0) return next = i + 2, whole_year(n);
    }
    return -1;
  }
};

std::optional<DatePoint> after_month(const Reader& read, int month, std::size_t i) {
  std::size_t next = i;
  if (read.sign(i, ".") && read.glued(i)) ++i;
  // "15, 2024"
  for (const std::size_t digits : {std::size_t{1}, std::size_t{2}}) {
    const int day = read.same_line(i) ? read.number(i, digits) : -1;
    if (day < 1 || day > 31) continue;
    std::size_t j = i + 1;
    if (read.word(j) && read.glued(j)) ++j;  // "1st"
    if (read.sign(j, ",")) ++j;
    if (const int year = read.year_after(j, next); year > 0) return DatePoint{date_of(year, month), next};
  }
  if (read.sign(i, ",") || (read.sign(i, "-/") && read.glued(i) && read.glued(i + 1))) ++i;
  if (read.word(i) && read.same_line(i)) {
    const std::string_view key = read.tokens.key(i);
    if (key == "of" || key == "de" || key == "del") ++i;
  }
  if (const int year = read.year_after(i, next); year > 0) return DatePoint{date_of(year, month), next};
  // "Jan 24", "Jan-24"
  if (const int two = read.same_line(i) ? read.number(i, 2) : -1; two >= 0) {
    if (!(read.glued(i + 1) && (read.word(i + 1) || read.sign(i + 1, "%,")))) {
      return DatePoint{date_of(whole_year(two), month), i + 1, 0, true};
    }
  }
  return std::nullopt;
}

std::optional<DatePoint> from_word(const Reader& read, std::size_t at) {
  const std::string_view key = read.tokens.key(at);
  if (const int month = month_named(key)) {
    if (auto point = after_month(read, month, at + 1)) return point;
    if (!is_upper(static_cast<unsigned char>(read.tokens.source(at).front()))) return std::nullopt;
    std::size_t next = at + 1;
    if (read.sign(next, ".") && read.glued(next)) ++next;
    return DatePoint{date_of(0, month), next, 0, true};
  }
  if (is_part_of_year(key)) {
    std::size_t next = at + 1;
    while (read.sign(next, "-/.")) ++next;
    if (read.word(next) && read.same_line(next) &&
        (read.tokens.key(next) == "of" || read.tokens.key(next) == "semester" ||
         read.tokens.key(next) == "term")) {
      ++next;
    }
    const int year = read.year_after(next, next);
    if (year < 0) return std::nullopt;
    if (read.sign(next, "/") && read.glued(next) && read.glued(next + 1) &&
        (read.number(next + 1, 2) == (year + 1) % 100 || read.number(next + 1, 4) == year + 1)) {
      next += 2;
    }
    return DatePoint{date_of(year, 0), next};
  }
  // "Jan2024" is one token.
  if (key.size() > 6) {
    const std::string_view digits = key.substr(key.size() - 4);
    int year = 0;
    for (const char c : digits) year = c >= '0' && c <= '9' ? year * 10 + (c - '0') : -10000;
    const int month = month_named(key.substr(0, key.size() - 4));
    if (month > 0 && is_year(year)) return DatePoint{date_of(year, month), at + 1};
  }
  return std::nullopt;
}

std::optional<DatePoint> from_year(const Reader& read, std::size_t at, int year) {
  const bool joined = read.sign(at + 1, "-/.") && read.glued(at + 1) && read.glued(at + 2);
  const int two = joined ? read.number(at + 2, 2) : -1;
  const bool slash = read.sign(at + 1, "/");
  if (slash && two == (year + 1) % 100) return DatePoint{date_of(year, 0), at + 3, year + 1};
  if (slash && joined && read.number(at + 2, 4) == year + 1)
    return DatePoint{date_of(year, 0), at + 3, year + 1};
  const int one = joined && slash ? read.number(at + 2, 1) : -1;
  const int month = two > 0 ? two : one;
  const bool ends = !(read.glued(at + 3) && (read.word(at + 3) || read.sign(at + 3, "%")));
  if (month >= 1 && month <= 12 && ends) {
    std::size_t next = at + 3;
    if (read.sign(next, "-/.") && read.glued(next) && read.glued(next + 1)) {
      if (const int day = read.number(next + 1, 2); day >= 1 && day <= 31) next += 2;
    }
    return DatePoint{date_of(year, month), next};
  }
  return DatePoint{date_of(year, 0), at + 1};
}

// "03/2019", "15.03.2019", "03/15/2019", "03/19", "15 March 2019".
std::optional<DatePoint> from_small_number(const Reader& read, std::size_t at, int first) {
  const bool spaced = read.sign(at + 1, "/") && !read.glued(at + 1);
  if (read.sign(at + 1, "/.-") && (spaced || (read.glued(at + 1) && read.glued(at + 2)))) {
    if (const int year = read.year(at + 2); year > 0) {
      if (first < 1 || first > 12) return std::nullopt;
      return DatePoint{date_of(year, first), at + 3};
    }
    const int second = std::max(read.number(at + 2, 2), read.number(at + 2, 1));
    const bool third = read.sign(at + 3, "/.-") && read.glued(at + 3) && read.glued(at + 4);
    if (const int year = third ? read.year(at + 4) : -1; year > 0) {
      const bool month_first = second > 12 || (read.sign(at + 1, "/") && first <= 12);
      const int month = month_first ? first : second;
      if (month < 1 || month > 12) return std::nullopt;
      return DatePoint{date_of(year, month), at + 5};
    }
    const int two = read.number(at + 2, 2);
    if (read.sign(at + 1, "/") && !third && two >= 0 && first >= 1 && first <= 12) {
      return DatePoint{date_of(whole_year(two), first), at + 3, 0, true};
    }
    if (!(read.sign(at + 1, ".") && read.word(at + 2))) return std::nullopt;
  }
  if (first < 1 || first > 31) return std::nullopt;
  std::size_t i = at + 1;
  if (read.word(i) && read.glued(i) && read.tokens.key(i).size() == 2) ++i;  // "1st"
  if (read.sign(i, ".")) ++i;
  if (!read.word(i) || !read.same_line(i)) return std::nullopt;
  const Span blank{read.tokens[i - 1].span.end, read.tokens[i].span.begin};
  if (blank.size() > 1 || slice(read.tokens.text(), blank) == "\t") return std::nullopt;  // another column
  if (read.tokens.key(i) == "de" || read.tokens.key(i) == "of") ++i;
  if (!read.word(i)) return std::nullopt;
  const int month = month_named(read.tokens.key(i));
  if (month == 0) return std::nullopt;
  auto point = after_month(read, month, i + 1);
  if (point && point->weak) return std::nullopt;
  return point;
}

}  // namespace

int number_at(const TokenizedText& tokens, std::size_t at, std::size_t digits) {
  if (at >= tokens.size() || tokens[at].kind != TokenKind::number) return -1;
  const std::string_view source = tokens.source(at);
  if (source.size() != digits || digits > 6) return -1;
  int n = 0;
  for (const char c : source) n = n * 10 + (c - '0');
  return n;
}

std::size_t after_present(const TokenizedText& tokens, std::size_t at) {
  constexpr std::string_view fillers[] = {"the", "la", "l",  "el",   "o",  "il",   "ce", "le",  "en",
                                          "in",  "em", "to", "till", "up", "dags", "a",  "this"};
  for (std::size_t i = at; i < tokens.size() && i < at + 4; ++i) {
    if (tokens[i].kind != TokenKind::word || tokens[i].gap == Gap::line) return at;
    const std::string_view key = tokens.key(i);
    if (is_present_word(key)) return i + 1;
    if (key.size() > 2 && key[1] == '\'' && is_present_word(key.substr(2))) return i + 1;  // "l'actuel"
    if (std::find(std::begin(fillers), std::end(fillers), key) == std::end(fillers)) return at;
  }
  return at;
}

std::optional<DatePoint> read_date_point(const TokenizedText& tokens, std::size_t at, bool joined) {
  const Reader read{tokens};
  if (!read.has(at)) return std::nullopt;
  if (read.word(at)) return from_word(read, at);
  if (read.sign(at, "'`") && read.glued(at + 1) && !(read.glued(at) && read.word(at - 1))) {
    if (const int two = read.number(at + 1, 2); two >= 0 && !(read.glued(at + 2) && read.word(at + 2))) {
      return DatePoint{date_of(whole_year(two), 0), at + 2};
    }
    return std::nullopt;
  }
  if (tokens[at].kind != TokenKind::number) return std::nullopt;
  if (at > 0 && !joined && tokens[at].gap == Gap::none) {  // an amount, a version, a part of a name
    if (read.word(at - 1) || read.sign(at - 1, "$#.,/-+@_=:&")) return std::nullopt;
    if (read.tokens.source(at - 1) == "€" || read.tokens.source(at - 1) == "£") return std::nullopt;
  }
  if (const int year = read.year(at); year > 0) return from_year(read, at, year);
  const int small = std::max(read.number(at, 1), read.number(at, 2));
  if (small < 0) return std::nullopt;
  return from_small_number(read, at, small);
}

}  // namespace savile
