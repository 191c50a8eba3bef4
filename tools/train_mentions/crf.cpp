#include "crf.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace savile::training {
namespace {

using States = std::array<float, mention_states>;
using Columns = std::array<float, mention_columns>;

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }

 private:
  std::uint64_t state_;
};

// Sixty-four bytes that are always touched together: one line of the cache.
struct alignas(64) Weights {
  Columns value{}, squares{};
};

struct Step {
  std::uint8_t from = 0, to = 0;
  float value = 0, squares = 0, sum = 0, power = 1;
};

class Trainer {
 public:
  Trainer(const std::vector<Example>& examples, const Crf& start, const CrfSettings& settings)
      : examples_(examples),
        settings_(settings),
        random_(settings.seed),
        rows_(start.rows.size()),
        sums_(start.rows.size()),
        labels_(start.labels) {
    labels_.resize(rows_.size(), 3);
    for (std::size_t r = 0; r < rows_.size(); ++r) rows_[r].value = start.rows[r];
    for (std::size_t a = 0; a < mention_states; ++a) {
      for (std::size_t b = 0; b < mention_states; ++b) {
        if (!may_follow(a, b)) continue;
        const float value = start.transitions[a][b];
        steps_.push_back(
            {static_cast<std::uint8_t>(a), static_cast<std::uint8_t>(b), value, 0, 0, std::exp(value)});
      }
    }
  }

