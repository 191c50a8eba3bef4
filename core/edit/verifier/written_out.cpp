#include "edit/verifier/written_out.hpp"

namespace savile::gate {

void settle_written_out(Claim& claim) {
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (claim.settled[i] || claim.after[i].number) continue;
    const GroupHit hit = short_form_at(claim.after, i);
    if (hit.words.size() > 1 && claim.forms().has_form(hit.group)) claim.settle(hit.words);
  }
}

}  // namespace savile::gate
