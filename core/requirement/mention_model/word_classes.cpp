#include "requirement/mention_model/word_classes.hpp"

#include <string>

#include "requirement/mention_model/feature_hash.hpp"

namespace savile {
namespace {

bool is_empty(const WordClass& word) { return word[Sorting::cluster] == 0 && word[Sorting::sense] == 0; }

}  // namespace

WordClasses::WordClasses(const std::vector<WordClass>& words) {
  std::size_t size = 16;
  while (size < words.size() * 2) size *= 2;
  slots_.resize(size);
  for (const WordClass& word : words) {
    std::size_t at = word.word & (size - 1);
    while (!is_empty(slots_[at])) at = (at + 1) & (size - 1);
    slots_[at] = word;
  }
}

WordClass WordClasses::listed(std::string_view key) const {
  const std::uint32_t word = hash_of(key);
  for (std::size_t at = word & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    const WordClass& slot = slots_[at];
    if (is_empty(slot) || slot.word == word) return slot;
  }
}

WordClass WordClasses::of(std::string_view key) const {
  if (slots_.empty() || key.empty()) return {};
  WordClass found = listed(key);
  if (found[Sorting::sense] != 0) return found;
  const auto try_base = [&](std::string_view end, std::string_view instead) {
    if (found[Sorting::sense] != 0 || key.size() < end.size() + 3 ||
        key.substr(key.size() - end.size()) != end)
      return;
    const WordClass base = listed(std::string(key.substr(0, key.size() - end.size())).append(instead));
    for (const Sorting each : {Sorting::sense, Sorting::other, Sorting::kind}) found[each] = base[each];
  };
  try_base("ies", "y");
  try_base("s", "");
  try_base("es", "");
  try_base("ing", "");
  try_base("ing", "e");
  try_base("ed", "");
  try_base("ed", "e");
  return found;
}

}  // namespace savile
