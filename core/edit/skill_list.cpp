#include "edit/skill_list.hpp"

#include <algorithm>
#include <string>

#include "text/character.hpp"

namespace savile {
namespace {

bool begins_small(std::string_view text) {
  return !text.empty() && is_ascii_lower(static_cast<unsigned char>(text.front()));
}

// "Wound care": a capital at the front and none after it.
bool begins_like_sentence(std::string_view text) {
  return !text.empty() && is_ascii_upper(static_cast<unsigned char>(text.front())) &&
         !is_proper_name(text.substr(1));
}

// A list may be wrapped, so blanks and line ends tell nothing.
std::string without_blanks(std::string_view between) {
  std::string out;
  for (const char c : between) {
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') out += c;
  }
  return out;
}

}  // namespace

bool is_proper_name(std::string_view name) {
  return std::any_of(name.begin(), name.end(),
                     [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); });
}

bool is_even_list(const SkillGroup& group, std::string_view text) {
  const std::string wanted = without_blanks(group.separator);
  for (std::size_t i = 1; i < group.items.size(); ++i) {
    if (without_blanks(slice(text, {group.items[i - 1].end, group.items[i].begin})) != wanted) return false;
  }
  return true;
}

bool separates_items(const SkillGroup& group, std::string_view text) {
  const std::string& between = group.separator;
  const bool separates = between.find_first_of(",|;/\n") != std::string::npos ||
                         between.find("·") != std::string::npos || between.find("•") != std::string::npos;
  return separates && is_even_list(group, text);
}

std::size_t fixed_items(const SkillGroup& group, std::string_view text, const Lexicon& lexicon) {
  if (group.items.size() < 2) return 0;
  const std::string_view first = slice(text, group.items.front());
  if (!begins_like_sentence(first)) return 0;
  if (const TermId* known = lexicon.lookup(first);
      known != nullptr && is_proper_name(lexicon.term(*known).name))
    return 0;
  const bool others_small = std::any_of(group.items.begin() + 1, group.items.end(),
                                        [&](Span item) { return begins_small(slice(text, item)); });
  return others_small ? 1 : 0;
}

}  // namespace savile
