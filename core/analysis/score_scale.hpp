// From the weighted mean of the factors to the score, as near to people's as stability allows.
//
// The scale rises everywhere, so it changes no order, and its ends stay. Nobody shows in a résumé all that a
// posting says, so the mean of a strong fit stays near 75, which people call 93; but nowhere may it rise by
// more than 1.08 a point of the mean up to there, or a single word of a posting would move a score by more
// than 5 (with 1.19, five of 23,133 such changes did). Weak fits count for a little less, as people have it.
#pragma once

namespace savile {

// `hundredths`: the mean, 0 to 10000. The score, 0 to 100.
[[nodiscard]] int score_of_mean(int hundredths);

}  // namespace savile
