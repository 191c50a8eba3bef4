// What announces a piece of an entry's head: "Position: Nurse", "Employer: Acme", "via Northstream".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/span.hpp"

namespace savile {

enum class Label : std::uint8_t { none, title, organization, place, other };

// What the label with this wording announces; `none` if it is no label.
[[nodiscard]] Label label_named(std::string_view key);

// "assigned to Ferrybank": what the words that lead in a name say of it.
struct LeadIn {
  Label label = Label::none;
  std::size_t name = 0;  // where the name begins
};

[[nodiscard]] LeadIn lead_in(std::string_view text, Span piece);

}  // namespace savile
