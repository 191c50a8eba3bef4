#include "document/person_name.hpp"

#include <algorithm>
#include <iterator>

#include "document/heading.hpp"
#include "document/markup.hpp"
#include "document/name_evidence.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

// Particles that stand in names without a capital.
bool is_particle(std::string_view key) {
  constexpr std::string_view words[] = {"de",  "da",  "do",  "dos", "das",  "del", "della", "di",
                                        "von", "van", "der", "den", "la",   "le",  "el",    "bin",
                                        "ibn", "al",  "y",   "e",   "ten",  "ter", "zu",    "zur",
                                        "du",  "st",  "af",  "av",  "bint", "abu", "ben"};
  return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

// Letters after a name: "RN", "PhD", "CPA".
bool is_post_nominal(std::string_view text, Span part) {
  constexpr std::string_view marks[] = {
      "rn",      "bsn",   "msn",     "phd",      "md",       "mba",     "cpa",  "pmp",   "pe",    "esq",
      "jd",      "lpn",   "cna",     "np",       "fnp",      "fnp c",   "aprn", "dnp",   "cfa",   "ca",
      "acca",    "cissp", "shrm cp", "shrm scp", "phr",      "sphr",    "lcsw", "lmsw",  "msw",   "med",
      "edd",     "ma",    "ms",      "msc",      "bsc",      "ba",      "bs",   "dds",   "dvm",   "pharmd",
      "otr l",   "dpt",   "pt",      "rd",       "rdn",      "ccc slp", "emt",  "emt p", "nremt", "aia",
      "leed ap", "csm",   "cscs",    "cpt",      "mph",      "mpa",     "ccrn", "cen",   "facs",  "aca",
      "cima",    "fcca",  "ceng",    "meng",     "llm",      "cma",     "cia",  "ea",    "ph d",  "m d",
      "p e",     "m ed",  "b ed",    "cphr",     "pgce",     "qts",     "he",   "him",   "she",   "her",
      "they",    "them",  "she her", "he him",   "they them"};
  // "MRPharmS", "FCIPD", "C.Eng.": capitals in the middle of a short word.
  const std::string_view source = slice(text, part);
  const auto capitals =
      std::count_if(source.begin(), source.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool mixed = capitals < static_cast<std::ptrdiff_t>(source.size());
  if (source.size() <= 9 && capitals >= 2 && source.find(' ') == std::string_view::npos &&
      (mixed || source.size() <= 5))
    return true;
  const std::string key = phrase_key(source);
  return !key.empty() && std::find(std::begin(marks), std::end(marks), key) != std::end(marks);
}

// The name before ", RN, BSN" and "(she/her)".
Span without_post_nominals(std::string_view text, Span piece) {
  const std::size_t stop = slice(text, piece).find_first_of(",(");
  if (stop == std::string_view::npos) return piece;
  const Span head = trim_marks(text, {piece.begin, piece.begin + stop}, U",");
  std::size_t begin = piece.begin + stop + 1;
  while (begin < piece.end) {
    const std::size_t next = std::min(text.find_first_of(",()/", begin), piece.end);
    const Span part = trim_marks(text, {begin, next}, U",()");
    if (!part.empty() && !is_post_nominal(text, part)) return piece;
    begin = next + 1;
  }
  return head;
}

// "Dr. Ada Holm": the address before a name says nothing of what it is.
Span without_honorific(std::string_view text, Span piece, const std::vector<KeyWord>& words) {
  constexpr std::string_view marks[] = {"dr",  "prof", "professor", "mr",   "mrs",  "ms",  "mx",
                                        "ing", "dipl", "mag",       "herr", "frau", "sir", "dame",
                                        "rev", "capt", "col",       "sgt",  "med",  "hc"};
  std::size_t first = 0;
  while (first + 1 < words.size() &&
         std::find(std::begin(marks), std::end(marks), words[first].key) != std::end(marks))
    ++first;
  (void)text;
  return {words[first].span.begin, std::max(piece.end, words[first].span.end)};
}

std::string_view after_label(std::string_view body) {
  const std::string key = fold(body.substr(0, 20));
  for (const std::string_view label : {"name:",
                                       "full name:",
                                       "curriculum vitae di ",
                                       "curriculum vitae de ",
                                       "curriculum vitae von ",
                                       "lebenslauf von ",
                                       "lebenslauf - ",
                                       "cv di ",
                                       "cv de ",
                                       "cv van ",
                                       "cv - ",
                                       "cv: ",
                                       "resume: ",
                                       "cv for ",
                                       "curriculum vitae: ",
                                       "nombre:",
                                       "nom:",
                                       "nome:",
                                       "resume of ",
                                       "cv of ",
                                       "curriculum vitae of ",
                                       "curriculum vitae - ",
                                       "resume - "}) {
    if (key.substr(0, label.size()) == label) return body.substr(std::min(label.size(), body.size()));
  }
  return body;
}

}  // namespace

std::string joined_letters(std::string_view text, Span line) {
  if (line.size() > 160) return {};
  const std::vector<KeyWord> words = key_words(text, line);
  if (words.size() < 5) return {};
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const CodePoint point = decode_at(text, words[i].span.begin);
    if (point.size != words[i].span.size() || !is_letter(point.value)) return {};
    if (i > 0 && words[i].span.begin - words[i - 1].span.end > 1) out.push_back(' ');
    out += slice(text, words[i].span);
  }
  return out;
}

