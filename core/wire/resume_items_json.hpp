// The items of the sections that are lists (certifications, languages, awards …) as ParsedItem and
// ParsedLanguage of types.json. Each item is a passage of the résumé; nothing is made up for one.
#pragma once

#include "document/resume.hpp"
#include "json/value.hpp"
#include "text/utf16.hpp"

namespace savile {

// Of all sections of `type`, in text order.
[[nodiscard]] Json items_json(const Resume& resume, SectionType type, const Utf16Offsets& offsets);
[[nodiscard]] Json languages_json(const Resume& resume, const Utf16Offsets& offsets);

}  // namespace savile
