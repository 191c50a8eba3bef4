#include "document/phrase_table.hpp"

#include <algorithm>

#include "lexicon/embedded.hpp"
#include "text/character.hpp"
#include "text/token.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

void mark_case(KeyWord& word, std::string_view source) {
  bool lower = false, upper = false;
  for (std::size_t at = 0; at < source.size();) {
    const CodePoint point = decode_at(source, at);
    if (is_letter(point.value)) {
      if (is_upper(point.value)) {
        upper = true;
        if (at == 0) word.capital = true;
      } else {
        lower = true;
      }
    }
    at += point.size;
  }
  word.all_capital = upper && !lower;
}

// "don't" is "dont": apostrophes are signs too, inside a word as well.
std::string without_apostrophes(std::string_view key) {
  std::string out(key);
  std::erase(out, '\'');
  return out;
}

}  // namespace

std::vector<KeyWord> key_words(std::string_view text, Span within) {
  std::vector<KeyWord> words;
  const TokenizedText tokens(slice(text, within));
  words.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const std::string_view source = tokens.source(i);
    KeyWord word;
    word.span = {within.begin + token.span.begin, within.begin + token.span.end};
    if (token.kind == TokenKind::sign) {
      if (source != "&") continue;
      word.key = "and";
    } else {
      word.key = without_apostrophes(tokens.key(i));
      if (token.kind == TokenKind::word) mark_case(word, source);
    }
    words.push_back(std::move(word));
  }
  return words;
}

std::string phrase_key(std::string_view text) {
  std::string key;
  for (const KeyWord& word : key_words(text, {0, text.size()})) {
    if (!key.empty()) key.push_back(' ');
    key += word.key;
  }
  return key;
}

PhraseTable::PhraseTable(std::string_view list_name) {
  std::string_view rest = embedded_list(list_name);
  while (!rest.empty()) {
    const std::size_t stop = std::min(rest.find('\n'), rest.size());
    const std::string_view row = trim(rest.substr(0, stop));
    rest.remove_prefix(std::min(stop + 1, rest.size()));
    if (row.empty()) continue;
    const std::size_t bar = std::min(row.find('|'), row.size());
    std::string key = phrase_key(row.substr(0, bar));
    const std::size_t words = 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' '));
    std::size_t& longest = longest_[std::string_view(key).substr(0, key.find(' '))];
    longest = std::max(longest, words);
    const std::string_view tag = bar < row.size() ? row.substr(bar + 1) : std::string_view{};
    rows_.emplace(key, std::string(tag));  // the first row of a phrase holds
  }
}

PhraseHit PhraseTable::longest_at(const std::vector<KeyWord>& words, std::size_t at) const {
  PhraseHit hit{at, 0, {}};
  if (at >= words.size()) return hit;
  const std::size_t* longest = longest_.find(words[at].key);
  if (longest == nullptr) return hit;
  std::string key;
  for (std::size_t count = 1; count <= *longest && at + count <= words.size(); ++count) {
    if (count > 1) key.push_back(' ');
    key += words[at + count - 1].key;
    if (const std::string* tag = find(key)) hit = {at, count, *tag};
  }
  return hit;
}

std::vector<PhraseHit> PhraseTable::find_all(const std::vector<KeyWord>& words) const {
  std::vector<PhraseHit> hits;
  for (std::size_t at = 0; at < words.size();) {
    const PhraseHit hit = longest_at(words, at);
    if (hit.count == 0) {
      ++at;
      continue;
    }
    hits.push_back(hit);
    at += hit.count;
  }
  return hits;
}

}  // namespace savile
