#include "document/degree.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "document/date.hpp"
#include "document/date_words.hpp"
#include "document/markup.hpp"
#include "document/name_evidence.hpp"
#include "document/phrase_table.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_line = 600;  // bytes

const PhraseTable& degrees() {
  static const PhraseTable table("degrees");
  return table;
}

template <std::size_t n>
bool in(std::string_view key, const std::string_view (&words)[n]) {
  return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

// Where the award stops and something else begins.
bool ends_field(std::string_view key) {
  constexpr std::string_view words[] = {
      "from",         "at",          "with",  "gpa",           "cgpa",        "minor",     "minors",
      "minoring",     "summa",       "magna", "cum",           "expected",    "graduated", "honors",
      "honours",      "hons",        "first", "concentration", "thesis",      "emphasis",  "specialization",
      "specializing", "focus",       "grade", "note",          "anticipated", "awarded",   "completed",
      "class",        "distinction", "merit"};
  return in(key, words);
}

bool joins_field(std::string_view key) {
  constexpr std::string_view words[] = {
      "in",    "of",       "en",     "im",      "fach",        "der",          "als",
      "major", "majoring", "degree", "program", "programme",   "diploma",      "de",
      "della", "di",       "em",     "fur",     "studiengang", "fachrichtung", "zur",
      "zum",   "i",        "w",      "na",      "kierunku",    "inom",         "inden"};
  return in(key, words);
}

// True if the abbreviation stands where a state's code would: after a comma, or before a postal code.
bool looks_like_state(std::string_view text, const std::vector<KeyWord>& words, std::size_t at, Span within) {
  const std::string& key = words[at].key;
  if (key != "ma" && key != "md") return false;
  std::size_t before = words[at].span.begin;
  while (before > within.begin && text[before - 1] == ' ') --before;
  const bool comma = before > within.begin && text[before - 1] == ',';
  const bool last = at + 1 == words.size();
  return comma && (last || is_ascii_digit(static_cast<unsigned char>(words[at + 1].key.front())));
}

// Short keys are awards only where they are written as such: "BA", "B.A.", not "as" or "do".
bool is_written_as_award(std::string_view text, const std::vector<KeyWord>& words, const PhraseHit& hit) {
  std::size_t letters = 0;
  bool capital = true, dotted = true;
  for (std::size_t i = hit.first; i < hit.first + hit.count; ++i) {
    letters += words[i].key.size();
    if (is_ascii_digit(static_cast<unsigned char>(words[i].key.front()))) continue;  // "MBO 4"
    capital = capital && words[i].capital;
    if (words[i].span.end >= text.size() || text[words[i].span.end] != '.') dotted = false;
  }
  if (letters > 5) return true;
  if (!capital) return false;
  if (hit.count > 1) return dotted || words[hit.first].key.size() > 1 || letters > 3;
  // "As", "Do", "Ma": in capitals or with a lower-case letter only in the middle ("BSc", "PhD", "MEd").
  const KeyWord& word = words[hit.first];
  const std::string_view source = slice(text, word.span);
  const char last = source.back();
  // "MArch" is an award, "March" a month.
  const bool inner = std::any_of(source.begin() + 1, source.end(),
                                 [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); });
  if (!inner && month_named(word.key) > 0) return false;
  return word.all_capital || source.size() > 3 || is_ascii_upper(static_cast<unsigned char>(last)) ||
         (source.size() == 3 && is_ascii_upper(static_cast<unsigned char>(source[1])));
}

// "Master Electrician", "Sales Associate", "Associate Director".
bool names_a_job(const std::vector<KeyWord>& words, const PhraseHit& hit) {
  const std::string& key = words[hit.first].key;
  if (hit.count != 1 || (key != "master" && key != "associate" && key != "bachelor")) return false;
  const std::size_t next = hit.first + 1;
  if (next == words.size()) return key == "associate" && hit.first > 0;
  if (joins_field(words[next].key)) return false;
  return title_evidence({words.begin() + static_cast<std::ptrdiff_t>(next),
                         words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), next + 3))}) >=
         20;
}

// Bytes where a field may not go on: brackets, bars, dashes with blanks, commas after the first word.
std::size_t field_stop(std::string_view text, std::size_t at, std::size_t end) {
  constexpr std::string_view stops = "|;()[]\t\n\r";
  while (at < end) {
    const std::string_view rest = text.substr(at, end - at);
    if (stops.find(rest.front()) != std::string_view::npos) return at;
    if (rest.front() == ',') return at;
    if (rest.substr(0, 3) == " - " || rest.substr(0, 2) == "  ") return at;
    if (rest.substr(0, 3) == "—" || rest.substr(0, 4) == " –" || rest.substr(0, 3) == "•" ||
        rest.substr(0, 2) == "·")
      return at;
    if (rest.front() == '.' && rest.size() > 1 && rest[1] == ' ') return at;
    ++at;
  }
  return end;
}

