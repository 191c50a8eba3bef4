#include "edit/verifier/phrase_groups.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

#include "base/sort_stably.hpp"
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

constexpr std::size_t shelf = 64;

std::atomic<std::size_t>& lists() {
  static std::atomic<std::size_t> made = 0;
  return made;
}

}  // namespace

PhraseGroups::PhraseGroups(std::string_view content, GroupForms forms) : forms_(forms), number_(lists()++) {
  std::vector<std::pair<std::uint16_t, Phrase>> read;
  for_each_line(content, [&](std::string_view line) {
    for_each_field(line, ',', [&](std::string_view field) {
      Phrase phrase;
      phrase.group = static_cast<std::uint32_t>(groups_);
      const TokenizedText tokens(field);
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::sign) phrase.words.emplace_back(tokens.key(i));
      }
      if (phrase.words.empty()) return;
      if (phrase.words.size() > 1) phrase.second = opening_of(phrase.words[1]);
      read.emplace_back(opening_of(phrase.words[0]), std::move(phrase));
    });
    ++groups_;
  });
  sort_stably(read, [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    const std::vector<std::string>&x = a.second.words, &y = b.second.words;
    return x[0] != y[0] ? x[0] < y[0] : x.size() > y.size();
  });
  for (auto& [opening, phrase] : read) {
    if (phrases_.empty() || phrases_.back().words[0] != phrase.words[0])
      openings_.push_back({opening, static_cast<std::uint32_t>(phrases_.size())});
    opens_[opening] = true;
    phrases_.push_back(std::move(phrase));
  }
  openings_.push_back({no_opening, static_cast<std::uint32_t>(phrases_.size())});
  shelves_.reserve(opening_places / shelf);
  for (std::size_t begin = 0, at = 0; begin < opening_places; begin += shelf) {
    while (openings_[at].opening < begin) ++at;
    shelves_.push_back(static_cast<std::uint16_t>(at));
  }
}

bool PhraseGroups::fits(const Word& word, const std::string& wanted) const {
  if (word.key == wanted || word.owner == wanted) return true;
  if (forms_ != GroupForms::nouns && word.base == wanted) return true;
  return word.singular == wanted;
}

std::span<const PhraseGroups::Phrase> PhraseGroups::from(std::uint16_t opening,
                                                         std::string_view first) const {
  if (opening == no_opening || !opens_[opening]) return {};
  auto word = openings_.begin() + shelves_[opening / shelf];
  while (word->opening < opening) ++word;
  for (; word->opening == opening; ++word) {
    if (phrases_[word->first].words[0] == first)
      return {phrases_.data() + word->first, (word + 1)->first - word->first};
  }
  return {};
}

bool PhraseGroups::has(std::string_view word) const { return group_of(word) >= 0; }

std::int64_t PhraseGroups::group_of(std::string_view word) const {
  for (const Phrase& phrase : from(opening_of(word), word)) {
    if (phrase.words.size() == 1) return phrase.group;
  }
  return -1;
}

std::vector<std::uint32_t> PhraseGroups::groups_of(std::string_view first, std::string_view second) const {
  std::vector<std::uint32_t> out;
  for (const Phrase& phrase : from(opening_of(first), first)) {
    if (phrase.words.size() == 2 && phrase.words[1] == second) out.push_back(phrase.group);
  }
  return out;
}

