// What a text denies: "did not lead", "accident-free", "tree work excluded", "adopted after I left".
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

struct Denial {
  std::size_t negator = 0;         // where the phrase that denies begins
  std::vector<std::size_t> words;  // what is denied, nearest first; three at most
};

// In the order of the text.
[[nodiscard]] std::vector<Denial> denials_of(const Reading& reading);

// A word that denies, here: "no injuries", but not "no-shows" or "not only".
[[nodiscard]] bool is_negator(const Reading& reading, std::size_t at);

// "adopted the year after I left": not by oneself.
[[nodiscard]] bool tells_absence(const Reading& reading, std::size_t at);

enum class Reach : std::uint8_t { sentence, semicolon };

// For each word: its sentence, or the part of it between semicolons, denies something. In a new text "no
// injuries; a supervisor" denies nothing of the supervisor; a source is read with more caution.
[[nodiscard]] std::vector<bool> denying_parts(const Reading& reading, const std::vector<Denial>& denials,
                                              Reach reach);

}  // namespace savile::gate
