// The job that a posting is for.
#pragma once

#include <vector>

#include "document/resume.hpp"
#include "requirement/posting_section.hpp"
#include "text/token.hpp"

namespace savile {

// From "Job title: …", "looking for a … to join", the first line, "As a …, you will"; not found
// where nothing reads like a title. Without "(m/f/d)", place, company and adjectives of praise.
[[nodiscard]] Field find_job_title(const TokenizedText& text, const PostingOutline& outline);

// The same from each of these places, the surest first.
[[nodiscard]] std::vector<Field> find_job_titles(const TokenizedText& text, const PostingOutline& outline);

// The end of the title that begins at token `first`, at most `last`: the words up to the last one
// that names a profession ("Nurse", "Engineer", "-ist"). `first` where there is none.
[[nodiscard]] std::size_t title_end(const TokenizedText& text, std::size_t first, std::size_t last);

}  // namespace savile
