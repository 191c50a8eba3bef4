// The question that a gap is put as. A skill that the résumé lacks is never text, only a question.
#pragma once

#include <set>
#include <string>

#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

// `known` are the terms that the résumé names: it is not asked about those.
[[nodiscard]] std::string gap_question(const Requirement& requirement, const std::set<TermId>& known,
                                       const Lexicon& lexicon);

}  // namespace savile
