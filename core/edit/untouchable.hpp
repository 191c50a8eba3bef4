// Stretches of a passage whose letters are not for a rule to change: quotations, code, links,
// addresses, file names, words in right-to-left scripts.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

// In order. Linear.
[[nodiscard]] std::vector<Span> untouchable_spans(std::string_view unit);

[[nodiscard]] bool touches(const std::vector<Span>& spans, Span span);

}  // namespace savile
