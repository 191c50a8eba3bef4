// Whether a figure counts people, and who says no more than that.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

// "a 5-person team", "a team of 5 members": says no more than the team.
[[nodiscard]] bool is_anyone(std::string_view key);

// Of the heads of what a figure counts: "14 people" may be fourteen nurses, and is never fourteen incidents.
[[nodiscard]] bool counts_people(const Reading& reading, const std::vector<std::size_t>& heads);

}  // namespace savile::gate
