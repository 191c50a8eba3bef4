#include "document/place_reader.hpp"

#include <algorithm>

#include "document/markup.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

bool has_digit(std::string_view s) {
  return std::any_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Postal codes at either end of "75001 Paris", "OR 97301", "Leeds LS1 4AP".
Span without_postal(std::string_view text, Span piece) {
  std::vector<KeyWord> words = key_words(text, piece);
  std::size_t first = 0, last = words.size();
  while (first < last && has_digit(slice(text, words[first].span))) ++first;
  while (last > first && has_digit(slice(text, words[last - 1].span))) --last;
  if (first == last) return piece;
  const std::size_t begin = first == 0 ? piece.begin : words[first].span.begin;
  const std::size_t end = last == words.size() ? piece.end : words[last - 1].span.end;
  return trim_marks(text, {begin, end}, U"-–,");
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

}  // namespace

PlaceFound find_place(std::string_view text, const std::vector<HeadPiece>& pieces) {
  PlaceFound best;
  const auto consider = [&](Span span, int score) {
    span = without_postal(text, span);
    if (score > best.score && !span.empty()) best = {span, score};
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const NameEvidence& e = pieces[i].evidence;
    if (pieces[i].label == Label::place && e.words <= 6) consider(pieces[i].span, 34);
    const bool joined =
        i > 0 && (pieces[i].joint == Joint::comma || (pieces[i].joint == Joint::dash && e.region));
    if (e.place >= 20 && joined && e.region && is_town_like(text, pieces[i - 1])) {
      // "Town, Region" and "Town, Region, Country".
      std::size_t first = i - 1;
      if (pieces[first].evidence.region && first > 0 && pieces[first].joint == Joint::comma &&
          is_town_like(text, pieces[first - 1]))
        --first;
      const Span town = without_postal(text, pieces[first].span);
      consider({town.begin, pieces[i].span.end},
               38 + static_cast<int>(i - first) + (pieces[first].evidence.place >= 20 ? 2 : 0));
    } else if (e.place >= 20) {
      consider(pieces[i].span, e.city_only || !e.region ? 24 : 14);
    } else if (e.place >= 12) {
      consider(pieces[i].span, 16);  // "Menlo Park CA"
    }
  }
  return best;
}

}  // namespace savile
