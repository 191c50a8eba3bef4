#include "document/head_likeness.hpp"

#include <algorithm>
#include <iterator>

#include "document/date_words.hpp"
#include "document/head_piece.hpp"
#include "text/fold.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_head_line = 30;  // words

std::string first_word(std::string_view text, Span line) {
  const std::string_view body = slice(text, line);
  std::size_t end = 0;
  while (end < body.size() && end < 40 && body[end] != ' ' && body[end] != ',' && body[end] != ':') ++end;
  return fold(body.substr(0, end));
}

bool all_capital(std::string_view text, Span line) {
  const auto words = key_words(text, line);
  return std::all_of(words.begin(), words.end(), [](const KeyWord& w) {
    return w.capital || w.key.size() <= 3 || (w.key[0] >= '0' && w.key[0] <= '9');
  });
}

bool ends_with_stop(std::string_view text, Span line) {
  const std::string_view body = slice(text, line);
  if (body.empty() || body.back() != '.') return false;
  const std::size_t blank = body.find_last_of(" ,");
  const std::string last = fold(blank == std::string_view::npos ? body : body.substr(blank + 1));
  constexpr std::string_view abbreviations[] = {
      "inc.", "ltd.", "co.",  "corp.", "llc.", "jr.",  "sr.",   "st.",   "s.a.", "e.v.", "dept.", "b.s.",
      "b.a.", "m.s.", "m.a.", "ph.d.", "u.s.", "d.c.", "bros.", "univ.", "b.v.", "n.v.", "pvt."};
  return std::find(std::begin(abbreviations), std::end(abbreviations), last) == std::end(abbreviations);
}

// "chair of the board since 2020", "moved the unit in 2019": no sign stands between date and words.
bool within_sentence(std::string_view text, Span date, Span line) {
  if (date.begin < line.begin + 2 || text[date.begin - 1] != ' ') return false;
  const std::string before = fold(slice(text, {line.begin, date.begin - 1}));
  const std::string own = fold(slice(text, date).substr(0, 6));
  for (const std::string_view word : {"since ", "seit ", "from ", "desde "}) {
    const bool follows = before.back() >= 'a' && before.back() <= 'z';
    if (follows && own.substr(0, word.size()) == word) return true;
  }
  for (const std::string_view word : {" in", " during", " by", " until", " for", " of", " im"}) {
    if (before.size() > word.size() && before.substr(before.size() - word.size()) == word) return true;
  }
  return false;
}

}  // namespace

bool starts_with_action(std::string_view text, Span line) {
  constexpr std::string_view verbs[] = {"led",
                                        "built",
                                        "ran",
                                        "wrote",
                                        "taught",
                                        "grew",
                                        "made",
                                        "drove",
                                        "won",
                                        "oversaw",
                                        "sold",
                                        "kept",
                                        "took",
                                        "gave",
                                        "held",
                                        "set",
                                        "cut",
                                        "met",
                                        "began",
                                        "brought",
                                        "spoke",
                                        "rose",
                                        "chose",
                                        "shot",
                                        "spent",
                                        "lead",
                                        "manage",
                                        "develop",
                                        "design",
                                        "build",
                                        "run",
                                        "write",
                                        "teach",
                                        "create",
                                        "maintain",
                                        "support",
                                        "assist",
                                        "help",
                                        "provide",
                                        "prepare",
                                        "coordinate",
                                        "oversee",
                                        "conduct",
                                        "perform",
                                        "ensure",
                                        "handle",
                                        "process",
                                        "train",
                                        "supervise",
                                        "monitor",
                                        "implement",
                                        "deliver",
                                        "work",
                                        "works",
                                        "collaborate",
                                        "analyze",
                                        "answer",
                                        "operate",
                                        "install",
                                        "repair",
                                        "clean",
                                        "cook",
                                        "serve",
                                        "greet",
                                        "schedule",
                                        "organize",
                                        "plan",
                                        "review",
                                        "responsible",
                                        "own",
                                        "drive",
                                        "direct",
                                        "administer",
                                        "inspect",
                                        "test",
                                        "report",
                                        "sell",
                                        "negotiate",
                                        "responsibilities",
                                        "duties",
                                        "achievements",
                                        "key",
                                        "accomplishments",
                                        "technologies",
                                        "environment",
                                        "verantwortlich",
                                        "betreuung",
                                        "leitung",
                                        "responsable",
                                        "gestion",
                                        "gestione",
                                        "reduced",
                                        "rewrote",
                                        "led"};
  const std::string word = first_word(text, line);
  if (std::find(std::begin(verbs), std::end(verbs), word) != std::end(verbs)) return true;
  const auto ends = [&](std::string_view tail) {
    return word.size() > tail.size() + 2 && std::string_view(word).substr(word.size() - tail.size()) == tail;
  };
  return ends("ed") || (ends("ing") && word.size() > 6);
}

