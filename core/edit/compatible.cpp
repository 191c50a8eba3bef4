#include "edit/compatible.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace savile {
namespace {

using ByBegin = std::map<std::size_t, const Edit*>;

// The edit of `kept` that overlaps `span`, an insertion strictly inside counting too.
const Edit* overlapping(const ByBegin& kept, Span span) {
  auto after = kept.upper_bound(span.begin);
  if (after != kept.begin()) {
    const Edit* before = std::prev(after)->second;
    if (before->span.end > span.begin && (span.begin > before->span.begin || !span.empty())) return before;
  }
  return after != kept.end() && after->first < span.end ? after->second : nullptr;
}

bool lies_in_part(Span span, const Edit& permutation) {
  return std::any_of(permutation.parts.begin(), permutation.parts.end(),
                     [&](Span part) { return part.contains(span); });
}

class Kept {
 public:
  bool admits(const Edit& edit) const {
    if (edit.permutes()) {
      return overlapping(permutations_, edit.span) == nullptr && replacements_fit(edit);
    }
    if (!edit.span.empty() && overlapping(replacements_, edit.span) != nullptr) return false;
    if (edit.span.empty() && inside_replacement(edit.span)) return false;
    const Edit* around = overlapping(permutations_, edit.span);
    return around == nullptr || lies_in_part(edit.span, *around);
  }

  void add(const Edit& edit) {
    if (edit.permutes()) {
      permutations_.emplace(edit.span.begin, &edit);
    } else if (edit.span.empty()) {
      insertions_.emplace(edit.span.begin, &edit);
    } else {
      replacements_.emplace(edit.span.begin, &edit);
    }
  }

 private:
  bool inside_replacement(Span point) const {
    const Edit* around = overlapping(replacements_, point);
    return around != nullptr && around->span.begin < point.begin;
  }

  // What is kept already and begins within the permutation lies in its parts.
  bool replacements_fit(const Edit& permutation) const {
    const Span span = permutation.span;
    const Edit* first = overlapping(replacements_, span);
    if (first != nullptr && !lies_in_part(first->span, permutation)) return false;
    for (auto it = replacements_.lower_bound(span.begin); it != replacements_.end() && it->first < span.end;
         ++it) {
      if (!lies_in_part(it->second->span, permutation)) return false;
    }
    for (auto it = insertions_.upper_bound(span.begin); it != insertions_.end() && it->first < span.end;
         ++it) {
      if (!lies_in_part(it->second->span, permutation)) return false;
    }
    return true;
  }

  ByBegin replacements_, permutations_;
  std::multimap<std::size_t, const Edit*> insertions_;
};

}  // namespace

std::vector<Edit> keep_compatible(std::vector<Edit> edits) {
  Kept kept;
  std::vector<bool> keep(edits.size(), false);
  for (std::size_t i = 0; i < edits.size(); ++i) {
    keep[i] = kept.admits(edits[i]);
    if (keep[i]) kept.add(edits[i]);
  }
  std::vector<Edit> out;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (keep[i]) out.push_back(std::move(edits[i]));
  }
  return out;
}

}  // namespace savile
