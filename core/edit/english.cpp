#include "edit/english.hpp"

#include <array>

#include "text/one_of.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr std::array<std::string_view, 12> english = {"the", "and",  "with", "for",  "to",  "by",
                                                      "of",  "from", "at",   "that", "our", "their"};
// "of", "for", "at", "to" are words elsewhere too; these are not English at all.
constexpr std::array<std::string_view, 28> foreign = {
    "und", "der", "das",  "mit", "für", "fur", "von", "zur",  "et",  "les",  "des", "une",   "pour", "los",
    "las", "con", "para", "uma", "não", "het", "een", "voor", "och", "till", "med", "della", "oraz", "dla"};

}  // namespace

bool is_english(std::string_view text) {
  const TokenizedText tokens(text);
  std::size_t words = 0, for_it = 0, against = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    ++words;
    for_it += is_one_of(tokens.key(i), english) ? 1U : 0U;
    against += is_one_of(tokens.key(i), foreign) ? 1U : 0U;
  }
  return for_it * 40 >= words && for_it > 2 * against && for_it > 0;
}

}  // namespace savile
