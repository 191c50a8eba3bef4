// Evidence by wording, for clauses that name no known term: which passages hold the clause's words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/content_words.hpp"
#include "analysis/evidence_index.hpp"
#include "analysis/match.hpp"
#include "analysis/short_forms.hpp"

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

  using Places = std::vector<std::size_t>;  // passages, ascending

  struct Found {
    Places itself, kin;
  };
  // Where a word stands: itself or a synonym; a kindred word or another form ("palletised", "pallets").
  [[nodiscard]] Found places_of(const ContentWord& word) const;

  // The tokens of [first, last) that stand for a short form of the résumé, or are one of its long forms.
  [[nodiscard]] std::vector<ShortFormHit> short_forms(const TokenizedText& posting, std::size_t first,
                                                      std::size_t last) const {
    return short_forms_.find(posting, first, last);
  }

 private:
  const EvidenceIndex& index_;
  std::map<std::string, Places, std::less<>> of_stem_;
  ShortForms short_forms_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> of_class_, of_kin_;
};

}  // namespace savile
