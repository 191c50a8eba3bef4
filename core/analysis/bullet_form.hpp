// The form of one bullet: how it opens, in which tense, how long it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "analysis/weak_opening.hpp"

namespace savile {

enum class Opening : std::uint8_t { action, weak, first_person, other };
enum class Tense : std::uint8_t { past, present, unknown };

struct BulletForm {
  Opening opening = Opening::other;
  Tense tense = Tense::unknown;  // of the opening verb; "unknown" where one form is both ("set")
  Span first_word;               // in the bullet
  std::optional<WeakOpening> weak;
  std::size_t words = 0;
};

// `bullet` is its content without the glyph.
[[nodiscard]] BulletForm form_of_bullet(std::string_view bullet);

}  // namespace savile
