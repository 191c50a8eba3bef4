#include "clusters.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace savile::training {
namespace {

using Count = std::int32_t;

// n log n
double entropy(Count n) {
  static const std::vector<double> table = [] {
    std::vector<double> out(1 << 16);
    for (std::size_t i = 1; i < out.size(); ++i)
      out[i] = static_cast<double>(i) * std::log(static_cast<double>(i));
    return out;
  }();
  if (n < static_cast<Count>(table.size())) return table[static_cast<std::size_t>(n)];
  return n * std::log(static_cast<double>(n));
}

struct Neighbour {
  std::uint32_t word = 0;
  Count count = 0;
};

class Exchange {
 public:
  // `text`: numbers of words, a border (0) between sentences, 1 for what is rare; `words` in all.
  Exchange(const std::vector<std::uint32_t>& text, std::size_t words, std::size_t clusters)
      : classes_(clusters + 2),
        home_(words),
        count_(words),
        before_(words),
        behind_(words),
        pairs_(classes_ * classes_),
        total_(classes_) {
    for (std::size_t w = 0; w < words; ++w)
      home_[w] = static_cast<std::uint32_t>(w < 2 ? w : 2 + (w - 2) % clusters);
    std::map<std::pair<std::uint32_t, std::uint32_t>, Count> seen;
    for (std::size_t i = 0; i < text.size(); ++i) {
      ++count_[text[i]];
      if (i > 0) ++seen[{text[i - 1], text[i]}];
    }
    for (const auto& [pair, count] : seen) {
      behind_[pair.first].push_back({pair.second, count});
      before_[pair.second].push_back({pair.first, count});
      pairs_[home_[pair.first] * classes_ + home_[pair.second]] += count;
    }
    for (std::size_t w = 0; w < words; ++w) total_[home_[w]] += count_[w];
  }

  // Moves each word to where it fits best; how many moved.
  std::size_t round() {
    std::size_t moved = 0;
    for (std::size_t w = 2; w < home_.size(); ++w) moved += place(w) ? 1 : 0;
    return moved;
  }

  [[nodiscard]] std::uint32_t home(std::size_t word) const { return home_[word]; }

 private:
  bool place(std::size_t w) {
    gather(w, behind_[w], behind_of_, behind_classes_);
    gather(w, before_[w], before_of_, before_classes_);
    const std::uint32_t old = home_[w];
    shift(w, old, -1);
    std::uint32_t best = old;
    double most = -1e300;
    for (std::uint32_t c = 2; c < classes_; ++c) {
      const double gain = gain_of(w, c);
      if (gain > most + 1e-9) {
        most = gain;
        best = c;
      }
    }
    shift(w, best, 1);
    home_[w] = best;
    for (const std::uint32_t c : behind_classes_) behind_of_[c] = 0;
    for (const std::uint32_t c : before_classes_) before_of_[c] = 0;
    return best != old;
  }

  // How often each class stands beside the word, itself apart.
  void gather(std::size_t w, const std::vector<Neighbour>& neighbours, std::vector<Count>& of,
              std::vector<std::uint32_t>& classes) {
    of.resize(classes_);
    classes.clear();
    self_ = 0;
    for (const auto& [word, count] : neighbours) {
      if (word == w) {
        self_ = count;
        continue;
      }
      const std::uint32_t c = home_[word];
      if (of[c] == 0) classes.push_back(c);
      of[c] += count;
    }
  }

  void shift(std::size_t w, std::uint32_t c, Count sign) {
    for (const std::uint32_t g : behind_classes_) pairs_[c * classes_ + g] += sign * behind_of_[g];
    for (const std::uint32_t g : before_classes_) pairs_[g * classes_ + c] += sign * before_of_[g];
    pairs_[c * classes_ + c] += sign * self_;
    total_[c] += sign * count_[w];
  }

  [[nodiscard]] double gain_of(std::size_t w, std::uint32_t c) const {
    double gain = -2 * (entropy(total_[c] + count_[w]) - entropy(total_[c]));
    for (const std::uint32_t g : behind_classes_) {
      if (g == c) continue;
      const Count n = pairs_[c * classes_ + g];
      gain += entropy(n + behind_of_[g]) - entropy(n);
    }
    for (const std::uint32_t g : before_classes_) {
      if (g == c) continue;
      const Count n = pairs_[g * classes_ + c];
      gain += entropy(n + before_of_[g]) - entropy(n);
    }
    const Count n = pairs_[c * classes_ + c], own = behind_of_[c] + before_of_[c] + self_;
    return own > 0 ? gain + entropy(n + own) - entropy(n) : gain;
  }

  std::size_t classes_;
  std::vector<std::uint32_t> home_;
  std::vector<Count> count_;
  std::vector<std::vector<Neighbour>> before_, behind_;
  std::vector<Count> pairs_, total_;
  std::vector<Count> behind_of_, before_of_;
  std::vector<std::uint32_t> behind_classes_, before_classes_;
  Count self_ = 0;
};

}  // namespace

std::unordered_map<std::string, std::uint16_t> cluster_words(
    const std::vector<std::vector<std::string>>& sentences, const ClusterSettings& settings) {
  std::map<std::string, int> counts;
  for (const auto& sentence : sentences)
    for (const auto& word : sentence) ++counts[word];
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [word, count] : counts)
    if (count >= settings.least) ranked.emplace_back(-count, word);
  std::sort(ranked.begin(), ranked.end());
  std::unordered_map<std::string, std::uint32_t> numbers;
  for (const auto& [count, word] : ranked) numbers.emplace(word, numbers.size() + 2);
  std::vector<std::uint32_t> text{0};
  for (const auto& sentence : sentences) {
    for (const auto& word : sentence) {
      const auto at = numbers.find(word);
      text.push_back(at == numbers.end() ? 1 : at->second);
    }
    text.push_back(0);
  }
  Exchange exchange(text, numbers.size() + 2, settings.clusters);
  for (int round = 0; round < settings.rounds; ++round)
    if (exchange.round() * 500 < numbers.size()) break;
  std::unordered_map<std::string, std::uint16_t> out;
  for (const auto& [word, number] : numbers)
    out.emplace(word, static_cast<std::uint16_t>(exchange.home(number) - 1));
  return out;
}

}  // namespace savile::training
