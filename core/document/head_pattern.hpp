// How the heads of one section are laid out: the roles that pieces have where the same signs stand
// between them. What one head says plainly ("Nurse | City Clinic | Austin, TX") tells how to read
// another whose words are in no list.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "document/head_piece.hpp"

namespace savile {

constexpr std::size_t head_roles = 4;  // title, organization, place, none

class HeadPatterns {
 public:
  // `roles[i]` is the role of piece i in a reading that is sure.
  void add(const std::vector<HeadPiece>& pieces, const std::vector<int>& roles);
  // For each piece, what each role gains: at most `most`, where all readings agree.
  [[nodiscard]] std::vector<std::array<int, head_roles>> gains(const std::vector<HeadPiece>& pieces,
                                                               int most) const;
  [[nodiscard]] bool empty() const { return votes_.empty(); }

 private:
  std::map<std::string, std::vector<std::array<int, head_roles>>> votes_;
};

}  // namespace savile
