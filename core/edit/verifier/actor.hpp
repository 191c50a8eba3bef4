// Who acts in a clause of the source where that is not the writer.
//
//   "Our intern drafted it; I piloted it"        the intern drafted
//   "Filed reports that the inspector wrote"     the inspector wrote
//   "while the manager wrote rotas"              the manager wrote
#pragma once

#include <cstddef>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

// Somebody else is the subject of the verb at this word. Looks at a few words before it.
[[nodiscard]] bool is_done_by_others(const Reading& reading, std::size_t verb);

// "Drafted", "and filed", "I wrote" at a place where the writer is the subject.
[[nodiscard]] bool is_own_deed(const Reading& reading, std::size_t verb);

}  // namespace savile::gate
