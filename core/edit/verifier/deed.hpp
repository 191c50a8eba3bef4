// Who did how much: the verbs of a text by segment, with the agency that governs them.
//
//   "Assisted in migrating 12 services, cutting deploy time"
//    [Assisted in migrating 12 services]  agency 0
//    [cutting deploy time]                agency 0: a gerund goes on from the verb before it
//
// 0 helped, 1 contributed, 2 did it, 3 led.
#pragma once

#include <cstddef>
#include <vector>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

// In the source a doubtful verb counts for as much as it may mean, in the new text for as little.
enum class Side : std::uint8_t { source, after };

struct Deed {
  bool has_verb = false;
  std::size_t verb = 0;  // the word that sets the level
  int own = 2;           // of the segment alone
  int level = 2;         // as governed by the segments before
  bool shared = false;   // "co-led", "jointly"
  bool makes = false;    // built, wrote, created
  bool keeps = false;    // used, maintained, operated: did not make
};

// The segment is a verb that shares the object of the next one: "Designed | and delivered a course".
[[nodiscard]] bool is_verb_only(const Reading& reading, std::size_t segment);

// The word is one for people or for a body of them, who do things themselves.
[[nodiscard]] bool names_people(const Reading& reading, std::size_t word);

// The verb makes something of its object: "build", "write".
[[nodiscard]] bool is_making_verb(std::string_view base);

// One for each segment of the reading.
[[nodiscard]] std::vector<Deed> read_deeds(const Reading& reading, Side side);

}  // namespace savile::gate
