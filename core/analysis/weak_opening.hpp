// Openings of a bullet that hide the deed: "Responsible for managing …", "Helped with …".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/span.hpp"

namespace savile {

enum class WeakOpeningKind : std::uint8_t {
  duty,      // "Responsible for", "Duties included", "Tasked with", "In charge of": the deed follows
  help,      // "Helped", "Assisted with": the deed was another's; no rewrite may take it over
  presence,  // "Worked on", "Involved in", "Participated in": what was done is not said
};

struct WeakOpening {
  WeakOpeningKind kind = WeakOpeningKind::duty;
  Span span;       // in the bullet, from its first word ("I was responsible for") to the phrase's last
  Span qualifier;  // "solely", "jointly", "primarily" inside `span`; empty without one
  // The verb right after the phrase, where one stands there: "managing", "to manage", "manage".
  std::optional<Span> verb;  // that word alone
  std::string base;          // its bare form, "manage"
};

[[nodiscard]] std::string_view name_of(WeakOpeningKind kind);

// `bullet` is a bullet's content without its glyph. Not "Responsible AI review", "Worked on-call",
// "Helpdesk lead", nor the phrase further inside. Linear in the first words only.
[[nodiscard]] std::optional<WeakOpening> find_weak_opening(std::string_view bullet);

}  // namespace savile
