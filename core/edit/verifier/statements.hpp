// A text cut into what it states: a deed with all that hangs on it.
//
//   "Ran the store, cutting waste by 9%, and trained two nurses"
//    [Ran the store, cutting waste by 9%] [and trained two nurses]
#pragma once

#include <vector>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

// In order, and together all words of the text. A verb without an object of its own has the next one's.
[[nodiscard]] std::vector<WordRange> statements(const Reading& reading);

// The same by whole sentences; one that hangs on the one before is with it.
[[nodiscard]] std::vector<WordRange> whole_sentences(const Reading& reading, WordRange words);

}  // namespace savile::gate
