#include "edit/summary/opening_phrase.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

#include "document/phrase_table.hpp"
#include "lexicon/neutral_words.hpp"
#include "lexicon/stem.hpp"
#include "text/one_of.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_noun = 4;  // words

bool is_number_word(std::string_view key) {
  return is_one_of(key, {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                         "twelve", "fifteen", "twenty", "thirty"}) ||
         (!key.empty() && key.find_first_not_of("0123456789") == std::string_view::npos);
}

// "I am a", "I'm an", "As a", "An": the words before the noun.
std::size_t after_article(const std::vector<KeyWord>& words) {
  std::size_t at = 0;
  const auto is = [&](std::size_t i, std::initializer_list<std::string_view> keys) {
    return i < words.size() && is_one_of(words[i].key, keys);
  };
  if (is(0, {"i"}) && is(1, {"am"})) {
    at = 2;
  } else if (is(0, {"i'm", "im"})) {
    at = 1;
  }
  return is(at, {"a", "an"}) ? at + 1 : at == 0 ? 0 : words.size();
}

// Whether what follows the noun leaves it complete: "professional with", not "professional services".
bool follows(std::string_view key) {
  return is_one_of(key, {"with", "who", "seeking", "looking", "having", "bringing", "offering", "searching",
                         "committed", "dedicated", "eager", "able", "that"});
}

bool is_quality(std::string_view key) {
  return is_one_of(key, {"experienced", "skilled", "proficient", "trained", "specialised", "specialized",
                         "specialising", "specializing", "experience"});
}

bool says_years(const std::vector<KeyWord>& words) {
  return std::any_of(words.begin(), words.end(), [](const KeyWord& word) {
    return is_one_of(word.key, {"year", "years", "decade", "decades"});
  });
}

// "Over 8 years of nursing experience", "8+ years' experience".
bool opens_with_years(const std::vector<KeyWord>& words) {
  std::size_t at = 0;
  while (at < words.size() && at < 2 &&
         is_one_of(words[at].key, {"over", "more", "than", "nearly", "almost", "about", "approximately",
                                   "some", "around", "at", "least"}))
    ++at;
  if (at >= words.size() || !is_number_word(words[at].key)) return false;
  const std::size_t unit = at + 1;
  if (unit >= words.size() || !is_one_of(words[unit].key, {"years", "years'"})) return false;
  const std::size_t last = std::min(words.size(), unit + 6);
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(unit),
                     words.begin() + static_cast<std::ptrdiff_t>(last),
                     [](const KeyWord& word) { return word.key == "experience"; });
}

const PhraseTable& vague_words() {
  static const PhraseTable table("vague_openings");
  return table;
}

// Signs between the words of one phrase: a hyphen, a comma, a blank. "(" and the like end it.
bool joins(std::string_view between) {
  return between.find_first_not_of(" -,\n\t\r") == std::string_view::npos;
}

bool ends_noun(std::string_view sentence, const std::vector<KeyWord>& words, std::size_t at) {
  if (at == words.size()) return true;
  if (at == 0) return false;
  const std::string_view between = slice(sentence, {words[at - 1].span.end, words[at].span.begin});
  return follows(words[at].key) && joins(between);
}

}  // namespace

std::optional<OpeningPhrase> read_opening(std::string_view sentence) {
  const std::vector<KeyWord> words = key_words(sentence, {0, sentence.size()});
  if (words.size() < 2) return std::nullopt;
  OpeningPhrase out;
  out.says_years = says_years(words);
  if (opens_with_years(words)) {
    out.shape = OpeningShape::years;
    return out;
  }
  if (is_quality(words[0].key) && words[1].key == "in") {
    out.shape = OpeningShape::quality;
    return out;
  }
  std::size_t at = after_article(words);
  bool anybody = false;
  while (at < words.size() && !anybody) {
    if (at > 0 && !joins(slice(sentence, {words[at - 1].span.end, words[at].span.begin}))) break;
    const PhraseHit hit = vague_words().longest_at(words, at);
    if (hit.count == 0) {
      // A word that says something may stand only right before the noun.
      if (out.nouns.size() == longest_noun || ends_noun(sentence, words, at)) break;
      if (is_neutral_word(words[at].key) || is_number_word(words[at].key)) break;
      if (!out.nouns.empty() &&
          slice(sentence, {words[at - 1].span.end, words[at].span.begin}).find(',') != std::string_view::npos)
        break;
      out.nouns.push_back(stem(words[at].key));
      ++at;
      continue;
    }
    // "Professional and reliable driver": praise, where no noun ends.
    anybody = hit.tag == "person" &&
              (words[at].key != "professional" || ends_noun(sentence, words, at + hit.count));
    if (!anybody && !out.nouns.empty()) break;
    at += hit.count;
    // "reliable individual and team player": one more noun for anybody.
    if (anybody && at < words.size() && words[at].key == "and") {
      std::size_t next = at + 1;
      if (next < words.size() && words[next].key == "a") ++next;
      const PhraseHit more = vague_words().longest_at(words, next);
      if (more.count > 0 && more.tag == "person") at = next + more.count;
    }
  }
  if (at == 0 || !ends_noun(sentence, words, at)) return std::nullopt;
  if (!anybody && out.nouns.empty()) return std::nullopt;
  out.shape = anybody ? OpeningShape::anybody : OpeningShape::noun;
  out.span = {words.front().span.begin, words[at - 1].span.end};
  if (at < words.size()) out.next = words[at].key;
  return out;
}

}  // namespace savile
