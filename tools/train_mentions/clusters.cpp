#include "clusters.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace savile::training {
namespace {

using Vector = std::vector<std::pair<std::uint32_t, float>>;  // dimension, share

void normalize(Vector& vector) {
  float squares = 0;
  for (const auto& [at, x] : vector) squares += x * x;
  const float length = std::sqrt(squares);
  if (length > 0)
    for (auto& [at, x] : vector) x /= length;
}

}  // namespace

std::unordered_map<std::string, std::uint8_t> cluster_words(
    const std::vector<std::vector<std::string>>& sentences, const ClusterSettings& settings) {
  std::map<std::string, int> counts;
  double total = 0;
  for (const auto& sentence : sentences)
    for (const auto& word : sentence) ++counts[word], ++total;
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [word, count] : counts)
    if (count >= settings.least) ranked.emplace_back(-count, word);
  std::sort(ranked.begin(), ranked.end());
  std::unordered_map<std::string, std::uint32_t> ids;
  for (const auto& [count, word] : ranked) ids.emplace(word, ids.size());

  // Dimensions: the contexts to the left, then to the right; the last of each is the sentence's end.
  const std::size_t side = settings.contexts + 1;
  std::vector<std::map<std::uint32_t, float>> seen(ids.size());
  std::vector<double> dimension(side * 2), word_total(ids.size());
  double pairs = 0;
  for (const auto& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const auto at = ids.find(sentence[i]);
      if (at == ids.end()) continue;
      for (const int shift : {-1, 1}) {
        const std::size_t k = i + static_cast<std::size_t>(shift);
        std::size_t context = settings.contexts;
        if (k < sentence.size()) {
          const auto other = ids.find(sentence[k]);
          if (other == ids.end() || other->second >= settings.contexts) continue;
          context = other->second;
        }
        const auto d = static_cast<std::uint32_t>(context + (shift > 0 ? side : 0));
        seen[at->second][d] += 1;
        dimension[d] += 1;
        word_total[at->second] += 1;
        pairs += 1;
      }
    }
  }
  std::vector<Vector> vectors(ids.size());
  for (std::size_t w = 0; w < ids.size(); ++w) {
    for (const auto& [d, count] : seen[w]) {
      const double pmi = std::log(count * pairs / (word_total[w] * dimension[d]));
      if (pmi > 0) vectors[w].emplace_back(d, static_cast<float>(pmi * std::sqrt(count)));
    }
    normalize(vectors[w]);
  }
  // The commonest words open the clusters; so no random start is needed.
  const std::size_t k = std::min(settings.clusters, vectors.size());
  std::vector<std::vector<float>> centers(k, std::vector<float>(side * 2));
  for (std::size_t c = 0; c < k; ++c)
    for (const auto& [d, x] : vectors[c]) centers[c][d] = x;
  std::vector<std::size_t> home(vectors.size());
  for (int round = 0; round < settings.rounds; ++round) {
    for (std::size_t w = 0; w < vectors.size(); ++w) {
      float most = -1;
      for (std::size_t c = 0; c < k; ++c) {
        float like = 0;
        for (const auto& [d, x] : vectors[w]) like += x * centers[c][d];
        if (like > most) most = like, home[w] = c;
      }
    }
    for (auto& center : centers) std::fill(center.begin(), center.end(), 0.0F);
    for (std::size_t w = 0; w < vectors.size(); ++w)
      for (const auto& [d, x] : vectors[w]) centers[home[w]][d] += x;
    for (auto& center : centers) {
      float squares = 0;
      for (const float x : center) squares += x * x;
      if (squares > 0)
        for (float& x : center) x /= std::sqrt(squares);
    }
  }
  std::unordered_map<std::string, std::uint8_t> out;
  for (const auto& [word, id] : ids) out.emplace(word, static_cast<std::uint8_t>(home[id] + 1));
  return out;
}

}  // namespace savile::training
