// Passive voice: "was managed by", "were being trained". The doer is hidden, which in a résumé is oneself.
#pragma once

#include <vector>

#include "base/span.hpp"
#include "text/token.hpp"

namespace savile {

// From the form of "be" to the participle. Not honours and facts that others confer ("was awarded",
// "was promoted") nor what has become an adjective ("was dedicated"). Linear.
[[nodiscard]] std::vector<Span> find_passives(const TokenizedText& text);

}  // namespace savile
