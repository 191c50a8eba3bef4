// Which of a clause's terms are alternatives: "TypeScript/Rust/Java", "GitHub Actions or CircleCI",
// "a cloud such as AWS, GCP". Within a group one term is enough; each group is asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/span.hpp"
#include "text/token.hpp"

namespace savile {

// For each of `terms` (spans in the text, ascending) the number of its group, ascending from 0;
// terms of one group are neighbours. Linear in the tokens [first, last).
[[nodiscard]] std::vector<std::uint32_t> alternative_groups(const TokenizedText& text, std::size_t first,
                                                            std::size_t last, const std::vector<Span>& terms);

}  // namespace savile