void PhraseGroups::add_from(const Reading& reading, std::size_t word, std::uint16_t opening,
                            std::string_view first, std::vector<GroupHit>& out) const {
  const std::span<const Phrase> begun = from(opening, first);
  if (begun.empty()) return;
  // Asked of the next word once for all of them: it cannot be the second of most.
  const bool follows = word + 1 < reading.size() && reading[word + 1].joint <= Joint::blank;
  const FormOpenings next = follows ? reading[word + 1].openings : FormOpenings{};
  const bool article = follows && forms_ == GroupForms::nominal && is_article(reading[word + 1].key);
  for (const Phrase& phrase : begun) {
    const std::size_t n = phrase.words.size();
    const std::uint16_t second = phrase.second;
    if (n > 1 && (!follows || (second != next.key && second != next.owner && second != next.singular &&
                               second != next.base && !article)))
      continue;
    std::size_t at = word + 1;
    bool all = true;
    for (std::size_t i = 1; i < n && all; ++i, ++at) {
      // "took the pictures" for "took pictures"
      if (forms_ == GroupForms::nominal && at + 1 < reading.size() && is_article(reading[at].key) &&
          reading[at].joint == Joint::blank && phrase.words[i] != reading[at].key)
        ++at;
      all = at < reading.size() && reading[at].joint <= Joint::blank && fits(reading[at], phrase.words[i]);
    }
    if (all) out.push_back({{word, at}, phrase.group});
  }
}

std::vector<GroupHit> PhraseGroups::read(const Reading& reading) const {
  if (forms_ == GroupForms::nominal) return read_nominal(reading);
  std::vector<GroupHit> out;
  for (const PlacedOpening& each : reading.openings()) {
    if (!opens_[each.opening]) continue;  // nearly always
    const Word& word = reading[each.word];
    switch (each.form) {
      case WordForm::key: add_from(reading, each.word, each.opening, word.key, out); break;
      case WordForm::owner: add_from(reading, each.word, each.opening, word.owner, out); break;
      case WordForm::singular: add_from(reading, each.word, each.opening, word.singular, out); break;
      case WordForm::base:
        if (forms_ != GroupForms::nouns) add_from(reading, each.word, each.opening, word.base, out);
        break;
    }
  }
  return out;
}

std::vector<GroupHit> PhraseGroups::read_nominal(const Reading& reading) const {
  std::vector<GroupHit> out;
  const auto opens = [this](std::uint16_t opening) { return opening != no_opening && opens_[opening]; };
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const Word& word = reading[i];
    const FormOpenings& form = word.openings;
    if (opens(form.key)) add_from(reading, i, form.key, word.key, out);
    if (word.number) continue;
    if (opens(form.owner)) add_from(reading, i, form.owner, word.owner, out);
    if (opens(form.singular)) add_from(reading, i, form.singular, word.singular, out);
    if (opens(form.base)) add_from(reading, i, form.base, word.base, out);
    if (!word.base.empty() || !may_be_nominal(word.key)) continue;
    for (const std::string& verb :
         bare_forms(word.singular.empty() ? word.key : std::string_view(word.singular))) {
      if (verb != word.singular) add_from(reading, i, opening_of(verb), verb, out);
    }
  }
  return out;
}

std::size_t PhraseGroups::count() { return lists(); }

std::span<const GroupHit> hits_at(std::span<const GroupHit> hits, std::size_t word) {
  if (hits.empty()) return {};
  const auto begin = std::lower_bound(hits.begin(), hits.end(), word,
                                      [](const GroupHit& hit, std::size_t w) { return hit.words.begin < w; });
  auto end = begin;
  while (end != hits.end() && end->words.begin == word) ++end;
  return {begin, end};
}

GroupHit PhraseGroups::at(const Reading& reading, std::size_t word) const {
  GroupHit best{{word, word}, 0};
  for (const GroupHit& hit : all_at(reading, word)) {
    if (hit.words.size() > best.words.size()) best = hit;
  }
  return best;
}

std::vector<GroupHit> PhraseGroups::find(const Reading& reading) const {
  std::vector<GroupHit> out;
  std::size_t end = 0;  // of the last one taken
  const std::vector<GroupHit>& hits = all(reading);
  for (std::size_t i = 0; i < hits.size();) {
    GroupHit best = hits[i];
    for (++i; i < hits.size() && hits[i].words.begin == best.words.begin; ++i) {
      if (hits[i].words.size() > best.words.size()) best = hits[i];
    }
    if (best.words.begin < end) continue;
    out.push_back(best);
    end = best.words.end;
  }
  return out;
}

}  // namespace savile::gate
