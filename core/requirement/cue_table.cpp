#include "requirement/cue_table.hpp"

#include <algorithm>

#include "base/sort_stably.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

// The next piece up to `separator`, which is taken off `rest` too.
std::string_view cut(std::string_view& rest, char separator) {
  const std::size_t stop = rest.find(separator);
  const std::string_view piece = rest.substr(0, stop);
  rest = stop == std::string_view::npos ? std::string_view{} : rest.substr(stop + 1);
  return piece;
}

// Of a word: its place in the table of what opens a phrase, and its bit there.
std::size_t row_of(std::string_view key) { return static_cast<unsigned char>(key.front()) % 32U; }
std::uint32_t bit_of(std::string_view key) {
  return std::uint32_t{1} << ((key.size() * 7 + static_cast<unsigned char>(key.back())) % 32U);
}

// "Role & responsibilities" is "role and responsibilities".
std::string_view spelled(std::string_view key) { return key == "&" ? std::string_view("and") : key; }

}  // namespace

// The lists are written in lower case without accents, so a token's source is its key.
CueTable::CueTable(std::string_view rows) {
  while (!rows.empty()) {
    std::string_view row = cut(rows, '\n');
    const std::string_view kind = trim(cut(row, ':'));
    if (kind.empty()) continue;
    while (!row.empty()) {
      const std::string_view phrase = trim(cut(row, '|'));
      const TokenizedText tokens(phrase);
      if (tokens.empty()) continue;
      Phrase made{kind, {}};
      for (std::size_t i = 0; i < tokens.size(); ++i) made.keys.push_back(tokens.source(i));
      phrases_.push_back(std::move(made));
    }
  }
  for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
    const std::string_view first = phrases_[i].keys.front();
    by_first_[first].push_back(i);
    opens_[row_of(first)] |= bit_of(first);
  }
  for (std::vector<std::uint32_t>& ids : by_first_.values()) {
    sort_stably(ids, [&](std::uint32_t a, std::uint32_t b) {
      return phrases_[a].keys.size() > phrases_[b].keys.size();
    });
  }
}

std::optional<CueHit> CueTable::at(const TokenizedText& text, std::size_t first, std::size_t end) const {
  if (first >= end) return std::nullopt;
  const std::string_view key = text.key(first);
  if (key.empty() || (opens_[row_of(key)] & bit_of(key)) == 0) return std::nullopt;
  const std::vector<std::uint32_t>* found = by_first_.find(key);
  if (found == nullptr) return std::nullopt;
  for (const std::uint32_t id : *found) {
    const Phrase& phrase = phrases_[id];
    if (first + phrase.keys.size() > end) continue;
    std::size_t k = 1;
    while (k < phrase.keys.size() && spelled(text.key(first + k)) == spelled(phrase.keys[k])) ++k;
    if (k == phrase.keys.size()) return CueHit{phrase.kind, first, first + k};
  }
  return std::nullopt;
}

std::optional<CueHit> CueTable::find(const TokenizedText& text, std::size_t begin, std::size_t end,
                                     std::string_view kind) const {
  for (std::size_t i = begin; i < end; ++i) {
    const auto hit = at(text, i, end);
    if (hit && (kind.empty() || hit->kind == kind)) return hit;
  }
  return std::nullopt;
}

std::vector<CueHit> CueTable::find_all(const TokenizedText& text, std::size_t begin, std::size_t end) const {
  std::vector<CueHit> hits;
  for (std::size_t i = begin; i < end;) {
    const auto hit = at(text, i, end);
    if (hit) hits.push_back(*hit);
    i = hit ? hit->last : i + 1;
  }
  return hits;
}

}  // namespace savile
