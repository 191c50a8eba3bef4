#include "document/name_evidence.hpp"

#include <algorithm>
#include <iterator>

#include "document/degree.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_piece = 400;  // bytes; what is longer is running text

bool in(std::string_view key, const std::string_view* first, const std::string_view* last) {
  return std::find(first, last, key) != last;
}

// Terms of employment, durations and marks: they stand in heads but name nothing.
int other_evidence(std::string_view text, Span piece, const std::vector<KeyWord>& words) {
  constexpr std::string_view terms[] = {"full",       "part",
                                        "time",       "fulltime",
                                        "parttime",   "contract",
                                        "contractor", "temporary",
                                        "temp",       "permanent",
                                        "seasonal",   "casual",
                                        "prn",        "diem",
                                        "per",        "volunteer",
                                        "unpaid",     "paid",
                                        "freelance",  "fixed",
                                        "term",       "vollzeit",
                                        "teilzeit",   "befristet",
                                        "cdi",        "cdd",
                                        "alternance", "remote",
                                        "hybrid",     "onsite",
                                        "position",   "basis",
                                        "job",        "work",
                                        "weekly",     "yrs",
                                        "yr",         "mos",
                                        "mo",         "years",
                                        "year",       "months",
                                        "month",      "jahre",
                                        "monate",     "ans",
                                        "mois",       "hours",
                                        "hrs",        "week",
                                        "expected",   "anticipated",
                                        "graduated",  "graduation",
                                        "graduating", "graduate",
                                        "class",      "completed",
                                        "in",         "of",
                                        "the",        "progress",
                                        "awarded",    "conferred",
                                        "degree",     "and",
                                        "to",         "from",
                                        "since",      "date",
                                        "dates",      "self",
                                        "employed",   "internship",
                                        "co",         "op",
                                        "w2",         "1099",
                                        "c2c",        "employment",
                                        "current",    "formerly",
                                        "continued",  "contd",
                                        "abschluss",  "voraussichtlich",
                                        "prevu"};
  constexpr std::string_view marks[] = {"gpa",
                                        "cgpa",
                                        "grade",
                                        "honors",
                                        "honours",
                                        "hons",
                                        "laude",
                                        "distinction",
                                        "merit",
                                        "note",
                                        "notendurchschnitt",
                                        "coursework",
                                        "dean's",
                                        "deans",
                                        "minor",
                                        "thesis",
                                        "class",
                                        "first",
                                        "upper",
                                        "second",
                                        "valedictorian",
                                        "summa",
                                        "magna",
                                        "cum",
                                        "mention",
                                        "gesamtnote",
                                        "abschlussnote",
                                        "dissertation",
                                        "advisor",
                                        "concentration",
                                        "emphasis",
                                        "specialization"};
  if (words.empty()) return 30;
  const std::string_view source = slice(text, piece);
  if (source.find("://") != std::string_view::npos || source.find("www.") != std::string_view::npos)
    return 30;
  if (source.find('@') != std::string_view::npos && source.find('.') != std::string_view::npos) return 30;
  if (words.front().key == "via" || words.front().key == "through") return 30;
  std::size_t term = 0, number = 0, mark = 0;
  for (const KeyWord& word : words) {
    const bool digits = is_ascii_digit(static_cast<unsigned char>(word.key.front()));
    if (digits)
      ++number;
    else if (in(word.key, std::begin(terms), std::end(terms)))
      ++term;
    if (in(word.key, std::begin(marks), std::end(marks))) ++mark;
  }
  if (term + number == words.size() && term > 0) return 30;
  if (number == words.size()) return 24;
  if (mark > 0 && mark + number + term >= words.size()) return 30;
  const std::string& first = words.front().key;
  if (first == "gpa" || first == "minor" || first == "thesis" || first == "coursework" || first == "grade")
    return 30;
  return 0;
}

// "Self-employed": stands where the employer would.
bool is_own_account(const std::vector<KeyWord>& words) {
  constexpr std::string_view keys[] = {"self employed",     "selfemployed",           "freelance",
                                       "independent",       "independent contractor", "various clients",
                                       "various employers", "selbststandig",          "freiberuflich",
                                       "freelancer",        "own business",           "autonomo",
                                       "independant",       "libero professionista"};
  if (words.size() > 3) return false;
  std::string key;
  for (const KeyWord& word : words) key += (key.empty() ? "" : " ") + word.key;
  return in(key, std::begin(keys), std::end(keys));
}

}  // namespace

NameEvidence name_evidence(std::string_view text, Span piece) {
  NameEvidence out;
  if (piece.size() > longest_piece) {
    out.words = 99;
    return out;
  }
  const std::vector<KeyWord> words = key_words(text, piece);
  out.words = words.size();
  out.other = other_evidence(text, piece, words);
  if (words.empty()) return out;
  out.lower_start = words.front().span.size() > 0 && !words.front().capital &&
                    is_letter(decode_at(text, words.front().span.begin).value);
  out.number_start = is_ascii_digit(static_cast<unsigned char>(words.front().key.front()));
  out.title = title_evidence(words);
  out.study = study_evidence(words);
  out.organization = organization_evidence(text, words, out.legal_form, out.school);
  place_evidence(text, words, out);
  if (out.place >= 28 && out.school < 20) out.organization = 0;  // "Menlo Park" is no park
  out.degree = find_degree(text, piece).evidence;
  const std::string& last = words.back().key;
  const std::string& first = words.front().key;
  out.team = last == "team" || last == "department" || last == "division" || last == "unit" ||
             last == "dept" || last == "ward" || last == "branch" || first == "department" ||
             first == "dept" || first == "faculty" || first == "division";
  out.function = is_work_function(words);
  for (const KeyWord& word : words)
    out.partnership = out.partnership || (word.key == "and" && out.organization >= 20);
  // "Associate of Science" names nobody's job.
  if (out.degree >= 20 &&
      (first == "associate" || first == "associates" || first == "doctor" || first == "master"))
    out.title = 0;
  if (is_own_account(words)) {
    out.organization = 22;
    out.title = out.other = 0;
  }
  return out;
}

}  // namespace savile
