// How far a résumé speaks the posting's language: the words of a trade that the posting uses, each by
// how often, found in the résumé. It tells a children's nurse from a nurse, where both have the title.
//
// Words of every profession do not count. More words in the résumé never lower a fit, and one word more
// in the posting moves it by little.
#pragma once

#include <cstddef>
#include <map>
#include <utility>

#include "analysis/word_evidence.hpp"
#include "requirement/requirements.hpp"

namespace savile {

class WordingFit {
 public:
  // `posting` are the tokens of the requirements' text.
  WordingFit(const Requirements& requirements, const TokenizedText& posting, const EvidenceIndex& index,
             const WordEvidence& words);

  // 0 to 100, of everything in the résumé.
  [[nodiscard]] int whole() const { return whole_; }

  // 0 to 100, of one entry by itself.
  [[nodiscard]] int of_entry(std::size_t section, std::size_t entry) const;

 private:
  int whole_ = 0;
  std::map<std::pair<std::size_t, std::size_t>, int> of_entry_;
};

}  // namespace savile
