// What somebody quotes of a posting as asked for, found in it again. What does not stand there is dropped,
// so nothing can be asked for that the posting does not say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

inline constexpr std::size_t most_claims = 40;

// Where the quotes stand: disjoint, in text order, each once. Compared word by word without regard to case,
// blanks and signs; a quote of fewer than two words is dropped, as is all beyond `most_claims`. Costs a look
// at the text for each quote, whatever it says.
[[nodiscard]] std::vector<Span> find_claims(std::string_view posting, const std::vector<std::string>& quotes);

}  // namespace savile
