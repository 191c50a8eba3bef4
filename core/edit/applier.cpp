#include "edit/applier.hpp"

#include <cstddef>

#include "base/sort_stably.hpp"
#include "edit/nesting.hpp"

namespace savile {
namespace {

using EditList = std::vector<const Edit*>;
using Iterator = EditList::const_iterator;

// Outer before inner, insertions before what begins at the same place.
bool goes_before(const Edit* a, const Edit* b) {
  if (a->span.begin != b->span.begin) return a->span.begin < b->span.begin;
  if (a->span.empty() != b->span.empty()) return a->span.empty();
  if (a->span.end != b->span.end) return a->span.end > b->span.end;
  // Several insertions at one place stand in the order of their ids, "c4.2" before "c4.10".
  return a->id.size() != b->id.size() ? a->id.size() < b->id.size() : a->id < b->id;
}

class Renderer {
 public:
  explicit Renderer(std::string_view text) : text_(text) {}

  bool render(Span range, Iterator first, Iterator last, int depth, std::string& out) {
    std::size_t at = range.begin;
    while (first != last) {
      const Edit& edit = **first;
      if (edit.span.begin < at) return clash(edit, **(first - 1));
      out.append(text_, at, edit.span.begin - at);
      ++first;
      if (edit.permutes()) {
        const Iterator inner = first;
        while (first != last && (*first)->span.begin < edit.span.end) ++first;
        if (!permute(edit, inner, first, depth, out)) return false;
      } else {
        out += edit.after;
      }
      at = edit.span.end;
    }
    out.append(text_, at, range.end - at);
    return true;
  }

  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  // The inner edits of each part; false if one lies between parts or reaches over a border.
  bool permute(const Edit& edit, Iterator first, Iterator last, int depth, std::string& out) {
    if (depth == deepest_nesting) return clash(edit, edit);
    std::vector<std::pair<Iterator, Iterator>> inner(edit.parts.size(), {last, last});
    Iterator next = first;
    for (std::size_t i = 0; i < edit.parts.size(); ++i) {
      const Iterator begin = next;
      while (next != last && edit.parts[i].contains((*next)->span)) ++next;
      inner[i] = {begin, next};
    }
    if (next != last) return clash(**next, edit);
    for (std::size_t place = 0; place < edit.parts.size(); ++place) {
      const std::size_t part = edit.order[place];
      if (!render(edit.parts[part], inner[part].first, inner[part].second, depth + 1, out)) return false;
      const std::size_t gap_end = place + 1 < edit.parts.size() ? edit.parts[place + 1].begin : edit.span.end;
      out.append(text_, edit.parts[place].end, gap_end - edit.parts[place].end);
    }
    return true;
  }

  bool clash(const Edit& a, const Edit& b) {
    problem_ = "The changes " + a.id + " and " + b.id +
               " do not go together: they touch the same words. Leave one out.";
    return false;
  }

  std::string_view text_;
  std::string problem_;
};

}  // namespace

bool is_well_formed(const Edit& edit, std::string_view text) {
  if (edit.span.begin > edit.span.end || edit.span.end > text.size()) return false;
  if (edit.parts.size() != edit.order.size()) return false;
  if (!edit.permutes()) return true;
  std::size_t at = edit.span.begin;
  std::vector<bool> used(edit.order.size(), false);
  for (std::size_t i = 0; i < edit.parts.size(); ++i) {
    if (edit.parts[i].begin < at || edit.parts[i].end < edit.parts[i].begin) return false;
    at = edit.parts[i].end;
    if (edit.order[i] >= used.size() || used[edit.order[i]]) return false;
    used[edit.order[i]] = true;
  }
  return at <= edit.span.end && edit.parts.front().begin == edit.span.begin;
}

Result<std::string> apply_edits(std::string_view text, const std::vector<Edit>& edits) {
  EditList sorted;
  sorted.reserve(edits.size());
  std::size_t grown = text.size();
  for (const Edit& edit : edits) {
    if (!is_well_formed(edit, text)) {
      return fail(ErrorCode::bad_input,
                  "The change " + edit.id + " does not fit this text. Was it made for another one?");
    }
    sorted.push_back(&edit);
    grown += edit.after.size();
  }
  sort_stably(sorted, goes_before);
  std::string out;
  out.reserve(grown);
  Renderer renderer(text);
  if (!renderer.render({0, text.size()}, sorted.begin(), sorted.end(), 0, out)) {
    return fail(ErrorCode::bad_input, renderer.problem());
  }
  return out;
}

}  // namespace savile
