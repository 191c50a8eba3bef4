// How long tasks take for their weight, learnt from those that succeeded.
//
// A kind is judged by its own tasks once two of them have ended, before that by all of them; with
// fewer than two in all nothing is known.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace savile {

// Milliseconds, or milliseconds per weight.
struct Range {
  double low = 0;
  double high = 0;
};

class Pace {
 public:
  explicit Pace(std::size_t kinds) : kinds_(kinds) {}

  // A task without weight says nothing of the others.
  void add(std::uint8_t kind, double weight, std::int64_t took_ms);

  // Mean less and plus one standard deviation, within the least and the most that was seen.
  [[nodiscard]] std::optional<Range> of(std::uint8_t kind) const;

 private:
  struct Samples {
    double count = 0;
    double mean = 0;
    double squares = 0;  // sum of squared distances from the mean
    double least = 0;
    double most = 0;

    void add(double value);
    [[nodiscard]] std::optional<Range> range() const;
  };
  std::vector<Samples> kinds_;
  Samples all_;
};

}  // namespace savile
