#include "edit/verifier/block_alignment.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/sort_stably.hpp"
#include "text/token.hpp"

namespace savile::gate {
namespace {

std::vector<std::string> keys_of(std::string_view text) {
  const TokenizedText tokens(text);
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::sign) keys.emplace_back(tokens.key(i));
  }
  sort_stably(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace

std::vector<std::size_t> align_blocks(std::string_view before_text, const std::vector<Block>& before,
                                      std::string_view after_text, const std::vector<Block>& after) {
  // Which blocks have a word; a word in many blocks tells little and is passed over.
  std::unordered_map<std::string, std::vector<std::size_t>> places;
  std::vector<std::size_t> sizes(before.size(), 1);
  for (std::size_t b = 0; b < before.size(); ++b) {
    std::vector<std::string> keys = keys_of(slice(before_text, before[b].span));
    sizes[b] += keys.size();
    for (std::string& key : keys) places[std::move(key)].push_back(b);
  }
  std::vector<std::size_t> partners(after.size(), before.size());
  std::vector<std::size_t> score(before.size(), 0), touched;
  for (std::size_t a = 0; a < after.size(); ++a) {
    touched.clear();
    for (const std::string& key : keys_of(slice(after_text, after[a].span))) {
      const auto found = places.find(key);
      if (found == places.end() || found->second.size() > 64) continue;
      const std::size_t weight = 1 + 8 / found->second.size();
      for (const std::size_t b : found->second) {
        if (score[b] == 0) touched.push_back(b);
        score[b] += weight;
      }
    }
    std::size_t best = 0;
    std::sort(touched.begin(), touched.end());
    for (const std::size_t b : touched) {
      // The same kind first; the nearer place in order breaks ties.
      const std::size_t value =
          4 * score[b] + (before[b].entry == after[a].entry ? 4 * score[b] : 0) + (a == b ? 1 : 0);
      if (value > best) {
        best = value;
        partners[a] = b;
      }
      score[b] = 0;
    }
  }
  return partners;
}

}  // namespace savile::gate
