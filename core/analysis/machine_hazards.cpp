#include "analysis/machine_hazards.hpp"

#include <algorithm>

#include "document/date.hpp"
#include "text/character.hpp"
#include "text/line.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::size_t most_of_a_sort = 3;
constexpr std::size_t least_column_lines = 5;
constexpr std::size_t least_gap = 3;  // blanks between columns

class Hazards {
 public:
  void add(std::string_view type, int severity, Span span, std::string description, std::string fix) {
    const auto same =
        std::count_if(issues_.begin(), issues_.end(), [&](const Issue& i) { return i.type == type; });
    if (static_cast<std::size_t>(same) < most_of_a_sort)
      issues_.push_back({std::string(type), severity, span, std::move(description), std::move(fix)});
  }
  [[nodiscard]] std::vector<Issue> take() { return std::move(issues_); }

 private:
  std::vector<Issue> issues_;
};

// "| a | b |": bars at both ends, as Markdown and copied tables have them. "Nurse | Ward 3 | 2019" is none.
bool is_table_row(std::string_view line) {
  return line.size() > 4 && line.front() == '|' && line.back() == '|' &&
         std::count(line.begin(), line.end(), '|') >= 3;
}

// Two texts side by side: words, a wide gap, words. A date or a place at the right edge is usual and no
// column.
bool is_two_columns(std::string_view line) {
  std::size_t run = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ' ') {
      ++run;
      continue;
    }
    const bool tab = line[i] == '\t';
    if (tab || run >= least_gap) {
      const std::string_view left = trim(line.substr(0, i)), right = trim(line.substr(i));
      if (left.empty() || right.empty() || find_date_range(right, {0, right.size()})) return false;
      const auto words = [](std::string_view side) { return std::count(side.begin(), side.end(), ' ') + 1; };
      return words(left) >= 3 && words(right) >= 3;
    }
    run = 0;
  }
  return false;
}

void look_at_lines(const Resume& resume, Hazards& hazards) {
  std::size_t columns = 0, rows = 0;
  Span column_run, table_run;
  const auto end_runs = [&] {
    if (columns >= least_column_lines)
      hazards.add("columns", 5, column_run,
                  "Two columns stand side by side here; many programs read straight across.",
                  "Put one below the other.");
    if (rows >= 2)
      hazards.add("table", 5, table_run, "This is a table; many programs mix up its cells.",
                  "Write it as lines or bullets.");
    columns = rows = 0;
  };
  for (const Line& line : split_lines(resume.text)) {
    if (line.blank()) continue;
    const std::string_view content = slice(resume.text, line.content);
    const bool column = is_two_columns(content), row = is_table_row(content);
    if ((columns > 0 && !column) || (rows > 0 && !row)) end_runs();
    if (column) column_run = columns++ == 0 ? line.content : Span{column_run.begin, line.content.end};
    if (row) table_run = rows++ == 0 ? line.content : Span{table_run.begin, line.content.end};
    for (const std::string_view image : {"![", "<img", "<IMG"}) {
      const std::size_t at = content.find(image);
      if (at == std::string_view::npos) continue;
      hazards.add("image", 5, {line.content.begin + at, line.content.end},
                  "An image stands here; programs do not read it.", "Say in words what it shows.");
    }
    for (const std::string_view tag : {"<table", "<div", "<span", "<br", "<td"}) {
      const std::size_t at = content.find(tag);
      if (at == std::string_view::npos) continue;
      hazards.add("markup", 4, {line.content.begin + at, line.content.begin + at + tag.size()},
                  "This is HTML; it shows as such in plain text.", "Take the tags away.");
    }
  }
  end_runs();
}

bool is_rating(char32_t c) {
  return c == 0x2605 || c == 0x2606 || c == 0x25CF || c == 0x25CB || c == 0x25A0 || c == 0x25A1 ||
         c == 0x2588 || c == 0x2591 || c == 0x2592 || c == 0x2593 || c == 0x25C9 || c == 0x25EF ||
         c == 0x2B24 || c == 0x2B50;
}
bool is_private_use(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }
bool is_ligature(char32_t c) { return c >= 0xFB00 && c <= 0xFB06; }
bool is_pictograph(char32_t c) {
  return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF && !is_rating(c));
}

// A sign that begins a line is a bullet, whatever it is; within a line it stands for a word.
void look_at_signs(const Resume& resume, Hazards& hazards) {
  const std::string_view text = resume.text;
  bool line_begins = true;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    const char32_t c = point.value;
    if (is_rating(c)) {
      std::size_t end = at, signs = 0;
      while (end < text.size()) {
        const CodePoint next = decode_at(text, end);
        if (!is_rating(next.value) && next.value != ' ') break;
        signs += next.value == ' ' ? 0U : 1U;
        end += next.size;
      }
      if (signs >= 3) {
        hazards.add("rating", 4, {at, end},
                    "A row of signs rates something; programs read no level from it, and people little.",
                    "Say the level in a word, or show it in your work.");
        at = end;
        line_begins = false;
        continue;
      }
    } else if (is_private_use(c)) {
      if (!line_begins)
        hazards.add("odd_glyph", 3, {at, at + point.size},
                    "An icon of a font stands here; elsewhere it shows as an empty box.",
                    "Write the word it stands for.");
    } else if (is_ligature(c)) {
      hazards.add("odd_glyph", 3, {at, at + point.size},
                  "Two letters are joined into one sign here; programs do not find the word.",
                  "Type the letters.");
    } else if (is_pictograph(c) && !line_begins) {
      hazards.add("odd_glyph", 2, {at, at + point.size},
                  "A picture sign stands in the line; some programs show a box.", "Write the word instead.");
    }
    if (c == '\n')
      line_begins = true;
    else if (!is_blank(c) && c != '\r' && !is_hidden_control(c) && c != 0xFE0F)
      line_begins = false;
    at += point.size;
  }
}

}  // namespace

std::vector<Issue> find_machine_hazards(const Resume& resume) {
  Hazards hazards;
  look_at_lines(resume, hazards);
  look_at_signs(resume, hazards);
  for (const Warning& warning : resume.warnings) {
    if (warning.code != "hidden_text") continue;
    hazards.add("hidden_text", 8, warning.span,
                "Invisible or direction-changing characters stand here; it looks like a trick.",
                "Delete them, or type the place anew.");
  }
  return hazards.take();
}

}  // namespace savile