  Crf run() {
    std::vector<std::size_t> order(examples_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    int averaged = 0;
    for (int epoch = 0; epoch < settings_.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_.below(i)]);
      for (const std::size_t i : order) learn(examples_[i]);
      if (epoch * 2 < settings_.epochs) continue;
      ++averaged;
      for (std::size_t r = 0; r < rows_.size(); ++r)
        for (std::size_t c = 0; c < mention_columns; ++c) sums_[r][c] += rows_[r].value[c];
      for (Step& step : steps_) step.sum += step.value;
    }
    Crf crf;
    crf.rows.resize(rows_.size());
    for (std::size_t r = 0; r < rows_.size(); ++r)
      for (std::size_t c = 0; c < mention_columns; ++c)
        crf.rows[r][c] = sums_[r][c] / static_cast<float>(averaged);
    for (const Step& step : steps_)
      crf.transitions[step.from][step.to] = step.sum / static_cast<float>(averaged);
    return crf;
  }

 private:
  void learn(const Example& example) {
    const std::size_t size = example.ends.size();
    if (size == 0) return;
    read(example);
    gradients_.assign(size, Columns{});
    wanted_.assign(steps_.size(), 0.0F);
    pass();
    take_expected();
    for (std::size_t t = 0; t < size; ++t) {
      add(gradients_[t], example.gold[t], 1);
      if (t == 0) continue;
      for (std::size_t i = 0; i < steps_.size(); ++i)
        if (steps_[i].from == example.gold[t - 1] && steps_[i].to == example.gold[t]) wanted_[i] += 1;
    }
    learn_rows(example);
    learn_steps();
  }

  // The chances of all ways, forward and backward.
  void pass() {
    const std::size_t size = emissions_.size();
    forward_.assign(size, States{});
    backward_.assign(size, States{});
    for (std::size_t s = 0; s < mention_states; ++s) forward_[0][s] = may_open(s) ? emissions_[0][s] : 0;
    scale(forward_[0]);
    for (std::size_t t = 1; t < size; ++t) {
      States& now = forward_[t];
      for (const Step& step : steps_) now[step.to] += forward_[t - 1][step.from] * step.power;
      for (std::size_t b = 0; b < mention_states; ++b) now[b] *= emissions_[t][b];
      scale(now);
    }
    for (std::size_t s = 0; s < mention_states; ++s) backward_[size - 1][s] = may_close(s) ? 1.0F : 0.0F;
    for (std::size_t t = size - 1; t > 0; --t) {
      States ahead{};
      for (std::size_t b = 0; b < mention_states; ++b) ahead[b] = emissions_[t][b] * backward_[t][b];
      for (const Step& step : steps_) backward_[t - 1][step.from] += step.power * ahead[step.to];
      scale(backward_[t - 1]);
    }
  }

  static void add(Columns& columns, std::size_t s, float p) {
    if (s / span_parts > 0) columns[s / span_parts - 1] += p;
    if (s % span_parts > 0) columns[s % span_parts + 3] += p;
  }

  // Takes away what is to be expected of each part and step.
  void take_expected() {
    pairs_.resize(steps_.size());
    for (std::size_t t = 0; t < emissions_.size(); ++t) {
      States marginal{};
      float total = 0;
      for (std::size_t s = 0; s < mention_states; ++s)
        total += marginal[s] = forward_[t][s] * backward_[t][s];
      for (std::size_t s = 0; s < mention_states; ++s) add(gradients_[t], s, -marginal[s] / total);
      if (t == 0) continue;
      States ahead{};
      for (std::size_t b = 0; b < mention_states; ++b) ahead[b] = emissions_[t][b] * backward_[t][b];
      total = 0;
      for (std::size_t i = 0; i < steps_.size(); ++i) {
        const Step& step = steps_[i];
        total += pairs_[i] = forward_[t - 1][step.from] * step.power * ahead[step.to];
      }
      for (std::size_t i = 0; i < steps_.size(); ++i) wanted_[i] -= pairs_[i] / total;
    }
  }

  // What is left of the features, and what they make of each state.
  void read(const Example& example) {
    const std::size_t size = example.ends.size();
    emissions_.assign(size, States{});
    kept_.clear();
    kept_ends_.clear();
    const auto drop = static_cast<std::uint32_t>(settings_.drop * 65536);
    std::size_t from = 0;
    std::uint64_t bits = 0;
    for (std::size_t t = 0; t < size; ++t) {
      Columns columns{};
      for (std::size_t k = from; k < example.ends[t]; ++k) {
        if (k + 16 < example.rows.size()) __builtin_prefetch(&rows_[example.rows[k + 16]]);
        if ((k - from) % 4 == 0) bits = random_.next();
        if (k > from && ((bits >> (16 * ((k - from) % 4))) & 0xFFFF) < drop) continue;
        kept_.push_back(example.rows[k]);
        const Columns& values = rows_[example.rows[k]].value;
        for (std::size_t c = 0; c < mention_columns; ++c) columns[c] += values[c];
      }
      kept_ends_.push_back(kept_.size());
      from = example.ends[t];
      for (float& column : columns) column *= boost_;
      const auto scores = state_scores(columns);
      const float most = *std::max_element(scores.begin(), scores.end());
      for (std::size_t s = 0; s < mention_states; ++s) emissions_[t][s] = std::exp(scores[s] - most);
    }
  }

  void learn_rows(const Example& example) {
    const auto rate = static_cast<float>(settings_.rate), l2 = static_cast<float>(settings_.l2);
    std::size_t from = 0;
    for (std::size_t t = 0; t < example.ends.size(); ++t) {
      const Columns& gradient = gradients_[t];
      for (std::size_t k = from; k < kept_ends_[t]; ++k) {
        Weights& row = rows_[kept_[k]];
        const std::uint8_t labels = labels_[kept_[k]];
        const std::size_t begin = labels == 2 ? 4 : 0, end = labels == 1 ? 4 : mention_columns;
        for (std::size_t c = begin; c < end; ++c) {
          const float g = gradient[c] - l2 * row.value[c];
          row.squares[c] += g * g;
          row.value[c] += rate * g / std::sqrt(row.squares[c] + 1e-8F);
        }
      }
      from = kept_ends_[t];
    }
  }

  void learn_steps() {
    const auto rate = static_cast<float>(settings_.rate), l2 = static_cast<float>(settings_.l2);
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      Step& step = steps_[i];
      const float g = wanted_[i] - l2 * step.value;
      step.squares += g * g;
      step.value += rate * g / std::sqrt(step.squares + 1e-8F);
      step.power = std::exp(step.value);
    }
  }

  static void scale(States& states) {
    float sum = 0;
    for (const float x : states) sum += x;
    for (float& x : states) x /= sum;
  }

  const std::vector<Example>& examples_;
  const CrfSettings settings_;
  Random random_;
  std::vector<Weights> rows_;
  std::vector<Columns> sums_;
  std::vector<std::uint8_t> labels_;  // of each row
  std::vector<Step> steps_;           // those that may be
  std::vector<float> wanted_, pairs_;
  std::vector<States> emissions_, forward_, backward_;
  std::vector<Columns> gradients_;
  std::vector<std::uint32_t> kept_;
  std::vector<std::size_t> kept_ends_;
  const float boost_ = 1 / (1 - static_cast<float>(settings_.drop));  // makes up for what is dropped
};

}  // namespace

Crf train(const std::vector<Example>& examples, const Crf& start, const CrfSettings& settings) {
  return Trainer(examples, start, settings).run();
}

Crf train_many(const std::vector<Example>& examples, const Crf& start, CrfSettings settings, int runs) {
  Crf mean;
  const std::size_t rows = start.rows.size();
  mean.rows.resize(rows);
  for (int run = 0; run < runs; ++run, ++settings.seed) {
    const Crf one = train(examples, start, settings);
    const auto share = 1.0F / static_cast<float>(runs);
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t c = 0; c < mention_columns; ++c) mean.rows[r][c] += one.rows[r][c] * share;
    for (std::size_t a = 0; a < mention_states; ++a)
      for (std::size_t b = 0; b < mention_states; ++b)
        mean.transitions[a][b] += one.transitions[a][b] * share;
  }
  return mean;
}

}  // namespace savile::training
