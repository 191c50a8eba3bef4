// Resume -> ParsedResume of types.json. Offsets are UTF-16 code units of the résumé's text.
#pragma once

#include "document/resume.hpp"
#include "json/value.hpp"
#include "text/utf16.hpp"

namespace savile {

[[nodiscard]] Json resume_json(const Resume& resume, const Utf16Offsets& offsets);
[[nodiscard]] Json warning_json(const Warning& warning, const Utf16Offsets& offsets);

// Puts "begin" and "end" into `object`.
void put_span(Json& object, Span span, const Utf16Offsets& offsets);

}  // namespace savile
