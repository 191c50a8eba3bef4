// Evidence by wording, for clauses that name no known term: which passages hold the clause's words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analysis/content_words.hpp"
#include "analysis/evidence_index.hpp"
#include "analysis/match.hpp"
#include "analysis/short_forms.hpp"
#include "base/word_table.hpp"

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

  // What a word is worth in an entry, in tenths: 10 for the word or a synonym, 5 for a kindred one.
  struct EntryWorth {
    std::size_t entry = 0;  // its place in `entries`
    int worth = 0;
  };
  struct Found {
    Places itself, kin;
    std::vector<EntryWorth> entries;  // ascending
  };
  // Where a word stands: itself or a synonym; a kindred word or another form ("palletised", "pallets").
  [[nodiscard]] std::shared_ptr<const Found> places_of(const ContentWord& word) const;

  // The entries that have passages, by section and place within it, ascending.
  using EntryName = std::pair<std::size_t, std::size_t>;
  [[nodiscard]] const std::vector<EntryName>& entries() const { return entries_; }
  // The place in `entries` of a passage's entry; `no_entry` for a passage in none.
  static constexpr std::size_t no_entry = static_cast<std::size_t>(-1);
  [[nodiscard]] std::size_t entry_of(std::size_t passage) const { return entry_of_[passage]; }

  // The tokens of [first, last) that stand for a short form of the résumé, or are one of its long forms.
  [[nodiscard]] std::vector<ShortFormHit> short_forms(const TokenizedText& posting, std::size_t first,
                                                      std::size_t last) const {
    return short_forms_.find(posting, first, last);
  }

 private:
  // What one passage holds of a clause's words.
  struct Tally {
    int weight = 0, words = 0;
    bool own = false;  // a word that not every profession uses
  };
  struct KeptWord {
    const std::vector<std::uint16_t>*classes, *kin;
    std::shared_ptr<const Found> found;
  };

  [[nodiscard]] Found look_for(const ContentWord& word) const;

  const EvidenceIndex& index_;
  std::vector<EntryName> entries_;
  std::vector<std::size_t> entry_of_;
  std::map<std::string, Places, std::less<>> of_stem_;
  ShortForms short_forms_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> of_class_, of_kin_;
  mutable WordMap<KeptWord> kept_;  // by stem: the words that postings ask for are the same again and again
  mutable std::vector<Tally> tallies_;  // by passage; all empty between two calls
};

}  // namespace savile
