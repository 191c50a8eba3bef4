#include "document/place_reader.hpp"

#include <algorithm>

#include "document/markup.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

bool has_digit(std::string_view s) {
  return std::any_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Postal codes at either end of "75001 Paris", "OR 97301", "Leeds LS1 4AP", "1012 AB Amsterdam".
Span without_postal(std::string_view text, Span piece) {
  Span rest = piece;
  bool dropped = false;
  while (!rest.empty()) {
    const std::string_view body = slice(text, rest);
    const std::size_t stop = std::min(body.find(' '), body.size());
    const std::string_view word = body.substr(0, stop);
    const bool letters = dropped && word.size() == 2 && stop < body.size() &&
                         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!has_digit(word) && !letters) break;
    dropped = true;
    rest.begin += stop;
    while (!rest.empty() && text[rest.begin] == ' ') ++rest.begin;
  }
  while (!rest.empty()) {
    const std::string_view body = slice(text, rest);
    const std::size_t blank = body.rfind(' ');
    const std::string_view word = blank == std::string_view::npos ? body : body.substr(blank + 1);
    if (!has_digit(word)) break;
    rest.end -= word.size();
    while (!rest.empty() && text[rest.end - 1] == ' ') --rest.end;
  }
  return rest.empty() ? piece : trim_marks(text, rest, U"-–,");
}

// "903 26 Umeå": a town that a code of four digits or more stands before.
bool follows_postal(std::string_view text, Span piece, Span town) {
  if (town.begin == piece.begin) return false;
  const std::string_view code = slice(text, {piece.begin, town.begin});
  const auto digits = std::count_if(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 4 && digits <= 7;
}

bool is_town_like(std::string_view text, const HeadPiece& piece) {
  const NameEvidence& e = piece.evidence;
  if (e.title >= 22 || e.organization >= 20 || e.degree >= 20 || e.other >= 20 || e.words == 0 || e.words > 4)
    return false;
  if (e.place >= 20) return true;
  const Span town = without_postal(text, piece.span);
  if (has_digit(slice(text, town))) return false;
  const auto words = key_words(text, town);
  return std::all_of(words.begin(), words.end(), [](const KeyWord& w) {
    return w.capital || w.key == "of" || w.key == "upon" || w.key == "sur" || w.key == "am" ||
           w.key == "de" || w.key == "la" || w.key == "del" || w.key == "and" || w.key == "on";
  });
}

// One word with a capital that says nothing else, and is no street's name.
bool is_lone_town(std::string_view text, const HeadPiece& piece) {
  constexpr std::string_view streets[] = {"strasse", "str",   "gasse", "weg",   "allee", "platz",
                                          "straat",  "laan",  "gatan", "vagen", "vej",   "gade",
                                          "gata",    "veien", "plein", "ring",  "damm",  "ufer"};
  const NameEvidence& e = piece.evidence;
  // "Andheri East, Mumbai"
  constexpr std::string_view quarters[] = {"east", "west",  "north", "south",   "central", "nagar", "park",
                                           "hill", "hills", "heath", "gardens", "heights", "quay",  "green"};
  if (e.words == 2 && is_town_like(text, piece) && e.title == 0 && e.organization == 0 && !e.region) {
    const auto words = key_words(text, piece.span);
    return words.size() == 2 &&
           std::find(std::begin(quarters), std::end(quarters), words[1].key) != std::end(quarters);
  }
  if (e.words != 1 || !is_town_like(text, piece) || e.title > 0 || e.organization > 0 || e.region)
    return false;
  const std::string key = phrase_key(slice(text, piece.span));
  return std::none_of(std::begin(streets), std::end(streets), [&](std::string_view tail) {
    return key.size() >= tail.size() && std::string_view(key).substr(key.size() - tail.size()) == tail;
  });
}

}  // namespace

PlaceFound find_place(std::string_view text, const std::vector<HeadPiece>& pieces) {
  PlaceFound best;
  const auto consider = [&](Span span, int score) {
    span = without_postal(text, span);
    if (slice(text, span).find('(') != std::string_view::npos && span.end < text.size() &&
        text[span.end] == ')')
      ++span.end;
    if (score > best.score && !span.empty()) best = {span, score};
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const NameEvidence& e = pieces[i].evidence;
    if (pieces[i].label == Label::place && e.words <= 6) consider(pieces[i].span, 34);
    const bool joined =
        i > 0 && (pieces[i].joint == Joint::comma ||
                  ((pieces[i].joint == Joint::dash || pieces[i].joint == Joint::paren) && e.region));
    if (e.place >= 20 && joined && e.region && is_town_like(text, pieces[i - 1])) {
      // "Town, Region" and "Town, Region, Country".
      std::size_t first = i - 1;
      if (pieces[first].evidence.region && first > 0 && pieces[first].joint == Joint::comma &&
          is_town_like(text, pieces[first - 1]))
        --first;
      // "Rosario, Santa Fe, Argentina"
      if (first > 0 && pieces[first].joint == Joint::comma && pieces[first].evidence.place >= 20 &&
          is_lone_town(text, pieces[first - 1]))
        --first;
      const Span town = without_postal(text, pieces[first].span);
      consider({town.begin, pieces[i].span.end},
               38 + static_cast<int>(i - first) + (pieces[first].evidence.place >= 20 ? 2 : 0));
    } else if (e.place >= 20 && e.city_only && pieces[i].joint == Joint::comma && i > 0 &&
               is_lone_town(text, pieces[i - 1])) {
      consider({pieces[i - 1].span.begin, pieces[i].span.end}, 30);  // "Walthamstow, London"
    } else if (e.place >= 20) {
      consider(pieces[i].span, e.city_only || !e.region ? 24 : 14);
    } else if (const Span town = without_postal(text, pieces[i].span);
               follows_postal(text, pieces[i].span, town) && is_town_like(text, pieces[i])) {
      consider(pieces[i].span, 22);
    } else if (e.place >= 12) {
      consider(pieces[i].span, 16);  // "Menlo Park CA"
    }
  }
  return best;
}

}  // namespace savile
