// Which piece of an entry's head is the title, which the organization, which the place.
//
// Every way to give the pieces these roles is scored, and the best one taken (a dynamic program over
// the pieces with the set of roles already given); evidence from the words, from what stands between
// the pieces, and from the order that the section's other entries have.
#pragma once

#include <string_view>
#include <vector>

#include "document/head_pattern.hpp"
#include "document/head_piece.hpp"

namespace savile {

enum class HeadOrder : std::uint8_t { unknown, title_first, organization_first };

struct HeadReading {
  Span title, organization, place;  // empty: none
  int title_score = 0, organization_score = 0, place_score = 0;
  std::size_t title_line = 0, organization_line = 0;  // among the head's lines
  int score = 0;
  std::vector<int> roles;  // of each piece, as in HeadPatterns
  bool town = false;       // a known place stands right after the organization
  int margin = 0;          // by how much it beats the best reading in the other order
};

struct HeadStyle {
  bool education = false;  // the title is an award, the organization a school
  HeadOrder order = HeadOrder::unknown;
  int weight = 0;                          // what keeping to `order` is worth
  const HeadPatterns* patterns = nullptr;  // of the section's other heads
  bool towns = false;  // other heads of the section have a place right after the organization
};

[[nodiscard]] HeadReading read_head(std::string_view text, const HeadPieces& head, const HeadStyle& style);

}  // namespace savile
