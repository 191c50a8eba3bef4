#include "edit/verifier/name_check.hpp"

#include <algorithm>

#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {
namespace {

const PhraseGroups& short_forms() {
  static const PhraseGroups table(embedded_list("gate_short_forms"), GroupForms::nouns);
  return table;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() + 1 && text.substr(text.size() - end.size()) == end;
}

// "accounts payable" for "AP": words of `reading` whose initials are `letters`; "of" may be left out.
bool initials_stand_in(const Reading& reading, std::string_view letters) {
  if (letters.size() < 2 || letters.size() > 6) return false;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    std::size_t n = 0, w = i;
    for (; w < reading.size() && n < letters.size() && w < i + 2 * letters.size(); ++w) {
      const Word& word = reading[w];
      if (w > i && word.joint > Joint::blank) break;
      if (word.key[0] == letters[n]) {
        ++n;
      } else if (!word.neutral || w == i) {
        break;
      }
    }
    if (n == letters.size()) return true;
  }
  return false;
}

// The initials of some run of words around `word` are a short word of the source in capitals.
bool spelled_out(const Claim& claim, std::size_t word) {
  const Reading& after = claim.after;
  for (std::size_t begin = word; begin + 5 > word; --begin) {
    std::string letters;
    for (std::size_t i = begin; i < after.size() && i < begin + 6; ++i) {
      if (i > begin && after[i].joint > Joint::blank) break;
      if (after[i].neutral) continue;
      letters += after[i].key[0];
      if (i >= word && letters.size() >= 2 && claim.source.has_key(letters)) {
        for (const std::size_t s : claim.source.with_stem(claim.after[word].stem.empty() ? "" : letters)) {
          if (claim.source[s].mixed) return true;
        }
        const auto& words = claim.source.words();
        if (std::any_of(words.begin(), words.end(), [&](const Word& w) { return w.mixed && w.key == letters; })) return true;
      }
    }
    if (begin == 0 || after[begin].joint > Joint::blank) break;
  }
  return false;
}

bool everyday_word(const Word& word) {
  if (!word.base.empty() || !word.classes->empty()) return true;
  return ends_with(word.key, "ing") || ends_with(word.key, "ed") || ends_with(word.key, "ly") || ends_with(word.key, "tion") ||
         ends_with(word.key, "ment") || ends_with(word.key, "s") || ends_with(word.key, "al") || ends_with(word.key, "ive");
}

// Every content word of the unit has a capital: a heading, a title, a list of names.
bool title_case(const Reading& reading, std::size_t word) {
  const WordRange words = reading.units()[reading[word].unit].words;
  std::size_t capitals = 0;
  for (std::size_t i = words.begin; i < words.end && i < words.begin + 12; ++i) {
    if (!is_content(reading[i])) continue;
    if (!reading[i].capital) return false;
    ++capitals;
  }
  return capitals > 0;
}

bool opens_sentence(const Reading& reading, std::size_t word) {
  return word == reading.sentences()[reading[word].sentence].begin;
}

}  // namespace

bool is_other_form(const Claim& claim, std::size_t at) {
  const Word& word = claim.after[at];
  if (ends_with(word.key, "'s") && claim.source.has_key(word.key.substr(0, word.key.size() - 2))) return true;
  if (claim.source.has_key(std::string(word.key) + "'s")) return true;
  const GroupHit form = short_forms().at(claim.after, at);
  if (form.words.size() > 0) {
    for (std::size_t i = 0; i < claim.source.size(); ++i) {
      const GroupHit other = short_forms().at(claim.source, i);
      if (other.words.size() > 0 && other.group == form.group) return true;
    }
  }
  // "stockouts" and "stock-outs"
  const Reading& after = claim.after;
  if (at + 1 < after.size() && after[at + 1].joint <= Joint::blank && claim.source.has_key(std::string(word.key) + std::string(after[at + 1].key))) return true;
  if (at > 0 && word.joint <= Joint::blank && claim.source.has_key(std::string(after[at - 1].key) + std::string(word.key))) return true;
  for (std::size_t cut = 2; cut + 2 <= word.key.size() && word.key.size() < 30; ++cut) {
    const std::string_view first = word.key.substr(0, cut), rest = word.key.substr(cut);
    if (!claim.source.has_key(first) || !claim.source.has_key(rest)) continue;
    for (std::size_t i = 0; i + 1 < claim.source.size(); ++i) {
      if (claim.source[i].key == first && claim.source[i + 1].key == rest && claim.source[i + 1].joint <= Joint::blank) return true;
    }
  }
  if (word.mixed && initials_stand_in(claim.source, word.key)) return true;
  return spelled_out(claim, at);
}

void check_names(Claim& claim, std::vector<Finding>& out) {
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const Word& word = claim.after[i];
    if (claim.settled[i] || !is_content(word) || (!word.capital && !word.mixed) || claim.source.has_key(word.key)) continue;
    const bool everyday = !word.mixed && everyday_word(word);
    if (everyday && (opens_sentence(claim.after, i) || title_case(claim.after, i))) continue;  // left to the words
    // "Analysis" for "analyzed"; but a name is a name: "Java" is no form of another word.
    if (everyday && claim.source.has_like(word)) continue;
    if (is_other_form(claim, i)) {
      claim.settled[i] = true;
      continue;
    }
    std::size_t end = i + 1;
    while (end < claim.after.size() && claim.after[end].joint <= Joint::blank && (claim.after[end].capital || claim.after[end].mixed) &&
           !claim.source.has_key(claim.after[end].key) && !claim.settled[end]) {
      ++end;
    }
    report(out, claim, Tier::a, "name", {i, end}, "The source does not name " + std::string(text_of(claim.after, {i, end})) + ".");
    claim.settle({i, end});
  }
}

}  // namespace savile::gate
