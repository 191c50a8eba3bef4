#include "document/education_reader.hpp"

#include "document/degree.hpp"
#include "document/field.hpp"
#include "document/markup.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

constexpr std::u32string_view signs = U",;:.-–—|()·•";

// "Major: Biology"
Span labelled_area(std::string_view text, Span line) {
  const std::string_view body = slice(text, line);
  const std::size_t colon = body.find(':');
  if (colon == std::string_view::npos || colon > 30) return {};
  const std::string key = fold(slice(text, trim_marks(text, {line.begin, line.begin + colon}, signs)));
  for (const std::string_view label :
       {"major", "majors", "field of study", "field", "subject", "area of study", "specialization",
        "discipline", "course of study", "stream", "branch", "fachrichtung", "studienrichtung", "specialite",
        "area", "program of study"}) {
    if (key != label) continue;
    const std::size_t begin = line.begin + colon + 1;
    std::size_t end = begin;
    while (end < line.end && text[end] != ';' && text[end] != '|' && text[end] != '(') ++end;
    return trim_marks(text, {begin, end}, signs);
  }
  return {};
}

}  // namespace

void complete_education(std::string_view text, const std::vector<ResumeLine>& lines,
                        const std::vector<std::size_t>& head, const std::vector<std::size_t>& plain,
                        Entry& entry) {
  DegreeFound degree;
  Span where = entry.title.span;
  if (entry.title.found()) degree = find_degree(text, entry.title.span);
  if (degree.level == 0) {
    for (const std::vector<std::size_t>* part : {&head, &plain}) {
      for (const std::size_t line : *part) {
        if (degree.level > 0 || lines[line].words > 24) break;
        DegreeFound found = find_degree(text, lines[line].text);
        if (found.level == 0 || (part == &plain && found.evidence < 30)) continue;
        degree = found;
        where = {};
      }
    }
  }
  if (degree.level > 0) {
    entry.degree_level = degree.level;
    entry.study_type = make_field(text, degree.study_type, 60 + degree.evidence);
    entry.area = make_field(text, degree.field, 80);
    if (where.empty()) {
      // "Law, University of Leeds" over "First State Examination": what the line names is the field.
      if (degree.field.empty() && entry.title.found()) entry.area = entry.title;
      entry.title =
          make_field(text, {degree.study_type.begin, std::max(degree.study_type.end, degree.field.end)}, 70);
    } else if (degree.field.empty() && degree.study_type.begin > where.begin) {
      // "Computer Science, PhD"
      entry.area = make_field(text, trim_marks(text, {where.begin, degree.study_type.begin}, signs), 65);
    } else if (degree.field.empty() && degree.study_type.end < where.end) {
      Span rest = trim_marks(text, {degree.study_type.end, where.end}, signs);
      const std::size_t comma = slice(text, rest).find(',');
      if (comma != std::string_view::npos) rest = trim_marks(text, {rest.begin, rest.begin + comma}, signs);
      if (rest.size() > 3) entry.area = make_field(text, rest, 40);
    }
  }
  if (!entry.area.found()) {
    for (const std::vector<std::size_t>* part : {&head, &plain}) {
      for (const std::size_t line : *part) {
        if (!entry.area.found()) entry.area = make_field(text, labelled_area(text, lines[line].text), 75);
      }
    }
  }
  if (!entry.area.found() && degree.level == 0 && entry.title.found()) {
    // A programme without a listed award: "Fellowship in Cardiology".
    const std::size_t in = slice(text, entry.title.span).find(" in ");
    const std::size_t begin = entry.title.span.begin + (in == std::string_view::npos ? 0 : in + 4);
    entry.area = make_field(text, {begin, entry.title.span.end}, 30);
  }
}

}  // namespace savile
