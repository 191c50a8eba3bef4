#include "edit/verifier/phrase_groups.hpp"

#include <algorithm>

#include "edit/verifier/word_kin.hpp"
#include "lexicon/list_lines.hpp"
#include "text/token.hpp"

namespace savile::gate {
namespace {

bool may_be_nominal(std::string_view word) {
  return word.size() > 6 && (word.ends_with("ment") || word.ends_with("ion") || word.ends_with("ments") ||
                             word.ends_with("ions"));
}

bool is_article(std::string_view word) {
  return word == "the" || word == "a" || word == "an" || word == "their" || word == "my" || word == "our" ||
         word == "them" || word == "him" || word == "her" || word == "it";
}

}  // namespace

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
  for (const Phrase& phrase : phrases_) opens_[opening_of(phrase.words[0])] = true;
}

std::size_t PhraseGroups::opening_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash ^ (hash >> 16)) % openings;
}

bool PhraseGroups::fits(const Word& word, const std::string& wanted) const {
  if (word.key == wanted || word.owner == wanted) return true;
  if (forms_ != GroupForms::nouns && word.base == wanted) return true;
  return word.singular == wanted;
}

bool PhraseGroups::has(std::string_view word) const { return group_of(word) >= 0; }

std::int64_t PhraseGroups::group_of(std::string_view word) const {
  auto found =
      std::lower_bound(phrases_.begin(), phrases_.end(), word,
                       [](const Phrase& p, std::string_view k) { return std::string_view(p.words[0]) < k; });
  for (; found != phrases_.end() && found->words[0] == word; ++found) {
    if (found->words.size() == 1) return found->group;
  }
  return -1;
}

template <class Use>
void PhraseGroups::for_each_from(const Reading& reading, std::size_t word, std::string_view first,
                                 Use use) const {
  if (!opens_[opening_of(first)]) return;
  auto found =
      std::lower_bound(phrases_.begin(), phrases_.end(), first,
                       [](const Phrase& p, std::string_view k) { return std::string_view(p.words[0]) < k; });
  for (; found != phrases_.end() && found->words[0] == first; ++found) {
    const std::size_t n = found->words.size();
    std::size_t at = word + 1;
    bool all = true;
    for (std::size_t i = 1; i < n && all; ++i, ++at) {
      // "took the pictures" for "took pictures"
      if (forms_ == GroupForms::nominal && at + 1 < reading.size() && is_article(reading[at].key) &&
          reading[at].joint == Joint::blank && found->words[i] != reading[at].key)
        ++at;
      all = at < reading.size() && reading[at].joint <= Joint::blank && fits(reading[at], found->words[i]);
    }
    if (all) use(GroupHit{{word, at}, found->group});
  }
}

template <class Use>
void PhraseGroups::for_each_at(const Reading& reading, std::size_t word, Use use) const {
  const Word& first = reading[word];
  for_each_from(reading, word, first.key, use);
  if (first.number) return;
  if (first.owner != first.key) for_each_from(reading, word, first.owner, use);
  if (!first.singular.empty() && first.singular != first.key)
    for_each_from(reading, word, first.singular, use);
  if (forms_ != GroupForms::nouns && !first.base.empty() && first.base != first.key &&
      first.base != first.singular)
    for_each_from(reading, word, first.base, use);
  if (forms_ == GroupForms::nominal && first.base.empty() && may_be_nominal(first.key)) {
    for (const std::string& verb : bare_forms(first.singular.empty() ? first.key : first.singular)) {
      if (verb != first.singular) for_each_from(reading, word, verb, use);
    }
  }
}

std::vector<GroupHit> PhraseGroups::all_at(const Reading& reading, std::size_t word) const {
  std::vector<GroupHit> hits;
  for_each_at(reading, word, [&](const GroupHit& hit) { hits.push_back(hit); });
  return hits;
}

std::vector<std::uint32_t> PhraseGroups::groups_of(std::string_view first, std::string_view second) const {
  std::vector<std::uint32_t> out;
  auto found =
      std::lower_bound(phrases_.begin(), phrases_.end(), first,
                       [](const Phrase& p, std::string_view k) { return std::string_view(p.words[0]) < k; });
  for (; found != phrases_.end() && found->words[0] == first; ++found) {
    if (found->words.size() == 2 && found->words[1] == second) out.push_back(found->group);
  }
  return out;
}

GroupHit PhraseGroups::at(const Reading& reading, std::size_t word) const {
  GroupHit best{{word, word}, 0};
  for_each_at(reading, word, [&](const GroupHit& hit) {
    if (hit.words.size() > best.words.size()) best = hit;
  });
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
