// Requirements -> the document of the same name in types.json. Offsets are UTF-16 code units of the
// posting's text.
#pragma once

#include "json/value.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"
#include "text/utf16.hpp"

namespace savile {

[[nodiscard]] Json requirements_json(const Requirements& requirements, const Utf16Offsets& offsets,
                                     const Lexicon& lexicon);

}  // namespace savile
