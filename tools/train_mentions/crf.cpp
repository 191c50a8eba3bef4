#include "crf.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace savile::training {
namespace {

using States = std::array<double, mention_states>;

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }

 private:
  std::uint64_t state_;
};

struct Weight {
  double value = 0, squares = 1e-8, sum = 0;
};

class Trainer {
 public:
  Trainer(const std::vector<Example>& examples, std::size_t rows, const CrfSettings& settings)
      : examples_(examples), settings_(settings), random_(settings.seed), rows_(rows), transitions_() {}

  Crf run() {
    std::vector<std::size_t> order(examples_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    int averaged = 0;
    for (int epoch = 0; epoch < settings_.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_.below(i)]);
      exp_transitions();
      std::size_t count = 0;
      for (const std::size_t i : order) {
        learn(examples_[i]);
        if (++count % 8 == 0) exp_transitions();
      }
      if (epoch * 2 >= settings_.epochs) {
        ++averaged;
        for (auto& row : rows_)
          for (auto& w : row) w.sum += w.value;
        for (auto& from : transitions_)
          for (auto& w : from) w.sum += w.value;
      }
    }
    Crf crf;
    crf.rows.resize(rows_.size());
    for (std::size_t r = 0; r < rows_.size(); ++r)
      for (std::size_t c = 0; c < mention_columns; ++c) crf.rows[r][c] = rows_[r][c].sum / averaged;
    for (std::size_t a = 0; a < mention_states; ++a)
      for (std::size_t b = 0; b < mention_states; ++b)
        crf.transitions[a][b] = transitions_[a][b].sum / averaged;
    return crf;
  }

 private:
  void exp_transitions() {
    for (std::size_t a = 0; a < mention_states; ++a)
      for (std::size_t b = 0; b < mention_states; ++b)
        exp_[a][b] = may_follow(a, b) ? std::exp(transitions_[a][b].value) : 0.0;
  }

  void learn(const Example& example) {
    const std::size_t size = example.ends.size();
    if (size == 0) return;
    emissions_.assign(size, States{});
    kept_.clear();
    kept_ends_.clear();
    std::size_t from = 0;
    for (std::size_t t = 0; t < size; ++t) {
      std::array<double, mention_columns> columns{};
      for (std::size_t k = from; k < example.ends[t]; ++k) {
        if (settings_.drop > 0 && k > from && random_.unit() < settings_.drop) continue;
        kept_.push_back(example.rows[k]);
        for (std::size_t c = 0; c < mention_columns; ++c) columns[c] += rows_[example.rows[k]][c].value;
      }
      kept_ends_.push_back(kept_.size());
      from = example.ends[t];
      const auto scores = state_scores(columns);
      const double most = *std::max_element(scores.begin(), scores.end());
      for (std::size_t s = 0; s < mention_states; ++s) emissions_[t][s] = std::exp(scores[s] - most);
    }
    forward_.assign(size, States{});
    backward_.assign(size, States{});
    for (std::size_t s = 0; s < mention_states; ++s) forward_[0][s] = may_open(s) ? emissions_[0][s] : 0;
    scale(forward_[0]);
    for (std::size_t t = 1; t < size; ++t) {
      States& now = forward_[t];
      for (std::size_t a = 0; a < mention_states; ++a) {
        const double f = forward_[t - 1][a];
        if (f == 0) continue;
        for (std::size_t b = 0; b < mention_states; ++b) now[b] += f * exp_[a][b];
      }
      for (std::size_t b = 0; b < mention_states; ++b) now[b] *= emissions_[t][b];
      scale(now);
    }
    for (std::size_t s = 0; s < mention_states; ++s) backward_[size - 1][s] = may_close(s) ? 1.0 : 0.0;
    for (std::size_t t = size - 1; t > 0; --t) {
      States ahead{};
      for (std::size_t b = 0; b < mention_states; ++b) ahead[b] = emissions_[t][b] * backward_[t][b];
      for (std::size_t a = 0; a < mention_states; ++a) {
        double sum = 0;
        for (std::size_t b = 0; b < mention_states; ++b) sum += exp_[a][b] * ahead[b];
        backward_[t - 1][a] = sum;
      }
      scale(backward_[t - 1]);
    }
    // Marginals and updates.
    pairs_ = {};
    for (std::size_t t = 1; t < size; ++t) {
      double total = 0;
      std::array<States, mention_states> pair{};
      for (std::size_t a = 0; a < mention_states; ++a) {
        const double f = forward_[t - 1][a];
        if (f < 1e-12) continue;
        for (std::size_t b = 0; b < mention_states; ++b) {
          const double p = f * exp_[a][b] * emissions_[t][b] * backward_[t][b];
          pair[a][b] = p;
          total += p;
        }
      }
      for (std::size_t a = 0; a < mention_states; ++a)
        for (std::size_t b = 0; b < mention_states; ++b) pairs_[a][b] -= pair[a][b] / total;
      pairs_[example.gold[t - 1]][example.gold[t]] += 1;
    }
    from = 0;
    for (std::size_t t = 0; t < size; ++t) {
      States marginal{};
      double total = 0;
      for (std::size_t s = 0; s < mention_states; ++s)
        total += marginal[s] = forward_[t][s] * backward_[t][s];
      std::array<double, mention_columns> gradient{};
      const auto add = [&](std::size_t s, double p) {
        if (s / span_parts > 0) gradient[s / span_parts - 1] += p;
        if (s % span_parts > 0) gradient[s % span_parts + 3] += p;
      };
      for (std::size_t s = 0; s < mention_states; ++s) add(s, -marginal[s] / total);
      add(example.gold[t], 1);
      for (std::size_t k = from; k < kept_ends_[t]; ++k)
        for (std::size_t c = 0; c < mention_columns; ++c) update(rows_[kept_[k]][c], gradient[c]);
      from = kept_ends_[t];
    }
    for (std::size_t a = 0; a < mention_states; ++a)
      for (std::size_t b = 0; b < mention_states; ++b)
        if (may_follow(a, b)) update(transitions_[a][b], pairs_[a][b]);
  }

  void update(Weight& weight, double gradient) const {
    gradient -= settings_.l2 * weight.value;
    weight.squares += gradient * gradient;
    const double step = settings_.rate / std::sqrt(weight.squares);
    weight.value += step * gradient;
    const double shrink = step * settings_.l1;
    if (shrink > 0) {
      if (weight.value > shrink)
        weight.value -= shrink;
      else if (weight.value < -shrink)
        weight.value += shrink;
      else
        weight.value = 0;
    }
  }

  static void scale(States& states) {
    double sum = 0;
    for (const double x : states) sum += x;
    for (double& x : states) x /= sum;
  }

  const std::vector<Example>& examples_;
  const CrfSettings settings_;
  Random random_;
  std::vector<std::array<Weight, mention_columns>> rows_;
  std::array<std::array<Weight, mention_states>, mention_states> transitions_;
  Transitions exp_{};
  std::vector<States> emissions_, forward_, backward_;
  Transitions pairs_{};
  std::vector<std::uint32_t> kept_;
  std::vector<std::size_t> kept_ends_;
};

}  // namespace

Crf train(const std::vector<Example>& examples, std::size_t rows, const CrfSettings& settings) {
  return Trainer(examples, rows, settings).run();
}

Crf train_many(const std::vector<Example>& examples, std::size_t rows, CrfSettings settings, int runs) {
  Crf mean;
  mean.rows.resize(rows);
  for (int run = 0; run < runs; ++run, ++settings.seed) {
    const Crf one = train(examples, rows, settings);
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t c = 0; c < mention_columns; ++c) mean.rows[r][c] += one.rows[r][c] / runs;
    for (std::size_t a = 0; a < mention_states; ++a)
      for (std::size_t b = 0; b < mention_states; ++b) mean.transitions[a][b] += one.transitions[a][b] / runs;
  }
  return mean;
}

}  // namespace savile::training
