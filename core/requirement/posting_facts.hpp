// What a posting says about the job itself: seniority, place, form of employment.
#pragma once

#include <string>

#include "document/resume.hpp"
#include "requirement/posting_section.hpp"
#include "text/token.hpp"

namespace savile {

// "intern" … "executive" as Requirements::seniority; from the title, else a label; empty if unsaid.
[[nodiscard]] std::string seniority_of(std::string_view title);
[[nodiscard]] std::string find_seniority(const TokenizedText& text, const PostingOutline& outline,
                                         const Field& title);

[[nodiscard]] Field find_posting_location(const TokenizedText& text, const PostingOutline& outline);
[[nodiscard]] Field find_employment_type(const TokenizedText& text, const PostingOutline& outline);

}  // namespace savile
