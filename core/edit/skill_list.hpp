// How a list of skills is written, as far as changing it needs to know.
#pragma once

#include <cstddef>
#include <string_view>

#include "document/resume.hpp"
#include "lexicon/lexicon.hpp"

namespace savile {

// How many items at the front keep their place. In "Wound care, triage, EKG" the first has its
// capital because it begins the list: 1, or another word would begin it in small letters. Else 0.
[[nodiscard]] std::size_t fixed_items(const SkillGroup& group, std::string_view text, const Lexicon& lexicon);

// True if the same sign stands between all items. "STRENGTHS\nForecasting; Python" has a line among its
// items that is none.
[[nodiscard]] bool is_even_list(const SkillGroup& group, std::string_view text);

// True if, besides, that sign can stand between others as well.
[[nodiscard]] bool separates_items(const SkillGroup& group, std::string_view text);

// True if a name is written with a capital wherever it stands: "Kafka", but not "wound care".
[[nodiscard]] bool is_proper_name(std::string_view name);

}  // namespace savile
