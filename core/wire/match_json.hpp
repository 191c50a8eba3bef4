// Match -> the document of the same name in types.json. A requirement's offsets are UTF-16 code
// units of the posting's text, its evidence's of the résumé's.
#pragma once

#include <vector>

#include "analysis/match.hpp"
#include "json/value.hpp"
#include "requirement/requirements.hpp"
#include "text/utf16.hpp"

namespace savile {

[[nodiscard]] Json match_json(const Match& match, const Requirements& requirements,
                              const Utf16Offsets& resume_offsets, const Utf16Offsets& posting_offsets);

[[nodiscard]] Json factors_json(const std::vector<Factor>& factors);

}  // namespace savile
