// Names of people that claim no post: who does what the source tells, and whom anyone works beside.
#pragma once

#include <cstddef>
#include <optional>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/phrase_groups.hpp"

namespace savile::gate {

// "minibus driver" of one who drove a minibus: who does it, without a rank.
class WorkNames {
 public:
  [[nodiscard]] bool has_work_of(const Claim& claim, WordRange name);

 private:
  std::optional<bool> own_post_;  // the source names one; read once
  std::size_t looked_up_ = 0;
};

// "colleagues" where the source has "two others", "suppliers" where it has "firms", "crew member" of "part of
// a double-crewed ambulance", "ministers' letters" of "ministerial letters".
[[nodiscard]] bool are_other_people(const Claim& claim, WordRange name);

// "quantity surveyor" of "QS", "junior varsity" of "JV": the name with the words around it; empty where the
// source has no such initials.
[[nodiscard]] WordRange in_initials(const Claim& claim, WordRange name);

}  // namespace savile::gate
