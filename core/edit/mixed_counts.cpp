#include "edit/mixed_counts.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr std::array<std::string_view, 8> spelled = {"two", "three", "four",  "five",
                                                     "six", "seven", "eight", "nine"};

struct Count {
  std::size_t at = 0, end = 0;  // tokens: the number, and what stands behind its noun
  int spelled = 0;              // 2 to 9; 0 for digits
};

bool is_small_word(const TokenizedText& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == TokenKind::word && tokens[at].gap == Gap::blank &&
         is_ascii_lower(static_cast<unsigned char>(tokens.source(at)[0]));
}

bool is_plural(std::string_view key) {
  return key.size() > 3 && key.back() == 's' && key[key.size() - 2] != 's' && key[key.size() - 2] != 'u';
}

// A count with its plural, at most one word between them.
std::optional<Count> count_at(const TokenizedText& tokens, std::size_t at) {
  Count count{at, 0, 0};
  if (tokens[at].kind == TokenKind::number) {
    const bool free = (at == 0 || tokens[at].gap != Gap::none) && tokens[at].span.size() <= 2;
    if (!free) return std::nullopt;
  } else {
    const auto* const word = std::find(spelled.begin(), spelled.end(), tokens.key(at));
    if (word == spelled.end()) return std::nullopt;
    count.spelled = static_cast<int>(word - spelled.begin()) + 2;
  }
  for (std::size_t noun = at + 1; noun < at + 3 && is_small_word(tokens, noun); ++noun) {
    if (!is_plural(tokens.key(noun))) continue;
    count.end = noun + 1;
    return count;
  }
  return std::nullopt;
}

}  // namespace

std::vector<SpelledCount> mixed_counts(std::string_view text) {
  std::vector<SpelledCount> out;
  const TokenizedText tokens(text);
  std::vector<Count> row;
  const auto close = [&] {
    const auto in_digits = [](const Count& count) { return count.spelled == 0; };
    const bool opens_text = !row.empty() && row.front().at == 0;
    if (std::any_of(row.begin(), row.end(), in_digits) && !opens_text) {
      for (const Count& count : row) {
        if (count.spelled > 0) out.push_back({tokens[count.at].span, std::to_string(count.spelled)});
      }
    }
    row.clear();
  };
  for (std::size_t at = 0; at < tokens.size();) {
    const auto count = count_at(tokens, at);
    if (!count) {
      close();
      ++at;
      continue;
    }
    row.push_back(*count);
    at = count->end;
    while (at < tokens.size() && (tokens.key(at) == "," || tokens.key(at) == "and")) ++at;
    if (at == count->end) close();  // nothing joins it to a next one
  }
  close();
  return out;
}

}  // namespace savile
