#include "edit/number_form.hpp"

#include <algorithm>
#include <array>

#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

bool glued(const TokenizedText& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].gap == Gap::none;
}

bool is_money(std::string_view key) { return key == "$" || key == "€" || key == "£"; }

// After these a number is a name: "ISO 27001", "room 1200", "#12345".
bool names_a_thing(const TokenizedText& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 14> labels = {"no",   "number", "id",     "room",  "ext",
                                                       "form", "rfc",    "model",  "route", "code",
                                                       "iso",  "level",  "series", "since"};
  if (at == 0) return false;
  const std::string_view key = tokens.key(at - 1);
  if (key == "#" || std::find(labels.begin(), labels.end(), key) != labels.end()) return true;
  const std::string_view before = tokens.source(at - 1);
  // A name before it, but not the first word of a line: "Windows 2000".
  const bool opens = at == 1 || tokens[at - 1].gap == Gap::line || tokens[at - 2].kind == TokenKind::sign;
  return !opens && tokens[at - 1].kind == TokenKind::word &&
         is_ascii_upper(static_cast<unsigned char>(before[0]));
}

// What is counted follows: a plural, or "+" before one.
bool counts_something(const TokenizedText& tokens, std::size_t next) {
  if (next < tokens.size() && tokens.key(next) == "+") ++next;
  for (std::size_t i = next; i < tokens.size() && i < next + 3; ++i) {
    if (tokens[i].kind != TokenKind::word || tokens[i].gap != Gap::blank) return false;
    const std::string_view key = tokens.key(i), source = tokens.source(i);
    if (is_ascii_upper(static_cast<unsigned char>(source[0]))) return false;
    if (key == "to" || key == "and" || key == "or" || key == "in" || key == "for" || key == "by")
      return false;
    if (key.size() > 3 && key.back() == 's' && key[key.size() - 2] != 's') return true;
    if (key == "people" || key == "staff" || key == "sq" || key == "square" || key == "miles") return true;
  }
  return false;
}

// The tokens of a number with its groups and decimals: [at, end).
struct Figure {
  std::size_t end = 0;
  bool grouped = false, well_grouped = true, decimal = false;
};

Figure read_figure(const TokenizedText& tokens, std::size_t at) {
  Figure figure{at + 1};
  while (figure.end + 1 < tokens.size() && glued(tokens, figure.end) && glued(tokens, figure.end + 1) &&
         tokens[figure.end + 1].kind == TokenKind::number) {
    const std::string_view sign = tokens.key(figure.end);
    if (sign == "," && !figure.decimal) {
      figure.grouped = true;
      figure.well_grouped = figure.well_grouped && tokens[figure.end + 1].span.size() == 3;
    } else if (sign == "." && !figure.decimal) {
      figure.decimal = true;
    } else {
      break;
    }
    figure.end += 2;
  }
  figure.well_grouped = figure.well_grouped && tokens[at].span.size() <= (figure.grouped ? 3U : 64U);
  return figure;
}

bool stands_free(const TokenizedText& tokens, std::size_t begin, std::size_t end) {
  const auto opens = [&](std::string_view key) {
    return key == "(" || key == "~" || key == "\"" || key == "<" || key == ">";
  };
  if (begin > 0 && glued(tokens, begin) && !opens(tokens.key(begin - 1))) return false;
  if (!glued(tokens, end)) return true;
  const std::string_view key = tokens.key(end);
  return key == "," || key == "." || key == ")" || key == ";" || key == "+" || key == ":" || key == "\"";
}

}  // namespace

std::vector<WrittenNumber> written_numbers(std::string_view text) {
  std::vector<WrittenNumber> out;
  const TokenizedText tokens(text);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].kind != TokenKind::number) continue;
    const Figure figure = read_figure(tokens, at);
    const bool money = at > 0 && is_money(tokens.key(at - 1)) && glued(tokens, at);
    const std::size_t begin = money ? at - 1 : at;
    const std::size_t next = figure.end;
    const auto span_to = [&](std::size_t end) {
      return Span{tokens[begin].span.begin, tokens[end - 1].span.end};
    };
    const std::string_view key = next < tokens.size() ? tokens.key(next) : std::string_view{};
    std::size_t end = next;
    if (!money && key == "%" && glued(tokens, next) && stands_free(tokens, at, next + 1)) {
      end = next + 1;
      out.push_back({span_to(end), NumberForm::percent_sign});
    } else if (!money && key == "percent" && tokens[next].gap == Gap::blank &&
               stands_free(tokens, at, next)) {
      end = next + 1;
      out.push_back({span_to(end), NumberForm::percent_word});
    } else if (!money && key == "per" && next + 1 < tokens.size() && tokens.key(next + 1) == "cent" &&
               tokens[next].gap == Gap::blank && stands_free(tokens, at, next)) {
      end = next + 2;
      out.push_back({span_to(end), NumberForm::percent_word});
    } else if (money && key == "million" && tokens[next].gap == Gap::blank) {
      end = next + 1;
      out.push_back({span_to(end), NumberForm::million_word});
    } else if (money && glued(tokens, next) && tokens.source(next) == "M" &&
               stands_free(tokens, begin, next + 1)) {
      end = next + 1;
      out.push_back({span_to(end), NumberForm::million_letter});
    } else if (!figure.decimal && figure.well_grouped && stands_free(tokens, begin, next) &&
               !names_a_thing(tokens, begin) && (money || counts_something(tokens, next))) {
      const std::string_view digits = tokens.source(at);
      const bool year =
          digits.size() == 4 && !money && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20");
      const bool large = figure.grouped || (digits.size() >= 4 && digits.size() <= 12);
      if (large && digits[0] != '0' && (figure.grouped || !year)) {
        out.push_back({span_to(next), figure.grouped ? NumberForm::grouped : NumberForm::plain});
      }
    }
    at = end - 1;
  }
  return out;
}

std::string in_style(std::string_view text, const WrittenNumber& number, const DocumentStyle& style) {
  std::string out(slice(text, number.span));
  const auto up_to = [&](std::size_t at) { return std::string(trim(std::string_view(out).substr(0, at))); };
  switch (number.form) {
    case NumberForm::percent_sign:
      if (style.percent == PercentStyle::words) return up_to(out.find('%')) + " per cent";
      return style.percent == PercentStyle::word ? up_to(out.find('%')) + " percent" : "";
    case NumberForm::percent_word:
      return style.percent == PercentStyle::sign ? up_to(out.find_first_of("pP")) + "%" : "";
    case NumberForm::million_letter:
      return style.millions == MillionStyle::word ? up_to(out.find('M')) + " million" : "";
    case NumberForm::million_word:
      return style.millions == MillionStyle::letter ? up_to(out.find_first_of("mM")) + "M" : "";
    case NumberForm::grouped:
      if (style.groups != GroupStyle::plain) return "";
      out.erase(std::remove(out.begin(), out.end(), ','), out.end());
      return out;
    case NumberForm::plain: break;
  }
  if (style.groups != GroupStyle::grouped) return "";
  const std::size_t first = out.find_first_of("123456789");
  for (std::size_t at = out.size(); at > first + 3;) {
    at -= 3;
    out.insert(at, ",");
  }
  return out;
}

}  // namespace savile
