#include "analysis/date_style.hpp"

#include "text/character.hpp"

namespace savile {
namespace {

// The shape of a date as written: letters to 'a' (short or long month), digits to '9', signs kept.
std::string shape_of(std::string_view date) {
  std::string shape;
  std::size_t letters = 0;
  const auto flush = [&] {
    if (letters > 0) shape += letters > 4 ? "M" : "m";
    letters = 0;
  };
  for (const char c : date) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_ascii_letter(byte) || byte >= 0x80) {
      ++letters;
      continue;
    }
    flush();
    if (is_ascii_digit(byte))
      shape.push_back('9');
    else if (c == '/' || c == '-' || c == '.')
      shape.push_back(c);
  }
  flush();
  return shape;
}

}  // namespace

std::string date_style(std::string_view range) {
  const std::size_t stop = range.find_first_of("-\xE2");
  std::string first(range.substr(0, stop));
  // "2020-01 – 2021-03": the hyphen belongs to the date.
  if (stop != std::string_view::npos && range[stop] == '-' && stop == 4 && range.size() > 6 &&
      is_ascii_digit(static_cast<unsigned char>(range[5])))
    first = std::string(range.substr(0, 7));
  if (first.find("May") != std::string::npos) return {};
  return shape_of(first);
}

bool is_year_only(std::string_view style) {
  return style.find_first_of("mM") == std::string_view::npos && style.size() <= 4;
}

}  // namespace savile
