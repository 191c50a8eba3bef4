#include "edit/verifier/bullet_ranks.hpp"

#include <algorithm>
#include <map>

namespace savile::gate {

BulletRanks::BulletRanks(const Reading& source, const std::vector<EntryPiece>& pieces)
    : source_(source),
      pieces_(pieces),
      piece_of_(source.units().size(), static_cast<std::uint32_t>(pieces.size())) {
  for (std::uint32_t p = 0; p < pieces.size(); ++p) {
    for (std::size_t i = pieces[p].words.begin; i < pieces[p].words.end; ++i) piece_of_[source[i].unit] = p;
  }
}

std::vector<std::size_t> BulletRanks::places_of(const Word& word) const {
  if (!word.number) return source_.like(word);
  std::vector<std::size_t> places = source_.with_beginning(word.key);
  places.erase(std::remove_if(places.begin(), places.end(),
                              [&](std::size_t place) { return source_[place].key != word.key; }),
               places.end());
  return places;
}

std::vector<RankedBullet> BulletRanks::best(const Reading& claimed, WordRange words, std::size_t count,
                                            std::size_t near, const std::vector<bool>& taken) const {
  constexpr std::size_t most_words = 200;  // a bullet has thirty
  std::map<std::size_t, std::size_t> scores;
  std::vector<std::uint32_t> in;
  std::size_t looked_up = 0;
  for (std::size_t i = words.begin; i < words.end && looked_up < most_words; ++i) {
    if (!is_content(claimed[i]) && !claimed[i].number) continue;
    ++looked_up;
    in.clear();
    for (const std::size_t place : places_of(claimed[i])) {
      const std::uint32_t piece = piece_of_[source_[place].unit];
      if (piece < pieces_.size() && pieces_[piece].deed) in.push_back(piece);
    }
    std::sort(in.begin(), in.end());
    in.erase(std::unique(in.begin(), in.end()), in.end());
    for (const std::uint32_t piece : in) scores[piece] += 4 + 16 / in.size();
  }
  std::vector<RankedBullet> out;
  out.reserve(scores.size());
  for (const auto& [piece, score] : scores) out.push_back({piece, score});
  const auto distance = [&](std::size_t piece) { return piece > near ? piece - near : near - piece; };
  const auto better = [&](const RankedBullet& a, const RankedBullet& b) {
    if (a.score != b.score) return a.score > b.score;
    if (taken[a.piece] != taken[b.piece]) return !taken[a.piece];
    return distance(a.piece) < distance(b.piece);
  };
  const std::size_t kept = std::min(count, out.size());
  std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(kept), out.end(), better);
  out.resize(kept);
  return out;
}

}  // namespace savile::gate
