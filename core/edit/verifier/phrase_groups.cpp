#include "edit/verifier/phrase_groups.hpp"

#include <algorithm>

#include "lexicon/list_lines.hpp"
#include "lexicon/plural.hpp"
#include "text/token.hpp"

namespace savile::gate {

PhraseGroups::PhraseGroups(std::string_view content, GroupForms forms) : forms_(forms) {
  for_each_line(content, [&](std::string_view line) {
    for_each_field(line, ',', [&](std::string_view field) {
      Phrase phrase;
      phrase.group = static_cast<std::uint32_t>(groups_);
      const TokenizedText tokens(field);
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::sign) phrase.words.emplace_back(tokens.key(i));
      }
      if (!phrase.words.empty()) phrases_.push_back(std::move(phrase));
    });
    ++groups_;
  });
  std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    if (a.words[0] != b.words[0]) return a.words[0] < b.words[0];
    return a.words.size() > b.words.size();
  });
}

namespace {

// "officer" of "officer's".
std::string_view without_possessive(std::string_view key) {
  if (key.ends_with("'s")) return key.substr(0, key.size() - 2);
  return key.ends_with("s'") ? key.substr(0, key.size() - 1) : key;
}

}  // namespace

bool PhraseGroups::fits(const Word& word, const std::string& wanted) const {
  if (word.key == wanted || without_possessive(word.key) == wanted) return true;
  if (forms_ == GroupForms::any && word.base == wanted) return true;
  return word.key.size() > wanted.size() && singular_of(word.key) == wanted;
}

bool PhraseGroups::has(std::string_view word) const {
  auto found =
      std::lower_bound(phrases_.begin(), phrases_.end(), word,
                       [](const Phrase& p, std::string_view k) { return std::string_view(p.words[0]) < k; });
  for (; found != phrases_.end() && found->words[0] == word; ++found) {
    if (found->words.size() == 1) return true;
  }
  return false;
}

template <class Use>
void PhraseGroups::for_each_from(const Reading& reading, std::size_t word, std::string_view first,
                                 Use use) const {
  auto found =
      std::lower_bound(phrases_.begin(), phrases_.end(), first,
                       [](const Phrase& p, std::string_view k) { return std::string_view(p.words[0]) < k; });
  for (; found != phrases_.end() && found->words[0] == first; ++found) {
    const std::size_t n = found->words.size();
    if (word + n > reading.size()) continue;
    bool all = true;
    for (std::size_t i = 1; i < n && all; ++i) {
      all = reading[word + i].joint <= Joint::blank && fits(reading[word + i], found->words[i]);
    }
    if (all) use(GroupHit{{word, word + n}, found->group});
  }
}

std::vector<GroupHit> PhraseGroups::all_at(const Reading& reading, std::size_t word) const {
  std::vector<GroupHit> hits;
  const Word& first = reading[word];
  const auto add = [&](const GroupHit& hit) { hits.push_back(hit); };
  for_each_from(reading, word, first.key, add);
  if (first.number) return hits;
  const std::string_view owner = without_possessive(first.key);
  if (owner != first.key) for_each_from(reading, word, owner, add);
  const std::string singular = singular_of(owner);
  if (!singular.empty() && singular != first.key) for_each_from(reading, word, singular, add);
  if (forms_ == GroupForms::any && !first.base.empty() && first.base != first.key && first.base != singular) {
    for_each_from(reading, word, first.base, add);
  }
  return hits;
}

GroupHit PhraseGroups::at(const Reading& reading, std::size_t word) const {
  GroupHit best{{word, word}, 0};
  for (const GroupHit& hit : all_at(reading, word)) {
    if (hit.words.size() > best.words.size()) best = hit;
  }
  return best;
}

std::vector<GroupHit> PhraseGroups::find(const Reading& reading) const {
  std::vector<GroupHit> hits;
  for (std::size_t i = 0; i < reading.size();) {
    const GroupHit hit = at(reading, i);
    if (hit.words.size() == 0) {
      ++i;
      continue;
    }
    hits.push_back(hit);
    i = hit.words.end;
  }
  return hits;
}

}  // namespace savile::gate
