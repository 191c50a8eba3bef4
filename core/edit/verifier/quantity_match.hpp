// Does a figure of the source prove one of the new text?
#pragma once

#include <string>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

enum class Fit : std::uint8_t { proven, doubtful, refuted };

struct FigureFit {
  Fit fit = Fit::proven;
  std::string why;  // for the two others
};

// Both have the same amount; this compares the rest. `neighbours` are all figures of the source.
[[nodiscard]] FigureFit fit_of(const Claim& claim, const Quantity& source, const Quantity& after,
                               const std::vector<Quantity>& neighbours);

// The new text says less than the figure of the source, with a bound: the rest, without the bounds.
[[nodiscard]] FigureFit fit_of_weaker(const Claim& claim, const Quantity& source, const Quantity& after,
                                      const std::vector<Quantity>& neighbours);

}  // namespace savile::gate
