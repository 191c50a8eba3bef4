// Every date and period of the new text equals one of the source, in whatever style.
#pragma once

#include "document/date.hpp"
#include "edit/verifier/claim.hpp"

namespace savile::gate {

// The dates of a text, without numbers that only look like years ("2000 patients").
[[nodiscard]] std::vector<DateRange> read_dates(const Reading& reading);

void check_dates(Claim& claim, const std::vector<DateRange>& after, std::vector<Finding>& out);

}  // namespace savile::gate
