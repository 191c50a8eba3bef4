// Which of the user's facts answers a question of the report, so that it is not asked again.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "edit/placed_fact.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

// The fact that names what the requirement asks for: one of its terms that the résumé does not name, or its
// very words. Empty where none does.
[[nodiscard]] std::string answer_to(const Requirement& requirement, const std::set<TermId>& known,
                                    const std::vector<PlacedFact>& facts, const Lexicon& lexicon);

// The fact that was said of this bullet (its span in the résumé) and holds a figure. Empty where none was.
[[nodiscard]] std::string answer_about(Span bullet, const std::vector<PlacedFact>& facts);

}  // namespace savile
