// Terms of the caller's own beside the listed ones.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/term_list.hpp"

namespace savile {

// A lexicon of all the embedded lists and `own`. A term whose name is listed already, as a name or an
// alias, is that term: its aliases and what it implies are added. `bad_input` for a name that is no term's
// (term_list.hpp says which can be), an alias that is another term's, an implied term that there is not;
// the message begins with the place ("terms[2].aliases[0]").
[[nodiscard]] Result<Lexicon> extended_lexicon(const std::vector<ListedTerm>& own);

}  // namespace savile
