#include "edit/compatible.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "edit/nesting.hpp"

namespace savile {
namespace {

bool lies_in_part(Span span, const Edit& permutation) {
  if (span == permutation.span) return false;  // which of the two would hold the other?
  const auto next = std::upper_bound(permutation.parts.begin(), permutation.parts.end(), span.begin,
                                     [](std::size_t at, Span part) { return at < part.begin; });
  if (next == permutation.parts.begin()) return false;
  if (std::prev(next)->contains(span)) return true;
  // An insertion where one part ends and the next begins lies in the first of the two.
  return std::prev(next) != permutation.parts.begin() && std::prev(next, 2)->contains(span);
}

// What is kept so far. Replacements are disjoint; each permutation knows the one around it.
class Kept {
 public:
  // False if the edit does not go with what is kept.
  bool take(const Edit& edit) { return edit.permutes() ? take_permutation(edit) : take_replacement(edit); }

 private:
  // Outer before inner.
  struct Place {
    std::size_t begin, end;
    bool operator<(const Place& other) const {
      return begin != other.begin ? begin < other.begin : end > other.end;
    }
  };
  struct Node {
    const Edit* edit = nullptr;
    Node* around = nullptr;
    int height = 1;  // how many permutations deep it is, itself counted
  };
  using Nodes = std::map<Place, Node>;

  static Node* reaching_beyond(Node* node, std::size_t at) {
    while (node != nullptr && node->edit->span.end <= at) node = node->around;
    return node;
  }

  // The innermost permutation that begins before `next` and goes on after `at`.
  static Node* innermost(Nodes& nodes, Nodes::iterator next, std::size_t at) {
    return next == nodes.begin() ? nullptr : reaching_beyond(&std::prev(next)->second, at);
  }

  bool take_replacement(const Edit& edit) {
    const Span span = edit.span;
    if (touches_replacement(span)) return false;
    // An insertion at a permutation's begin or end stays outside of it.
    const auto next = span.empty() ? permutations_.lower_bound({span.begin, static_cast<std::size_t>(-1)})
                                   : permutations_.upper_bound({span.begin, 0});
    const Node* around = innermost(permutations_, next, span.begin);
    if (around != nullptr && !lies_in_part(span, *around->edit)) return false;
    if (next != permutations_.end() && next->first.begin < span.end) return false;
    if (span.empty()) {
      insertions_.insert(span.begin);
    } else {
      replacements_.emplace(span.begin, span.end);
    }
    return true;
  }

  [[nodiscard]] bool touches_replacement(Span span) const {
    if (span.empty()) return crosses_replacement(span.begin);
    const auto next = replacements_.lower_bound(span.end);
    if (next != replacements_.begin() && std::prev(next)->second > span.begin) return true;
    const auto point = insertions_.upper_bound(span.begin);
    return point != insertions_.end() && *point < span.end;
  }

  [[nodiscard]] bool crosses_replacement(std::size_t at) const {
    const auto next = replacements_.lower_bound(at);
    return next != replacements_.begin() && std::prev(next)->second > at;
  }

  bool take_permutation(const Edit& edit) {
    const Span span = edit.span;
    if (span.empty()) return false;
    const Place place{span.begin, span.end};
    const auto next = permutations_.lower_bound(place);
    if (next != permutations_.end() && !(place < next->first)) return false;  // one of just this span
    Node* around = innermost(permutations_, next, span.begin);
    if (around != nullptr && !lies_in_part(span, *around->edit)) return false;
    if (crosses_replacement(span.begin)) return false;
    for (std::size_t i = 0; i < edit.parts.size(); ++i) {
      const std::size_t gap_end = i + 1 < edit.parts.size() ? edit.parts[i + 1].begin : span.end;
      if (is_touched({edit.parts[i].end, gap_end}, place)) return false;
    }
    if (is_whole_part(edit)) return false;
    return place_node(edit, place, around);
  }

  // Whether anything kept inside of `holder` stands in the gap between two parts or reaches into it.
  bool is_touched(Span gap, const Place& holder) {
    const auto after = replacements_.lower_bound(gap.end);
    if (after != replacements_.begin() && std::prev(after)->second > gap.begin) return true;
    const auto point = insertions_.upper_bound(gap.begin);
    if (point != insertions_.end() && *point < gap.end) return true;
    const auto next = permutations_.lower_bound({gap.end, static_cast<std::size_t>(-1)});
    if (next == permutations_.begin()) return false;
    const auto last = std::prev(next);
    return holder < last->first && within(reaching_beyond(&last->second, gap.begin), holder);
  }

  static bool within(const Node* node, const Place& holder) {
    if (node == nullptr) return false;
    const Place own{node->edit->span.begin, node->edit->span.end};
    return holder < own && own.begin < holder.end;
  }

  // A kept replacement of just the same span.
  [[nodiscard]] bool is_whole_part(const Edit& edit) const {
    const auto same = replacements_.find(edit.span.begin);
    return same != replacements_.end() && same->second >= edit.span.end;
  }

  bool place_node(const Edit& edit, const Place& place, Node* around) {
    int depth = 0;
    for (const Node* node = around; node != nullptr; node = node->around) ++depth;
    int height = 1;
    std::vector<Node*> inner;
    for (auto it = permutations_.upper_bound(place); it != permutations_.end() && it->first.begin < place.end;
         ++it) {
      if (it->second.around != around) continue;
      inner.push_back(&it->second);
      height = std::max(height, it->second.height + 1);
    }
    if (depth + height > deepest_nesting) return false;
    Node& node = permutations_.emplace(place, Node{&edit, around, height}).first->second;
    for (Node* child : inner) child->around = &node;
    for (Node* outer = around; outer != nullptr; outer = outer->around)
      outer->height = std::max(outer->height, ++height);
    return true;
  }

  std::map<std::size_t, std::size_t> replacements_;  // begin to end
  std::multiset<std::size_t> insertions_;
  Nodes permutations_;
};

}  // namespace

std::vector<bool> compatible_ones(const std::vector<const Edit*>& edits) {
  Kept kept;
  std::vector<bool> keep(edits.size(), false);
  for (std::size_t i = 0; i < edits.size(); ++i) keep[i] = kept.take(*edits[i]);
  return keep;
}

std::vector<Edit> keep_compatible(std::vector<Edit> edits) {
  std::vector<const Edit*> pointers;
  pointers.reserve(edits.size());
  for (const Edit& edit : edits) pointers.push_back(&edit);
  const std::vector<bool> keep = compatible_ones(pointers);
  std::vector<Edit> out;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (keep[i]) out.push_back(std::move(edits[i]));
  }
  return out;
}

}  // namespace savile
