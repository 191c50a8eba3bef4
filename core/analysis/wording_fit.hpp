// How far a résumé speaks the posting's language: the words of a trade that the posting uses, each by
// how often, found in the résumé. It tells a children's nurse from a nurse, where both have the title.
#pragma once

#include "analysis/word_evidence.hpp"
#include "requirement/requirements.hpp"

namespace savile {

// 0 to 100. Words of every profession do not count. More words in the résumé never lower it, and one
// word more in the posting moves it by little.
[[nodiscard]] int wording_fit(const Requirements& requirements, const WordEvidence& words);

}  // namespace savile
