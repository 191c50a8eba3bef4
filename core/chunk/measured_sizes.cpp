#include "chunk/measured_sizes.hpp"

#include <algorithm>

namespace savile {
namespace {

constexpr double older = 0.75;   // what a size counts once the next is known
constexpr double surely = 1.03;  // times the budget: too large, if the estimate is as good as it mostly is

}  // namespace

double MeasuredSizes::measured(Span range) const {
  if (given_up_) return 0;
  const Span units = offsets_.to_units(range);
  const double size = measure_(units.begin, units.end);
  if (!(size >= 0)) given_up_ = true;
  if (given_up_) return 0;
  const double counted = std::min(size, static_cast<double>(most));
  sizes_ = sizes_ * older + counted;
  estimates_ = estimates_ * older + static_cast<double>(estimate_.of(range));
  return counted;
}

std::size_t MeasuredSizes::of(Span range) const {
  const auto whole = [](double size) { return static_cast<std::size_t>(size + 0.999999); };
  if (known_.begin == range.begin) {
    for (const Sized& sized : known_.fitted) {
      if (sized.end == range.end) return whole(sized.size);
    }
  }
  return whole(measured(range));
}

std::size_t MeasuredSizes::estimated_reach(std::size_t begin, double size) const {
  const double tokens = size * estimates_ / std::max(sizes_, 1e-9);
  return estimate_.reach(begin, static_cast<std::size_t>(std::clamp(tokens, 0.0, static_cast<double>(most))));
}

// Asks, and remembers.
bool MeasuredSizes::tell(Span range) const {
  const double size = measured(range);
  if (static_cast<std::size_t>(size + 0.999999) > known_.budget) {
    known_.fails_at = range.end;
    return false;
  }
  known_.fitted.push_back({range.end, size});
  return true;
}

// Whether what goes on with the longest piece that fits is too much beside it: as much of it is measured as
// is likely to show that.
bool MeasuredSizes::too_large_beside(Span range) const {
  if (seam_ < 0 || known_.fitted.empty()) return false;
  const Sized& fitted = known_.fitted.back();
  const double left = static_cast<double>(known_.budget) - fitted.size;
  const std::size_t end = std::min(range.end, estimated_reach(fitted.end, left * 1.1 + seam_ + 3));
  if (end <= fitted.end ||
      fitted.size + measured({fitted.end, end}) - seam_ < static_cast<double>(known_.budget) + 0.001)
    return false;
  known_.fails_at = end;
  return true;
}

bool MeasuredSizes::fits(Span range, std::size_t budget) const {
  if (known_.begin != range.begin || known_.budget != budget) {
    known_ = {};
    known_.begin = range.begin;
    known_.budget = budget;
  }
  if (range.end <= known_.fits_to()) return true;
  if (range.end >= known_.fails_at || too_large_beside(range)) return false;
  // Ends where the estimate reaches the range's end; a size that has nothing to do with it is not waited for.
  constexpr double most_margin = 1e6;
  for (double margin = surely; !given_up_ && margin < most_margin; margin *= 1.5) {
    const std::size_t part = estimated_reach(range.begin, static_cast<double>(budget) * margin + 2);
    if (part >= range.end) break;
    if (part > known_.fits_to() && !tell({range.begin, part})) return false;
  }
  return tell(range);
}

std::size_t MeasuredSizes::reach(std::size_t begin, std::size_t budget) const {
  if (given_up_) return size_;
  const bool begun = known_.begin == begin && !known_.fitted.empty();
  const std::size_t from = begun ? known_.fitted.back().end : begin;
  const double used = begun ? known_.fitted.back().size : 0;
  return estimated_reach(from, static_cast<double>(budget) - used);
}

}  // namespace savile
