// The bullets of an entry, and one among others: what is its own, and what holds for the whole entry.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/span.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

// A bullet with its wrapped lines, or the plain lines between two bullets.
struct EntryPiece {
  WordRange words;
  Span span;               // pieces lie side by side and are together the whole text
  std::uint32_t unit = 0;  // its first one
  bool deed = false;       // a bullet, or a line that opens with a deed
};

// Of the first `size` bytes of the text. Linear.
[[nodiscard]] std::vector<EntryPiece> pieces_of(const Reading& reading, std::size_t size);

// Lines that tell no deed, such as a heading, hold for all bullets; so does what the user said.
struct Bullets {
  const Reading& source;
  WordRange replaced;  // the words of the bullet
  WordRange written;   // the document's own words, and not what its user said

  // `replaced` is one bullet, or a part of one, and there are others.
  [[nodiscard]] bool are_many() const;
  // The bullet that a word is of, by the first of its units: a wrapped line may be a unit of its own.
  [[nodiscard]] std::uint32_t bullet_of(std::size_t word) const;
  [[nodiscard]] bool is_shared(std::size_t word) const;

  // The lines of the bullet and those that hold for all, as spans of the text; in order.
  [[nodiscard]] std::vector<Span> own_lines() const;
};

}  // namespace savile::gate
