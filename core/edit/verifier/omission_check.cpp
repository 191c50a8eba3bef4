#include "edit/verifier/omission_check.hpp"

#include <algorithm>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {
namespace {

// Lines of gate_omissions: what takes out, what speaks of all, what shares a rank, ranks below the first.
constexpr std::uint32_t exception = 0, universal = 1, shared = 2, lower = 3;

const PhraseGroups& table() {
  static const PhraseGroups groups(embedded_list("gate_omissions"), GroupForms::nouns);
  return groups;
}

bool has_group(const Reading& reading, WordRange words, std::uint32_t group) {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    for (const GroupHit& hit : table().all_at(reading, i)) {
      if (hit.group == group) return true;
    }
  }
  return false;
}

// The sentence of the source that shares most content words with this one of `after`; empty where none
// shares two.
WordRange counterpart(const Claim& claim, WordRange words) {
  std::vector<std::uint32_t> sentences;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (!is_content(claim.after[i])) continue;
    std::vector<std::size_t> places = claim.source.like(claim.after[i]);
    if (places.size() > 8) continue;  // a word of everywhere tells nothing
    for (const std::size_t place : places) sentences.push_back(claim.source[place].sentence);
  }
  std::sort(sentences.begin(), sentences.end());
  WordRange best;
  std::size_t most = 1;
  for (auto at = sentences.begin(); at != sentences.end();) {
    const auto next = std::upper_bound(at, sentences.end(), *at);
    if (static_cast<std::size_t>(next - at) > most) {
      most = static_cast<std::size_t>(next - at);
      best = claim.source.sentences()[*at];
    }
    at = next;
  }
  return best;
}

bool is_superlative(const Word& word) {
  static constexpr std::string_view plain[] = {"top", "best", "first", "leading", "number-one"};
  if (std::find(std::begin(plain), std::end(plain), word.key) != std::end(plain)) return true;
  // "the Midwest", "interest"
  static constexpr std::string_view others[] = {"midwest", "northwest", "southwest", "interest", "forest",
                                                "request", "harvest",   "honest",    "modest"};
  return word.key.size() > 5 && word.key.ends_with("est") && word.base.empty() &&
         std::find(std::begin(others), std::end(others), word.key) == std::end(others);
}

// "among the top ten", "one of the fastest", "second-highest", "top three".
bool is_shared(const Reading& reading, std::size_t at) {
  const WordRange sentence = reading.sentences()[reading[at].sentence];
  const std::size_t begin = at > sentence.begin + 4 ? at - 4 : sentence.begin;
  if (has_group(reading, {begin, at}, shared)) return true;
  // "two first-author papers"
  // "2nd lowest": in digits two words
  if (at >= sentence.begin + 2) {
    const auto rank = read_number(reading, at - 2);
    if (rank && rank->ordinal && rank->words.end == at && rank->value > 1) return true;
  }
  const bool author = reading[at].key == "first" && at + 1 < sentence.end && reading[at + 1].key == "author";
  if (at > sentence.begin && !author && has_group(reading, {at - 1, at}, lower)) return true;
  const bool number =
      at + 1 < sentence.end && (reading[at + 1].number || has_group(reading, {at + 1, at + 2}, lower));
  return number && reading[at].key != "first";
}

// "both seasons" of "the 2nd season".
bool is_one_of_these(const Claim& claim, std::size_t these, std::size_t at) {
  const auto number = read_number(claim.source, at);
  if (!number || !number->ordinal || number->words.end >= claim.source.size()) return false;
  return these < claim.after.size() && alike(claim.after[these], claim.source[number->words.end]);
}

// "played both parts" of one who "went on once, as the landlady".
void check_both(const Claim& claim, std::vector<Finding>& out) {
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const std::string_view whole = claim.after[i].key;
    const bool each = whole == "each" && i + 1 < claim.after.size() && claim.after[i + 1].key == "of";
    if ((whole != "both" && !each) || claim.source.has_key(whole)) continue;
    const WordRange sentence = claim.after.sentences()[claim.after[i].sentence];
    const WordRange source = counterpart(claim, sentence);
    for (std::size_t w = source.begin; w < source.end; ++w) {
      static constexpr std::string_view single[] = {"once", "one", "either", "only", "last"};
      const std::string_view key = claim.source[w].key;
      const bool one_of_them = std::find(std::begin(single), std::end(single), key) != std::end(single) &&
                               !claim.after.has_key(key);
      if (!one_of_them && !is_one_of_these(claim, i + 1, w)) continue;
      report(out, claim, Tier::a, "limit", {i, i + 1}, "The source says this of one of them.");
      return;
    }
  }
}

// "all but 18" where the source says 18.
void check_new_exceptions(const Claim& claim, std::vector<Finding>& out) {
  const Reading& after = claim.after;
  for (std::size_t i = 1; i + 1 < after.size(); ++i) {
    if (after[i].key != "but" || after[i - 1].key != "all") continue;
    const auto number = read_number(after, i + 1);
    if (!number) continue;
    for (std::size_t s = 0; s < claim.source.size(); ++s) {
      const auto known = read_number(claim.source, s);
      if (!known || known->value != number->value) continue;
      report(out, claim, Tier::a, "quantity", {i - 1, number->words.end},
             "The source gives this figure of those that did.");
      return;
    }
  }
}

}  // namespace

void check_exceptions(Claim& claim, std::vector<Finding>& out) {
  check_both(claim, out);
  const std::vector<GroupHit>& known = table().all(claim.source);
  const bool any =
      std::any_of(known.begin(), known.end(), [](const GroupHit& hit) { return hit.group == exception; });
  if (!any) check_new_exceptions(claim, out);
  if (!any) return;
  for (const WordRange sentence : claim.after.sentences()) {
    if (has_group(claim.after, sentence, exception)) continue;
    std::size_t at = sentence.begin;
    while (at < sentence.end && !has_group(claim.after, {at, at + 1}, universal)) ++at;
    if (at == sentence.end) continue;
    const WordRange source = counterpart(claim, sentence);
    if (!has_group(claim.source, source, exception)) continue;
    report(out, claim, Tier::a, "limit", {at, at + 1}, "The source makes an exception here.");
    claim.settle({at, at + 1});
  }
}

void check_shared_ranks(Claim& claim, std::vector<Finding>& out) {
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (!is_superlative(claim.after[i]) || is_shared(claim.after, i)) continue;
    const std::vector<std::size_t> places = claim.source.like(claim.after[i]);
    std::size_t same = 0, all_shared = 0;
    for (const std::size_t place : places) {
      if (claim.source[place].key != claim.after[i].key) continue;
      ++same;
      if (is_shared(claim.source, place)) ++all_shared;
    }
    if (same == 0 || same != all_shared) continue;
    report(out, claim, Tier::a, "honor", {i, i + 1}, "In the source this rank is shared, or not the first.");
    claim.settle({i, i + 1});
  }
}

}  // namespace savile::gate
