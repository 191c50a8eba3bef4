#include "requirement/claims.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/sort_stably.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

// The places of the tokens that are words or numbers.
std::vector<std::size_t> words_of(const TokenizedText& text) {
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i].kind == TokenKind::word || text[i].kind == TokenKind::number) words.push_back(i);
  }
  return words;
}

// How many of the first words of the quote stand at the end of what was read, word by word (Knuth, Morris
// and Pratt): a quote that says one word over and over costs no more than any other.
class QuoteReader {
 public:
  explicit QuoteReader(std::vector<std::string_view> quote)
      : quote_(std::move(quote)), shorter_(quote_.size(), 0) {
    for (std::size_t i = 1; i < quote_.size(); ++i) shorter_[i] = after(shorter_[i - 1], quote_[i]);
  }

  // True where the quote ends with this word.
  bool read(std::string_view word) { return (held_ = after(held_, word)) == quote_.size(); }

 private:
  [[nodiscard]] std::size_t after(std::size_t held, std::string_view word) const {
    while (held > 0 && quote_[held] != word) held = shorter_[held - 1];
    return quote_[held] == word ? held + 1 : 0;
  }

  std::vector<std::string_view> quote_;
  std::vector<std::size_t> shorter_;  // by word: the longest other beginning of the quote that ends there
  std::size_t held_ = 0;
};

std::optional<Span> find_quote(const TokenizedText& text, const std::vector<std::size_t>& words,
                               std::string_view quote) {
  const TokenizedText wanted(quote);
  std::vector<std::string_view> asked;
  for (const std::size_t word : words_of(wanted)) asked.push_back(wanted.key(word));
  const std::size_t count = asked.size();
  if (count < 2 || count > words.size()) return std::nullopt;
  QuoteReader reader(std::move(asked));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (reader.read(text.key(words[i])))
      return Span{text[words[i + 1 - count]].span.begin, text[words[i]].span.end};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Span> find_claims(std::string_view posting, const std::vector<std::string>& quotes) {
  const TokenizedText text(posting);
  const std::vector<std::size_t> words = words_of(text);
  std::vector<Span> found;
  for (std::size_t i = 0; i < std::min(quotes.size(), most_claims); ++i) {
    if (const std::optional<Span> span = find_quote(text, words, quotes[i])) found.push_back(*span);
  }
  sort_stably(found, [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Span> disjoint;
  for (const Span span : found) {
    if (disjoint.empty() || span.begin >= disjoint.back().end) disjoint.push_back(span);
  }
  return disjoint;
}

}  // namespace savile
