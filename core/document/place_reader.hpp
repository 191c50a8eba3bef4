// The place in a contact line, without street and postal code: "12 Oak St, Salem, OR 97301" gives
// "Salem, OR".
#pragma once

#include <string_view>
#include <vector>

#include "document/head_piece.hpp"

namespace savile {

struct PlaceFound {
  Span span;
  int score = 0;  // 0: none
};

[[nodiscard]] PlaceFound find_place(std::string_view text, const std::vector<HeadPiece>& pieces);

}  // namespace savile