Span read_field(std::string_view text, Span within, const std::vector<KeyWord>& words, std::size_t at,
                std::size_t award_end) {
  constexpr std::u32string_view signs = U",;:.-–—|()[]•·/";
  // Between the award and the field: "(Hons)", "degree in", ", ", " - ", "(".
  std::size_t begin = award_end;
  bool joined = false;
  const auto honours_at = [&](std::size_t i) {
    return i < words.size() &&
           (words[i].key == "hons" || words[i].key == "honours" || words[i].key == "honors");
  };
  if (honours_at(at) && at + 1 < words.size()) {
    begin = words[at].span.end;
    if (begin < within.end && text[begin] == '.') ++begin;
    if (begin < within.end && text[begin] == ')') ++begin;
    if (slice(text, {begin, words[at + 1].span.begin}).find_first_of(",|-") != std::string_view::npos)
      return {};
    ++at;
  }
  while (at < words.size() && joins_field(words[at].key)) {
    begin = words[at].span.end;
    joined = true;
    ++at;
  }
  if (at >= words.size()) return {};
  const std::string_view gap = slice(text, {begin, words[at].span.begin});
  if (!joined && (gap.find('|') != std::string_view::npos || gap.find('\t') != std::string_view::npos))
    return {};
  if (ends_field(words[at].key)) return {};
  const auto honours = gap.find('(');
  if (honours != std::string_view::npos && words[at].key == "hons") return {};
  begin = words[at].span.begin;
  std::size_t end = field_stop(text, begin, within.end);
  for (std::size_t i = at; i < words.size() && words[i].span.begin < end; ++i) {
    if (i > at && ends_field(words[i].key)) end = words[i].span.begin;
  }
  for (const DateRange& date : find_date_ranges(text, {begin, end})) {
    if (date.span.begin < end) end = date.span.begin;
    break;
  }
  Span field = trim_marks(text, {begin, end}, signs);
  if (!field.empty()) {
    // A field that names a school or a number is none.
    const char32_t first = static_cast<unsigned char>(text[field.begin]);
    if (is_ascii_digit(first)) return {};
  }
  return field;
}

// "Master of Social Work": award and field are one; the field is what follows "of". Science, arts
// and philosophy name the kind of award only.
Span field_in_award(std::string_view text, const std::vector<KeyWord>& words, const PhraseHit& hit) {
  constexpr std::string_view kinds[] = {"science",    "arts",     "philosophy",   "applied", "letters",
                                        "completion", "advanced", "professional", "research"};
  for (std::size_t i = hit.first + 1; i + 1 < hit.first + hit.count; ++i) {
    if (words[i].key != "of") continue;
    if (in(words[i + 1].key, kinds)) return {};
    return {words[i + 1].span.begin, words[hit.first + hit.count - 1].span.end};
  }
  (void)text;
  return {};
}

}  // namespace

DegreeFound find_degree(std::string_view text, Span within) {
  DegreeFound found;
  if (within.size() > longest_line) within.end = within.begin + longest_line;
  const std::vector<KeyWord> words = key_words(text, within);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const PhraseHit hit = degrees().longest_at(words, at);
    if (hit.count == 0) continue;
    if (!is_written_as_award(text, words, hit) || looks_like_state(text, words, at, within)) continue;
    const std::size_t next = hit.first + hit.count;
    if (hit.tag == "0") {  // "MS Office"
      at = next - 1;
      continue;
    }
    if (names_a_job(words, hit)) continue;
    Span award{words[hit.first].span.begin, words[next - 1].span.end};
    const bool vague =
        hit.count == 1 &&
        (words[at].key == "associate" || words[at].key == "certificate" || words[at].key == "diploma" ||
         words[at].key == "master" || words[at].key == "associates" || words[at].key == "grado" ||
         words[at].key == "promotion" || words[at].key == "formation" || words[at].key == "licence" ||
         words[at].key == "lehre" || words[at].key == "high school" || words[at].key == "apprenticeship" ||
         words[at].key == "ausbildung");
    if (found.level > 0 && vague) break;
    found.level = hit.tag.empty() ? 0 : hit.tag.front() - '0';
    found.evidence = vague ? 10 : at == 0 ? 30 : 20;
    // "B.S." keeps its last full stop.
    if (award.end < within.end && text[award.end] == '.' &&
        slice(text, award).find('.') != std::string_view::npos) {
      ++award.end;
    }
    // "BA (Hons)" keeps its bracket.
    const std::string_view written = slice(text, award);
    if (award.end < within.end && text[award.end] == ')' &&
        std::count(written.begin(), written.end(), '(') > std::count(written.begin(), written.end(), ')')) {
      ++award.end;
    }
    const bool open = words[next - 1].key == "of";
    Span field = read_field(text, within, words, open ? next - 1 : next, award.end);
    if (open && !field.empty()) {
      award.end = field.end;  // "Bachelor of Nursing" is one award
    }
    if (field.empty() && !open) field = field_in_award(text, words, hit);
    found.study_type = award;
    found.field = field;
    if (!vague) break;
  }
  return found;
}

std::string_view degree_level_name(int level) {
  constexpr std::string_view names[] = {"", "school", "associate", "bachelor", "master", "doctorate"};
  return level >= 0 && level <= 5 ? names[level] : std::string_view{};
}

}  // namespace savile
