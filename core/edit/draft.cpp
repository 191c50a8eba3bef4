#include "edit/draft.hpp"

#include <algorithm>
#include <utility>

#include "base/sort_stably.hpp"

namespace savile {
namespace {

// Takes off what before and after share at both ends, but leaves words whole.
void trim_common(std::string_view source, Edit& edit) {
  const auto inside_word = [](char c) { return c != ' ' && c != '\n' && c != '\t' && c != '\r'; };
  std::size_t head = 0, agreed = 0;
  const std::size_t most = std::min(edit.before.size(), edit.after.size());
  while (head < most && edit.before[head] == edit.after[head]) {
    ++head;
    if (!inside_word(edit.before[head - 1])) agreed = head;
  }
  head = agreed;
  std::size_t tail = 0;
  agreed = 0;
  while (tail < most - head &&
         edit.before[edit.before.size() - 1 - tail] == edit.after[edit.after.size() - 1 - tail]) {
    ++tail;
    if (!inside_word(edit.before[edit.before.size() - tail])) agreed = tail - 1;
  }
  edit.span = {edit.span.begin + head, edit.span.end - agreed};
  edit.before = slice(source, edit.span);
  edit.after = edit.after.substr(head, edit.after.size() - head - agreed);
}

template <class T>
void append_new(std::vector<T>& list, const std::vector<T>& more) {
  for (const T& item : more) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
  }
}

}  // namespace

Draft::Draft(std::string_view source, Span within)
    : source_(source), within_(within), text_(slice(source, within)) {}

std::size_t Draft::origin_of(std::size_t at) const {
  std::size_t now = 0, origin = within_.begin;
  for (const Piece& piece : pieces_) {
    if (piece.now.begin >= at) break;
    now = piece.now.end;
    origin = piece.origin.end;
  }
  return origin + (at - now);
}

void Draft::replace(Span at, std::string_view after, Change change) {
  if (slice(text_, at) == after) return;
  const auto touches = [&](const Piece& piece) {
    return piece.now.begin <= at.end && at.begin <= piece.now.end;
  };
  const auto first = std::find_if(pieces_.begin(), pieces_.end(), touches);
  auto last = first;
  while (last != pieces_.end() && touches(*last)) ++last;
  Piece merged;
  Span now = at;
  if (first != last) {
    now = {std::min(at.begin, first->now.begin), std::max(at.end, std::prev(last)->now.end)};
  }
  const bool at_piece = first != last && now.begin == first->now.begin;
  const bool to_piece = first != last && now.end == std::prev(last)->now.end;
  merged.origin = {at_piece ? first->origin.begin : origin_of(now.begin),
                   to_piece ? std::prev(last)->origin.end : origin_of(now.end)};
  for (auto piece = first; piece != last; ++piece) {
    std::move(piece->changes.begin(), piece->changes.end(), std::back_inserter(merged.changes));
  }
  merged.changes.push_back(std::move(change));
  const std::size_t size = now.size() - at.size() + after.size();
  merged.now = {now.begin, now.begin + size};
  text_.replace(at.begin, at.size(), after);
  pieces_.erase(first, last);
  for (Piece& piece : pieces_) {
    if (piece.now.begin < at.end) continue;
    piece.now = {piece.now.begin + after.size() - at.size(), piece.now.end + after.size() - at.size()};
  }
  const auto ordered = std::find_if(pieces_.begin(), pieces_.end(),
                                    [&](const Piece& piece) { return piece.now.begin >= merged.now.end; });
  pieces_.insert(ordered, std::move(merged));
}

std::vector<Edit> Draft::edits() const {
  std::vector<Edit> out;
  for (const Piece& piece : pieces_) {
    Edit edit;
    edit.span = piece.origin;
    edit.before = slice(source_, piece.origin);
    edit.after = slice(text_, piece.now);
    if (edit.before == edit.after) continue;
    trim_common(source_, edit);
    edit.rule = piece.changes.front().rule;
    std::vector<std::string> reasons;
    for (const Change& change : piece.changes) {
      append_new(reasons, {change.reason});
      append_new(edit.requirements, change.requirements);
      append_new(edit.evidence, change.evidence);
    }
    for (const std::string& reason : reasons) edit.reason += (edit.reason.empty() ? "" : " ") + reason;
    sort_stably(edit.requirements);
    out.push_back(std::move(edit));
  }
  return out;
}

}  // namespace savile
