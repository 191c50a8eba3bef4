#include "analysis/date_style.hpp"

#include "document/date_words.hpp"
#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

bool is_year(const TokenizedText& text, std::size_t i) {
  return text[i].kind == TokenKind::number && text.source(i).size() == 4;
}

// "2020-01": the sign and the month belong to the year before them. Not "2020-21" nor "2017-2019".
bool is_month_after_year(const TokenizedText& text, std::size_t i) {
  return i + 1 < text.size() && text[i].gap == Gap::none && text[i + 1].gap == Gap::none &&
         text[i].kind == TokenKind::sign && text[i + 1].kind == TokenKind::number &&
         text.source(i + 1).size() == 2 && text.source(i + 1) <= "12";
}

// The tokens of the first date of a range: up to its year, or to what joins it to the second.
std::size_t end_of_first(const TokenizedText& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_year(text, i)) return is_month_after_year(text, i + 1) ? i + 3 : i + 1;
    const bool dash = text.source(i) == "-" || text.source(i) == "–" || text.source(i) == "—";
    if (i > 0 && ((dash && text[i].gap != Gap::none) || is_range_word(text.key(i)))) return i;
  }
  return text.size();
}

// Letters become 'm' or 'M', a month in short or in full; one that may be either ("May", "June", "Sept",
// "mars") says nothing.
char month_form(const TokenizedText& text, std::size_t i) {
  const std::size_t letters = text.source(i).size();
  if (text.key(i) == "may" || letters == 4) return 0;
  return letters > 4 ? 'M' : 'm';
}

}  // namespace

std::string date_style(std::string_view range) {
  const TokenizedText text(range);
  const std::size_t end = end_of_first(text);
  std::string style;
  for (std::size_t i = 0; i < end; ++i) {
    const std::string_view source = text.source(i);
    if (text[i].kind == TokenKind::number) {
      style.append(source.size() == 1 ? 2 : source.size(), '9');  // "1/2020" is "01/2020"
    } else if (text[i].kind == TokenKind::word) {
      if (is_part_of_year(text.key(i))) return {};  // "Summer 2021" goes with every form
      if (month_named(text.key(i)) == 0) continue;  // "from", "seit"
      const char form = month_form(text, i);
      if (form == 0) return {};
      style.push_back(form);
    } else if (source == "/" || source == "-" || source == "." || source == "’" || source == "'") {
      style += source;
    }
  }
  return style;
}

bool is_year_only(std::string_view style) {
  return style.find_first_not_of('9') == std::string_view::npos && style.size() <= 4;
}

}  // namespace savile
