#include "analysis/wording_fit.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "analysis/content_words.hpp"
#include "base/word_table.hpp"

namespace savile {
namespace {

constexpr int whole_word = 10;                // tenths: what a word about the work counts
constexpr int aside_word = 8;                 // and one of the rest, where a clause read wrongly would stand
constexpr int most_counted = 3 * whole_word;  // of one word, however often it stands
constexpr int full_share = 48;                // percent of the words that somebody of the trade uses
constexpr int full_entry = 30;                // percent in one job
constexpr int smoothing = 12;                 // words more of every posting: no single one is to weigh much
constexpr int smoothing_share = 16;           // percent of those that everybody holds

constexpr int kindred_worth = 5;  // in an entry, where the word itself is worth 10

struct Asked {
  int count = 0;
  std::shared_ptr<const WordEvidence::Found> found;
  WordEvidence::Places meant;  // by short forms
};

int percent(int held, int whole, int full) { return std::min(100, held * 10000 / whole / full); }

}  // namespace

WordingFit::WordingFit(const Requirements& requirements, const TokenizedText& posting,
                       const EvidenceIndex& index, const WordEvidence& words) {
  WordMap<Asked> asked;
  const auto take = [&](Span part, int worth) {
    const std::size_t first = posting.first_at(part.begin), last = posting.first_at(part.end);
    const std::vector<ShortFormHit> shorts = words.short_forms(posting, first, last);
    for (const ContentWord& word : content_words(posting, first, last)) {
      if (word.weight < 2) continue;
      Asked& entry = asked[word.stem];
      if (entry.count == 0) entry.found = words.places_of(word);
      entry.count = std::min(most_counted, entry.count + worth);
      for (const ShortFormHit& hit : shorts) {
        if (std::find(hit.tokens.begin(), hit.tokens.end(), word.token) == hit.tokens.end()) continue;
        entry.meant.insert(entry.meant.end(), hit.places.begin(), hit.places.end());
      }
    }
  };
  std::size_t at = 0;
  for (const Span clause : requirements.about_work) {
    if (clause.begin > at) take({at, clause.begin}, aside_word);
    take(clause, whole_word);
    at = std::max(at, clause.end);
  }
  take({at, requirements.text.size()}, aside_word);

  constexpr int more = smoothing * whole_word * 10;
  // Tenths: 10 for the word, 5 for a kindred one.
  int asked_for = 0, held = 0;
  std::vector<int> held_by(words.entries().size(), 0), best(held_by.size(), 0);
  for (const Asked& word : asked.values()) {
    const WordEvidence::Found& found = *word.found;
    const bool kin = !found.kin.empty() || !word.meant.empty();
    asked_for += word.count * 10;
    held += word.count * (!found.itself.empty() ? 10 : (kin ? 5 : 0));
    for (const auto [entry, worth] : found.entries) {
      held_by[entry] += word.count * worth;
      best[entry] = worth;
    }
    for (const std::size_t place : word.meant) {
      const std::size_t entry = words.entry_of(place);
      if (entry == WordEvidence::no_entry || best[entry] > 0) continue;
      held_by[entry] += word.count * kindred_worth;
      best[entry] = kindred_worth;
    }
    for (const auto [entry, worth] : found.entries) best[entry] = 0;
    for (const std::size_t place : word.meant) {
      if (words.entry_of(place) != WordEvidence::no_entry) best[words.entry_of(place)] = 0;
    }
  }
  if (asked_for > 0 && !index.passages().empty()) held += more * smoothing_share / 100;
  asked_for += more;
  whole_ = percent(held, asked_for, full_share);
  for (std::size_t i = 0; i < held_by.size(); ++i)
    of_entry_[words.entries()[i]] = percent(held_by[i], asked_for, full_entry);
}

int WordingFit::of_entry(std::size_t section, std::size_t entry) const {
  const auto found = of_entry_.find({section, entry});
  return found == of_entry_.end() ? 0 : found->second;
}

}  // namespace savile
