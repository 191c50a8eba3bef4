// From the weighted mean of the factors to the score as people give it.
//
// Nobody shows in a résumé all that a posting says, so the mean of a strong fit stays near 75, which
// people call 93. The scale rises everywhere, so it changes no order, and its ends stay. It gives such
// a fit 85, and nowhere rises by more than 1.23 a point of the mean: steeper would make a single word of a
// posting count for more than it should, and flatter above would leave no room between strong fits.
#pragma once

namespace savile {

// `hundredths`: the mean, 0 to 10000. The score, 0 to 100.
[[nodiscard]] int score_of_mean(int hundredths);

}  // namespace savile
