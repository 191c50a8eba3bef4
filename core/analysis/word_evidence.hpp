// Evidence by wording, for clauses that name no known term: which passages hold the clause's words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/evidence_index.hpp"
#include "analysis/match.hpp"

namespace savile {

class WordEvidence {
 public:
  explicit WordEvidence(const EvidenceIndex& index);  // must outlive this

  // 0 to 100: the share of the clause's content words in the best passage, or 60 % of that in all
  // passages together. Synonyms count in full, kindred words by half; words of every profession
  // alone ("led a team") prove nothing unless nothing else is asked. Appends the passages that hold
  // a third or more, best first. More passages never lower it.
  [[nodiscard]] int cover(const TokenizedText& posting, std::size_t first, std::size_t last,
                          std::vector<Evidence>& evidence) const;

  // Whether the résumé holds a word: 10 itself or a synonym, 5 a kindred one, 0 not. `key` is folded.
  [[nodiscard]] int holds(const std::string& stem, std::string_view key) const;

 private:
  const EvidenceIndex& index_;
  std::unordered_map<std::string, std::vector<std::size_t>> of_stem_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> of_class_, of_kin_;
};

}  // namespace savile
