// The question that a gap is put as. A skill that the résumé lacks is never text, only a question.
#pragma once

#include <string>

#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

[[nodiscard]] std::string gap_question(const Requirement& requirement, const Lexicon& lexicon);

}  // namespace savile
