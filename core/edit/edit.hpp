// One proposed change of the source text, with the reason and the proof.
//
// Two shapes. A replacement puts `after` in place of `span` (an empty span inserts). A permutation
// reorders the `parts` inside `span` and leaves what stands between them where it is:
//
//   span   [ part0 sep part1 sep part2 ]      order {2, 0, 1}
//   after  [ part2 sep part0 sep part1 ]
//
// Edits of one document are compatible: replacements are disjoint; a permutation contains another
// edit within one of its parts, or is disjoint from it, or lies within a part of it. So any subset applies.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "edit/placed_fact.hpp"

namespace savile {

enum class EditSource : std::uint8_t { rule, model, user };
enum class EditStatus : std::uint8_t { accept, needs_confirmation, refused };

struct Edit {
  std::string id;           // "c1" ...; unique in a run
  std::string rule;         // "weak_opening"; empty for a model's edit
  std::size_t section = 0;  // its place in Resume::sections
  Span span;
  std::string before;                       // the source under `span`
  std::string after;                        // what will stand there if this edit alone is applied
  std::vector<Span> parts;                  // permutation only
  std::vector<std::uint32_t> order;         // permutation only: order[i] is the part that goes to place i
  std::string reason;                       // one sentence for the user
  std::vector<std::uint32_t> requirements;  // Requirement::id that it serves
  std::vector<Span> evidence;               // source spans that prove it
  std::vector<PlacedFact> asserted;         // what the user said that proves it
  EditSource source = EditSource::rule;
  int confidence = 100;  // 0 to 100
  EditStatus status = EditStatus::accept;

  [[nodiscard]] bool permutes() const { return !parts.empty(); }
};

}  // namespace savile
