#include "edit/summary/english.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/token.hpp"

namespace savile {
namespace {

// No word of one list is common in the other's languages ("in", "a", "die" are, and are left out).
constexpr std::array<std::string_view, 14> english = {"the",  "and",  "of",   "with",  "for", "by",  "at",
                                                      "from", "this", "that", "their", "who", "was", "were"};
constexpr std::array<std::string_view, 36> foreign = {
    "und", "der", "das",  "von", "mit",  "fur", "bei", "le", "la", "les",   "des", "et",
    "du",  "en",  "el",   "los", "y",    "con", "del", "il", "di", "della", "e",   "van",
    "het", "een", "voor", "och", "till", "pa",  "og",  "av", "do", "da",    "w",   "oraz"};

constexpr std::size_t fewest = 3;

}  // namespace

bool is_english(std::string_view text) {
  const TokenizedText tokens(text);
  std::size_t ours = 0, others = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    const auto in = [&](const auto& list) {
      return std::find(list.begin(), list.end(), tokens.key(i)) != list.end();
    };
    ours += in(english) ? 1U : 0U;
    others += in(foreign) ? 1U : 0U;
  }
  return ours >= fewest && ours > 2 * others;
}

}  // namespace savile