HeadLikeness head_likeness(std::string_view text, const std::vector<ResumeLine>& lines, std::size_t at,
                           bool education) {
  const ResumeLine& line = lines[at];
  HeadLikeness out;
  if (line.words > longest_head_line) {
    out.score = -60;
    return out;
  }
  const std::size_t colon = slice(text, line.text).find(':');
  if (colon < 12 && line.words <= 5 && is_range_word(phrase_key(slice(text, line.text).substr(0, colon)))) {
    out.closes = true;
    out.score = 12;
    return out;
  }
  const HeadPieces head = cut_head(text, lines, {at}, 12);
  int title = 0, organization = 0, place = 0, other = 0;
  for (const HeadPiece& piece : head.pieces) {
    const NameEvidence& e = piece.evidence;
    const int award = e.study >= 26 && e.school < 12 ? std::max(e.degree, 22) : e.degree;
    title = std::max(title, education ? award : e.title);
    organization = std::max(organization, education ? e.school : e.organization);
    place = std::max(place, e.place);
    other = std::max(other, e.other);
    if (piece.label != Label::none && piece.label != Label::other) title = std::max(title, 20);
  }
  const bool alone = head.pieces.empty() && !head.dates.empty();
  int score = 0;
  if (!head.dates.empty()) {
    const DateRange& date = head.dates.front();
    const bool range = date.current || date.start != date.end;
    score += range || alone ? 30 : education ? 22 : 14;
    if (line.words > 16) score -= 14;
    if (within_sentence(text, date.span, line.text)) score -= 22;
    out.dated = !within_sentence(text, date.span, line.text);
  }
  if (line.heading_level > 0) score += 25;
  if (line.bold) score += 12;
  if (line.larger > 0) score += 8;
  if (line.italic) score += 6;
  if (line.upper) score += 5;
  score += title / 3 + organization / 4 + (place >= 20 ? 5 : 0);
  if (education) score += title / 5;
  if (other >= 20 && head.pieces.size() == 1 && head.dates.empty()) score -= 4;
  score += line.words <= 8 ? 4 : line.words <= 14 ? -4 : line.words <= 20 ? -15 : -35;
  if (ends_with_stop(text, line.text) && line.words > 4) score -= 12;
  if (slice(text, line.text).back() == ':') score -= 14;
  const bool lower = !head.pieces.empty() && head.pieces.front().evidence.lower_start &&
                     head.pieces.front().span.begin == line.text.begin;
  if (lower) score -= 14;
  const bool named = organization >= 22 && (out.dated || all_capital(text, line.text));
  if (title < 22 && !named && starts_with_action(text, line.text)) score -= 18;
  const std::string word = first_word(text, line.text);
  if (word == "i" || word == "my" || word == "we") score -= 20;
  if (word == "gpa" || word == "coursework" || word == "relevant" || word == "honors" || word == "thesis" ||
      word == "technologies" || word == "minor" || word == "tech" || word == "grade" ||
      word == "activities") {
    score -= 16;
  }
  // Marks and honours of the study above, whatever dates they bear: "GPA: 3.7 · Dean's List 2015–2017".
  if (education && (word == "gpa" || word == "cgpa" || word == "dean's")) {
    score -= 46;
    out.dated = false;
  }
  const std::string_view body = slice(text, line.text);
  if (body.find('%') != std::string_view::npos || body.find('$') != std::string_view::npos) score -= 8;
  if (line.words > 8 && split_sentences(body).size() > 1) score -= 16;
  out.score = score;
  out.place = !head.pieces.empty() && std::all_of(head.pieces.begin(), head.pieces.end(),
                                                  [](const HeadPiece& p) { return p.evidence.place >= 16; });
  out.proper =
      !out.dated && !out.place && line.words <= 6 && !lower && score > -4 && all_capital(text, line.text);
  out.title = title >= 22;
  out.organization = organization >= 22;
  return out;
}

}  // namespace savile
