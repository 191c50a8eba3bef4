#include "analysis/score_scale.hpp"

#include <algorithm>
#include <array>

namespace savile {
namespace {

struct Point {
  int mean, score;  // hundredths
};

constexpr std::array<Point, 5> scale = {{{0, 0}, {2500, 2150}, {7000, 7000}, {8500, 8600}, {10000, 10000}}};

}  // namespace

int score_of_mean(int hundredths) {
  const int mean = std::clamp(hundredths, 0, 10000);
  const auto* above =
      std::find_if(scale.begin() + 1, scale.end(), [&](const Point& p) { return mean <= p.mean; });
  const Point& to = *above;
  const Point& from = *(above - 1);
  const int score = from.score + (mean - from.mean) * (to.score - from.score) / (to.mean - from.mean);
  return (score + 50) / 100;
}

}  // namespace savile
