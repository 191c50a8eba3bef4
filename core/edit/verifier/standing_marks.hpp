// How a thing stands: the marks by which a text tells that it is ahead, has ended, failed or was practised.
#pragma once

#include <cstdint>
#include <vector>

#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

// Lines of gate_standing.
namespace standing {
constexpr std::uint32_t ahead_of = 0, ahead_behind = 1, ahead_around = 2, ahead_told = 3, ended_behind = 4,
                        ended_told = 5, done = 6, failed = 7, failed_told = 8, practised = 9,
                        practised_told = 10;
constexpr std::size_t most = 60;  // marks of a text; more than any entry has
}  // namespace standing

// The phrases of gate_standing, by line.
[[nodiscard]] const PhraseGroups& standing_marks();

// The lines of the phrases of a text, each as one bit, by the word that they begin at.
[[nodiscard]] std::vector<std::uint32_t> marks_of(const Reading& reading);
[[nodiscard]] bool has_mark(const std::vector<std::uint32_t>& marks, WordRange words, std::uint32_t bits);

// The clause of a mark; where that names nothing before it ("it is due next year"), with the one before.
[[nodiscard]] WordRange clause_of(const Reading& reading, const GroupHit& mark);

// A document that one holds for a time; names of such are capital.
[[nodiscard]] bool is_credential(const Word& word);

}  // namespace savile::gate
