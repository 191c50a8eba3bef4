// Who is hiring.
#pragma once

#include "document/resume.hpp"
#include "requirement/posting_section.hpp"
#include "text/token.hpp"

namespace savile {

// From "Company: …", the title's line ("Nurse at Elm Clinic"), "About Elm Clinic", "Elm Clinic is
// looking for", "At Elm Clinic, we", "join Elm Clinic". Not found where nothing names it.
[[nodiscard]] Field find_company(const TokenizedText& text, const PostingOutline& outline,
                                 const Field& title);

}  // namespace savile
