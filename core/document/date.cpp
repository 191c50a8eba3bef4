#include "document/date.hpp"

#include <algorithm>
#include <string>

#include "document/date_point.hpp"
#include "document/date_words.hpp"
#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

bool is_dash(std::string_view key) { return key == "-" || key == "~" || key == "\xE2\x88\x92"; }

constexpr std::string_view soft_hyphen = "\xC2\xAD";

// A soft hyphen between figures or blanks stands for a dash in texts taken out of PDFs, and tokens leave
// it out; here it is two dashes, as long as it was. Empty where there is none.
std::string with_hard_hyphens(std::string_view text) {
  std::string out;
  const auto apart = [](char c) { return c == ' ' || is_ascii_digit(static_cast<unsigned char>(c)); };
  for (std::size_t at = text.find(soft_hyphen); at != std::string_view::npos;
       at = text.find(soft_hyphen, at + soft_hyphen.size())) {
    const std::size_t after = at + soft_hyphen.size();
    if (at == 0 || after >= text.size() || !apart(text[at - 1]) || !apart(text[after])) continue;
    if (out.empty()) out = text;
    out.replace(at, soft_hyphen.size(), "--");
  }
  return out;
}

// The token after what joins two dates ("-", "--", "->", "to"), or `at` if there is nothing such.
std::size_t after_connector(const TokenizedText& tokens, std::size_t at) {
  std::size_t i = at;
  while (i < tokens.size() && tokens[i].gap != Gap::line && tokens[i].kind == TokenKind::sign &&
         (is_dash(tokens.key(i)) || tokens.source(i) == "→" || (i > at && tokens.key(i) == ">"))) {
    ++i;
  }
  if (i > at) return i;
  if (i < tokens.size() && tokens[i].gap != Gap::line && is_range_word(tokens.key(i))) {
    ++i;
    if (i + 1 < tokens.size() && tokens.key(i) == "/" && tokens.key(i + 1) == "m") i += 2;  // "t/m"
    return i;
  }
  return at;
}

bool ends_here(const TokenizedText& tokens, std::size_t at) {
  return at >= tokens.size() || tokens[at].gap == Gap::line || tokens.key(at) == ")" ||
         tokens.key(at) == "]" || tokens.key(at) == "*" || tokens.key(at) == "_";
}

struct Reading {
  DateRange range;
  std::size_t next = 0;
};

void set_single(DateRange& range, const DatePoint& point) {
  range.start = point.date;
  range.end = point.date;
  if (point.academic_end > 0) range.end = Date{static_cast<std::int16_t>(point.academic_end), 0};
}

// "2016-18", "Jan-Mar 2020": fills what the other end says.
bool join(DateRange& range, DatePoint from, DatePoint to) {
  if (to.date.year == 0) return false;
  if (from.date.year == 0) {
    if (to.date.month == 0) return false;
    const bool over_new_year = from.date.month > to.date.month;
    from.date.year = static_cast<std::int16_t>(to.date.year - (over_new_year ? 1 : 0));
  }
  if (to.academic_end > 0) to.date = Date{static_cast<std::int16_t>(to.academic_end), 0};
  range.start = from.date;
  range.end = to.date;
  return true;
}

std::optional<Reading> read_range(const TokenizedText& tokens, std::size_t at) {
  std::size_t first = at;
  const bool word = tokens[at].kind == TokenKind::word;
  const bool since = word && is_since_word(tokens.key(at));
  const bool opener = word && !since && is_opening_word(tokens.key(at));
  if (since || opener) ++first;
  const auto from = read_date_point(tokens, first);
  if (!from) return std::nullopt;
  Reading reading;
  DateRange& range = reading.range;
  std::size_t next = from->next;
  const std::size_t after = after_connector(tokens, next);
  const bool dashed = after > next && tokens[next].kind == TokenKind::sign;
  const auto open_ended = [&](std::size_t end) {
    if (from->date.year == 0) return false;
    range.start = from->date;
    range.current = true;
    next = end;
    return true;
  };
  bool done = false;
  if (after > next) {
    const std::size_t present = after_present(tokens, after);
    const auto to = read_date_point(tokens, after, true);
    const int two = number_at(tokens, after, 2);
    if (present > after) {
      done = open_ended(present);
    } else if (to && join(range, *from, *to)) {
      next = to->next;
      done = true;
    } else if (dashed && two >= 0 && from->date.month == 0 && two > from->date.year % 100) {
      range.start = from->date;  // "2016–18"
      range.end = Date{static_cast<std::int16_t>(from->date.year / 100 * 100 + two), 0};
      next = after + 1;
      done = true;
    } else if (dashed && ends_here(tokens, after) && !from->weak) {
      done = open_ended(after);  // "2019 –"
    }
  }
  if (!done && next < tokens.size() && tokens[next].gap != Gap::line &&
      (tokens.key(next) == "onwards" || tokens.key(next) == "onward" || tokens.key(next) == "ongoing")) {
    done = open_ended(next + 1);
  }
  if (!done && opener) return std::nullopt;
  if (!done && since && !from->weak) done = open_ended(next);
  if (!done) {
    // "Jan 24" may be a day; "03/19" and a lone month are no dates.
    if (from->weak) return std::nullopt;
    set_single(range, *from);
  }
  range.span = {tokens[at].span.begin, tokens[next - 1].span.end};
  reading.next = next;
  return reading;
}

}  // namespace

std::string to_string(Date date) {
  std::string text = std::to_string(date.year);
  if (date.month == 0) return text;
  text += date.month < 10 ? "-0" : "-";
  return text + std::to_string(date.month);
}

std::vector<DateRange> find_date_ranges(std::string_view text, Span within) {
  std::vector<DateRange> ranges;
  const std::string hard = with_hard_hyphens(slice(text, within));
  const TokenizedText tokens(hard.empty() ? slice(text, within) : std::string_view(hard));
  for (std::size_t at = 0; at < tokens.size();) {
    auto reading = read_range(tokens, at);
    if (!reading) {
      ++at;
      continue;
    }
    at = reading->next;
    reading->range.span = {within.begin + reading->range.span.begin, within.begin + reading->range.span.end};
    ranges.push_back(reading->range);
  }
  return ranges;
}

std::optional<DateRange> find_date_range(std::string_view text, Span within) {
  const auto ranges = find_date_ranges(text, within);
  if (ranges.empty()) return std::nullopt;
  return ranges.front();
}

int months_in(const DateRange& range, Date today) {
  if (!range.start) return 0;
  const Date end = range.current || !range.end ? today : *range.end;
  const int first = range.start->year * 12 + (range.start->month > 0 ? range.start->month : 1);
  const int last = end.year * 12 + (end.month > 0 ? end.month : 12);
  return std::max(0, last - first + 1);
}

}  // namespace savile
