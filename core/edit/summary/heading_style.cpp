#include "edit/summary/heading_style.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr std::string_view summary_word = "Summary";

bool is_alphanumeric(char c) {
  const auto u = static_cast<unsigned char>(c);
  return is_ascii_letter(u) || is_ascii_digit(u);
}

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end;
}

std::string in_case_of(std::string_view heading) {
  const auto any = [&](bool (*is)(char32_t)) {
    return std::any_of(heading.begin(), heading.end(),
                       [&](char c) { return is(static_cast<unsigned char>(c)); });
  };
  std::string out(summary_word);
  if (!any(is_ascii_lower)) {
    for (char& c : out)
      c = is_ascii_lower(static_cast<unsigned char>(c)) ? static_cast<char>(c - 'a' + 'A') : c;
  } else if (!any(is_ascii_upper)) {
    out[0] = 's';
  }
  return out;
}

// "E X P E R I E N C E"
bool is_spaced(std::string_view heading) {
  const TokenizedText words(heading);
  std::size_t single = 0;
  for (std::size_t i = 0; i < words.size(); ++i) single += words[i].span.size() == 1 ? 1U : 0U;
  return words.size() > 2 && single * 2 > words.size();
}

// A line of one sign alone, under a heading: "-----", "=====".
bool is_underline(std::string_view line) {
  const std::string_view signs = trim(line);
  return signs.size() >= 3 && signs.find_first_not_of(signs.substr(0, 1)) == std::string_view::npos &&
         (signs[0] == '-' || signs[0] == '=' || signs[0] == '_' || signs[0] == '~' || signs[0] == '*');
}

struct HeadingLines {
  std::string_view prefix, heading, suffix;  // of the heading's line
  std::string_view underline;                // the line under it, if it is one
  std::size_t body = 0;                      // where what follows them begins
};

std::optional<HeadingLines> lines_of(const Section& section, std::string_view text) {
  if (section.heading.empty() || section.heading.begin < section.span.begin) return std::nullopt;
  const std::size_t end = line_end(text, section.heading.end);
  HeadingLines out;
  out.prefix = slice(text, {section.span.begin, section.heading.begin});
  out.heading = slice(text, section.heading);
  out.suffix = slice(text, {section.heading.end, end});
  // "Skills: Python" has its body on the same line; words around a heading belong to it alone.
  if (std::any_of(out.prefix.begin(), out.prefix.end(), is_alphanumeric) ||
      std::any_of(out.suffix.begin(), out.suffix.end(), is_alphanumeric) ||
      out.prefix.find('\n') != std::string_view::npos)
    return std::nullopt;
  out.body = std::min(text.size(), end + 1);
  const std::string_view next = slice(text, {out.body, line_end(text, out.body)});
  if (is_underline(next)) {
    out.underline = next;
    out.body = std::min(text.size(), out.body + next.size() + 1);
  }
  return out;
}

// What is set before the heading of more than one section is the résumé's manner, else the section's own
// sign.
bool is_common(std::string_view prefix, const Resume& resume) {
  std::size_t count = 0;
  for (const Section& section : resume.sections) {
    const auto lines = lines_of(section, resume.text);
    count += lines && lines->prefix == prefix ? 1U : 0U;
  }
  return count > 1;
}

std::string underlined(const HeadingLines& lines, const std::string& word) {
  if (lines.underline.empty()) return {};
  std::string_view line = lines.underline;
  std::string end;
  if (line.back() == '\r') {
    end = "\r";
    line.remove_suffix(1);
  }
  const std::string_view signs = trim(line);
  const bool fits = signs.size() == lines.heading.size();
  return std::string(line.substr(0, line.find(signs[0]))) +
         std::string(fits ? word.size() : signs.size(), signs[0]) + end + "\n";
}

// What stands between two sections: from the end of the last line with a word on it.
std::string_view gap_before(const Section& section, std::string_view text) {
  std::size_t at = section.span.begin;
  while (at > 0 && !is_alphanumeric(text[at - 1]) && static_cast<unsigned char>(text[at - 1]) < 0x80) --at;
  at = line_end(text, at);
  return at < section.span.begin ? slice(text, {at, section.span.begin}) : std::string_view();
}

}  // namespace

std::optional<NewSection> summary_frame(const Resume& resume) {
  if (resume.sections.empty()) return std::nullopt;
  const Section& first = resume.sections.front();
  const std::optional<HeadingLines> lines = lines_of(first, resume.text);
  if (!lines || is_spaced(lines->heading)) return std::nullopt;
  const std::string word = in_case_of(lines->heading);
  NewSection out;
  std::string prefix(lines->prefix);
  const bool ascii =
      std::all_of(prefix.begin(), prefix.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii && !is_common(prefix, resume)) prefix.clear();
  const bool blank = prefix.find_first_not_of(" \t") == std::string::npos;
  if (blank && prefix.size() > 6 && lines->heading.size() > word.size())  // set in the middle of the line
    prefix += std::string((lines->heading.size() - word.size()) / 2, ' ');
  out.before_body = prefix + word + std::string(lines->suffix) + "\n" + underlined(*lines, word);
  const std::size_t body = resume.text.find_first_not_of(" \t\r\n", lines->body);
  for (std::size_t at = lines->body; at < std::min(body, resume.text.size()); ++at) {
    if (resume.text[at] == '\n') out.before_body += lines->suffix.ends_with('\r') ? "\r\n" : "\n";
  }
  out.after_body = gap_before(resume.sections.size() > 1 ? resume.sections[1] : first, resume.text);
  if (out.after_body.find('\n') == std::string::npos) out.after_body = "\n";
  return out;
}

}  // namespace savile
