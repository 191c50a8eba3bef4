// Groups words that stand in the same company: spherical k-means over the words to the left and right.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace savile::training {

struct ClusterSettings {
  std::size_t clusters = 60;   // at most 255
  std::size_t contexts = 400;  // the commonest words, each counted to the left and to the right
  int least = 4;               // rarer words get no cluster
  int rounds = 12;
  std::uint64_t seed = 1;
};

// From the words of sentences to their clusters, 1 and up.
[[nodiscard]] std::unordered_map<std::string, std::uint8_t> cluster_words(
    const std::vector<std::vector<std::string>>& sentences, const ClusterSettings& settings);

}  // namespace savile::training
