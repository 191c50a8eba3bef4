// Groups words that stand in the same company: the exchange algorithm (Martin, Liermann, Ney 1998), which
// seeks the classes under which the text is likeliest as a chain of classes.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace savile::training {

struct ClusterSettings {
  std::size_t clusters = 60;
  int least = 4;  // rarer words get no cluster
  int rounds = 8;
};

// From the words of sentences to their clusters, 1 and up. The same for the same text.
[[nodiscard]] std::unordered_map<std::string, std::uint16_t> cluster_words(
    const std::vector<std::vector<std::string>>& sentences, const ClusterSettings& settings);

}  // namespace savile::training