NameGuess guess_name(std::string_view text, Span piece, const ResumeLine& line, std::size_t order,
                     bool first) {
  NameGuess guess;
  const std::string_view labelled = after_label(slice(text, piece));
  const bool label = labelled.size() < piece.size();
  piece.begin = piece.end - labelled.size();
  piece = trim_marks(text, without_post_nominals(text, trim_marks(text, piece)), U",;:.|");
  if (piece.empty() || piece.size() > 80) return guess;
  const std::string_view body = slice(text, piece);
  if (body.find_first_of("@/:&\\%#!?+0123456789=<>|;") != std::string_view::npos) return guess;
  const std::vector<KeyWord> words = key_words(text, piece);
  if (words.empty() || words.size() > 6) return guess;
  std::size_t capital = 0;
  for (const KeyWord& word : words) {
    if (word.capital || is_particle(word.key)) ++capital;
  }
  const bool lower = capital == 0 && order == 1 && words.size() <= 3;
  if (capital < words.size() && !lower) return guess;
  if (listed_heading(body) || names_paper(body)) return guess;
  constexpr std::string_view papers[] = {"resume",     "cv",     "curriculum", "vitae",
                                         "lebenslauf", "sample", "template"};
  for (const KeyWord& word : words) {
    if (std::find(std::begin(papers), std::end(papers), word.key) != std::end(papers)) return guess;
  }
  const NameEvidence e = name_evidence(text, without_honorific(text, piece, words));
  int score = 50;
  if (words.size() == 2 || words.size() == 3) score += 14;
  if (words.size() == 1) score -= 14;
  if (words.size() > 4) score -= 12;
  score -= static_cast<int>(std::min<std::size_t>(order, 8) - 1) * 9;
  if (!first) score -= 14;
  if (line.heading_level == 1)
    score += 24;
  else if (line.heading_level > 1 || line.bold || line.underlined)
    score += 12;
  if (line.upper) score += 4;
  if (label) score += 30;
  if (e.title >= 22)
    score -= order == 1 && first ? 16 : 34;
  else if (e.title >= 12)
    score -= 6;
  if (e.organization >= 20) score -= 20;
  if (e.place >= 24) score -= words.size() == 1 || e.words > 1 ? 24 : 10;
  if (e.degree >= 20) score -= 24;
  if (e.other >= 20) score -= 30;
  if (body.find(',') != std::string_view::npos) score -= 14;
  if (lower) score -= 10;
  guess.span = piece;
  guess.score = std::clamp(score, 0, 98);
  if (guess.score < 20) guess.score = 0;
  return guess;
}

}  // namespace savile
