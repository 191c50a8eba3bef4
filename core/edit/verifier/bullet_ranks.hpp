// Which bullets of an entry a text may retell: those that share most words with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "edit/verifier/bullets.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

struct RankedBullet {
  std::size_t piece = 0;  // of the source
  std::size_t score = 0;
};

class BulletRanks {
 public:
  // `pieces` are the source's, and outlive this; as does `source`. Linear.
  BulletRanks(const Reading& source, const std::vector<EntryPiece>& pieces);

  // The piece that a unit of the source is of.
  [[nodiscard]] std::size_t piece_of(std::uint32_t unit) const { return piece_of_[unit]; }

  // The best `count`, best first; a word that few bullets have weighs more. Of equals those that `taken` has
  // not come first, then the nearest to the piece `near`. Linear in the words and in the places of each in
  // the source, of which no more than a few dozen are looked at.
  [[nodiscard]] std::vector<RankedBullet> best(const Reading& claimed, WordRange words, std::size_t count,
                                               std::size_t near, const std::vector<bool>& taken) const;

 private:
  [[nodiscard]] std::vector<std::size_t> places_of(const Word& word) const;

  const Reading& source_;
  const std::vector<EntryPiece>& pieces_;
  std::vector<std::uint32_t> piece_of_;  // by unit of the source
};

}  // namespace savile::gate
