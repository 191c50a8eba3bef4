#include "analysis/word_evidence.hpp"

#include <algorithm>

#include "base/sort_stably.hpp"

namespace savile {
namespace {

constexpr std::size_t most_places = 200;  // of one word; more add nothing and cost time
constexpr std::size_t most_evidence = 5;
constexpr std::size_t most_kept = 8192;  // words; further ones are looked for anew
constexpr int least_coverage = 20;       // less is chance
constexpr int only_common = 60;          // percent for a clause of common words alone
constexpr int least_share = 34;          // of a passage that is shown as evidence

constexpr std::size_t least_form = 5;  // letters that two forms of a word share

void sort_unique(std::vector<std::size_t>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

WordEvidence::WordEvidence(const EvidenceIndex& index) : index_(index) {
  const auto& passages = index_.passages();
  for (const Passage& passage : passages) {
    if (passage.entry) entries_.emplace_back(passage.section, *passage.entry);
  }
  sort_stably(entries_);
  entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
  for (const Passage& passage : passages) {
    const auto place = std::lower_bound(entries_.begin(), entries_.end(),
                                        EntryName{passage.section, passage.entry.value_or(0)});
    entry_of_.push_back(passage.entry ? static_cast<std::size_t>(place - entries_.begin()) : no_entry);
  }
  tallies_.resize(passages.size());
  for (std::size_t p = 0; p < passages.size(); ++p) {
    const auto [first, last] = index_.tokens_in(passages[p].span);
    short_forms_.add(index_.tokens(), first, last, p);
    const auto note = [p](std::vector<std::size_t>& places) {
      if (places.size() < most_places && (places.empty() || places.back() != p)) places.push_back(p);
    };
    for (const ContentWord& word : content_words(index_.tokens(), first, last)) {
      note(of_stem_[word.stem]);
      for (const std::uint16_t group : *word.classes) note(of_class_[group]);
      for (const std::uint16_t group : *word.kin) note(of_kin_[group]);
    }
  }
}

int WordEvidence::cover(const TokenizedText& posting, std::size_t first, std::size_t last,
                        std::vector<Evidence>& evidence) const {
  const std::vector<ContentWord> words = content_words(posting, first, last);
  int whole = 0;
  bool has_own = false;
  for (const ContentWord& word : words) {
    whole += word.weight * 10;
    has_own = has_own || word.weight > 1;
  }
  if (whole == 0) return 0;
  const std::vector<ShortFormHit> shorts = short_forms(posting, first, last);
  Places touched;
  const auto add = [&](std::size_t place, int part, bool own) {
    Tally& tally = tallies_[place];
    if (tally.words == 0) touched.push_back(place);
    tally.weight += part;
    ++tally.words;
    tally.own = tally.own || own;
  };
  int anywhere = 0;
  bool own_anywhere = false;
  Places more_places, more_kin;
  for (const ContentWord& word : words) {
    // The word itself or a synonym counts in full, a kindred word by half.
    const std::shared_ptr<const Found> found = places_of(word);
    const Places *places = &found->itself, *kin = &found->kin;
    for (const ShortFormHit& hit : shorts) {
      if (std::find(hit.tokens.begin(), hit.tokens.end(), word.token) == hit.tokens.end()) continue;
      const Places*& of = hit.sure ? places : kin;
      Places& meant = hit.sure ? more_places : more_kin;
      if (of != &meant) meant = *of;
      of = &meant;
      meant.insert(meant.end(), hit.places.begin(), hit.places.end());
      sort_unique(meant);
    }
    for (const std::size_t place : *places) add(place, word.weight * 10, word.weight > 1);
    for (const std::size_t place : *kin) {
      if (!std::binary_search(places->begin(), places->end(), place))
        add(place, word.weight * 5, word.weight > 1);
    }
    if (!places->empty() || !kin->empty()) anywhere += word.weight * (places->empty() ? 5 : 10);
    own_anywhere = own_anywhere || (word.weight > 1 && !places->empty());
  }
  std::vector<std::pair<int, std::size_t>> best;  // share, passage
  for (const std::size_t passage : touched) {
    const Tally tally = std::exchange(tallies_[passage], {});
    // "led a team" alone proves nothing, unless that is all that is asked.
    if (!tally.own && (has_own || tally.words < 2)) continue;
    best.emplace_back(tally.weight * (has_own ? 100 : only_common) / whole, passage);
  }
  sort_stably(best, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  int coverage = own_anywhere ? anywhere * 60 / whole : 0;
  if (!best.empty()) coverage = std::max(coverage, best.front().first);
  if (coverage < least_coverage) return 0;
  for (const auto& [share, passage] : best) {
    if (share < least_share || evidence.size() >= most_evidence) break;
    const Passage& place = index_.passages()[passage];
    evidence.push_back({place.span, Strength::implied, shows(place.kind)});
  }
  return coverage;
}

std::shared_ptr<const WordEvidence::Found> WordEvidence::places_of(const ContentWord& word) const {
  const KeptWord* known = kept_.find(word.stem);
  if (known != nullptr && known->classes == word.classes && known->kin == word.kin) return known->found;
  auto found = std::make_shared<const Found>(look_for(word));
  if (known == nullptr && kept_.size() < most_kept) kept_.emplace(word.stem, {word.classes, word.kin, found});
  return found;
}

WordEvidence::Found WordEvidence::look_for(const ContentWord& word) const {
  const std::string& stem = word.stem;
  Found found;
  const auto collect = [](const auto& map, const auto& at, Places& out) {
    const auto place = map.find(at);
    if (place != map.end()) out.insert(out.end(), place->second.begin(), place->second.end());
  };
  collect(of_stem_, stem, found.itself);
  for (const std::uint16_t group : *word.classes) collect(of_class_, group, found.itself);
  for (const std::uint16_t group : *word.kin) collect(of_kin_, group, found.kin);
  // Another form of the word: one stem begins with the other.
  for (std::size_t size = least_form; size < stem.size(); ++size)
    collect(of_stem_, std::string_view(stem).substr(0, size), found.kin);
  if (stem.size() >= least_form) {
    for (auto longer = of_stem_.upper_bound(stem);
         longer != of_stem_.end() && longer->first.starts_with(stem) && found.kin.size() < most_places;
         ++longer)
      found.kin.insert(found.kin.end(), longer->second.begin(), longer->second.end());
  }
  sort_unique(found.itself);
  sort_unique(found.kin);
  const auto note = [&](const Places& places, int worth) {
    for (const std::size_t place : places) {
      if (entry_of_[place] != no_entry) found.entries.push_back({entry_of_[place], worth});
    }
  };
  note(found.itself, 10);
  note(found.kin, 5);
  // Of one entry the highest, which comes first.
  sort_stably(found.entries, [](EntryWorth a, EntryWorth b) { return a.entry < b.entry; });
  found.entries.erase(std::unique(found.entries.begin(), found.entries.end(),
                                  [](EntryWorth a, EntryWorth b) { return a.entry == b.entry; }),
                      found.entries.end());
  return found;
}

}  // namespace savile
