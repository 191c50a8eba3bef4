// Words that may stand for one another in some sense, from WordNet: "extinguish" for "put out".
//
// Looser than the synonyms: what is kin answers a question about a word, it never proves a fact.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

// True if the list has the word in this very form, alone or in a phrase's first place.
[[nodiscard]] bool is_listed_word(std::string_view word);

// The bare forms that a regular ending may have been put on, likeliest first: "hauling" -> haul, haule;
// "carried" -> carry. The word itself is not among them.
[[nodiscard]] std::vector<std::string> bare_forms(std::string_view word);

// The groups of the word at `at` in any of its forms, with its particle ("put out") too. Ascending.
[[nodiscard]] std::vector<std::uint16_t> kin_groups(const Reading& reading, std::size_t at);

}  // namespace savile::gate
