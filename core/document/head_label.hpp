// Labels before a piece of an entry's head: "Position: Nurse", "Employer: Acme".
#pragma once

#include <cstdint>
#include <string_view>

namespace savile {

enum class Label : std::uint8_t { none, title, organization, place, other };

// What the label with this folded wording announces; `none` if it is no label.
[[nodiscard]] Label label_named(std::string_view key);

}  // namespace savile
