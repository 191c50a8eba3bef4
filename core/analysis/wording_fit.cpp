#include "analysis/wording_fit.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "analysis/content_words.hpp"

namespace savile {
namespace {

constexpr int whole_word = 10;                // tenths: what a word about the work counts
constexpr int aside_word = 8;                 // and one of the rest, where a clause read wrongly would stand
constexpr int most_counted = 3 * whole_word;  // of one word, however often it stands
constexpr int full_share = 48;                // percent of the words that somebody of the trade uses
constexpr int full_entry = 30;                // percent in one job
constexpr int smoothing = 12;                 // words more of every posting: no single one is to weigh much
constexpr int smoothing_share = 16;           // percent of those that everybody holds

struct Asked {
  int count = 0;
  WordEvidence::Found found;
};

int percent(int held, int whole, int full) { return std::min(100, held * 10000 / whole / full); }

}  // namespace

WordingFit::WordingFit(const Requirements& requirements, const EvidenceIndex& index,
                       const WordEvidence& words) {
  std::map<std::string, Asked> asked;
  const auto take = [&](std::string_view part, int worth) {
    const TokenizedText text(part);
    const std::vector<ShortFormHit> shorts = words.short_forms(text, 0, text.size());
    for (const ContentWord& word : content_words(text, 0, text.size())) {
      if (word.weight < 2) continue;
      Asked& entry = asked[word.stem];
      if (entry.count == 0) entry.found = words.places_of(word);
      entry.count = std::min(most_counted, entry.count + worth);
      for (const ShortFormHit& hit : shorts) {
        if (std::find(hit.tokens.begin(), hit.tokens.end(), word.token) == hit.tokens.end()) continue;
        entry.found.kin.insert(entry.found.kin.end(), hit.places.begin(), hit.places.end());
      }
    }
  };
  std::size_t at = 0;
  for (const Span clause : requirements.about_work) {
    if (clause.begin > at) take(slice(requirements.text, {at, clause.begin}), aside_word);
    take(slice(requirements.text, clause), whole_word);
    at = std::max(at, clause.end);
  }
  take(slice(requirements.text, {at, requirements.text.size()}), aside_word);

  constexpr int more = smoothing * whole_word * 10;
  // Tenths: 10 for the word, 5 for a kindred one.
  int asked_for = 0, held = 0;
  std::map<std::pair<std::size_t, std::size_t>, int> held_by;
  for (const auto& [stem, word] : asked) {
    asked_for += word.count * 10;
    held += word.count * (!word.found.itself.empty() ? 10 : (word.found.kin.empty() ? 0 : 5));
    std::map<std::pair<std::size_t, std::size_t>, int> best;
    const auto note = [&](const std::vector<std::size_t>& places, int worth) {
      for (const std::size_t place : places) {
        const Passage& passage = index.passages()[place];
        if (!passage.entry) continue;
        int& of_entry = best[{passage.section, *passage.entry}];
        of_entry = std::max(of_entry, worth);
      }
    };
    note(word.found.kin, 5);
    note(word.found.itself, 10);
    for (const auto& [entry, worth] : best) held_by[entry] += word.count * worth;
  }
  if (asked_for > 0 && !index.passages().empty()) held += more * smoothing_share / 100;
  asked_for += more;
  whole_ = percent(held, asked_for, full_share);
  for (const auto& [entry, worth] : held_by) of_entry_[entry] = percent(worth, asked_for, full_entry);
}

int WordingFit::of_entry(std::size_t section, std::size_t entry) const {
  const auto found = of_entry_.find({section, entry});
  return found == of_entry_.end() ? 0 : found->second;
}

}  // namespace savile
