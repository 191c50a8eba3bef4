#include "requirement/claims.hpp"

#include <algorithm>
#include <optional>

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

std::optional<Span> find_quote(const TokenizedText& text, const std::vector<std::size_t>& words,
                               std::string_view quote) {
  const TokenizedText wanted(quote);
  const std::vector<std::size_t> asked = words_of(wanted);
  if (asked.size() < 2) return std::nullopt;
  const auto found = std::search(words.begin(), words.end(), asked.begin(), asked.end(),
                                 [&](std::size_t a, std::size_t b) { return text.key(a) == wanted.key(b); });
  if (found == words.end()) return std::nullopt;
  const std::size_t last = *(found + static_cast<std::ptrdiff_t>(asked.size()) - 1);
  return Span{text[*found].span.begin, text[last].span.end};
}

}  // namespace

std::vector<Span> find_claims(std::string_view posting, const std::vector<std::string>& quotes) {
  const TokenizedText text(posting);
  const std::vector<std::size_t> words = words_of(text);
  std::vector<Span> found;
  for (std::size_t i = 0; i < std::min(quotes.size(), most_claims); ++i) {
    if (const std::optional<Span> span = find_quote(text, words, quotes[i])) found.push_back(*span);
  }
  std::sort(found.begin(), found.end(),
            [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Span> disjoint;
  for (const Span span : found) {
    if (disjoint.empty() || span.begin >= disjoint.back().end) disjoint.push_back(span);
  }
  return disjoint;
}

}  // namespace savile
