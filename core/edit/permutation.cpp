#include "edit/permutation.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace savile {
namespace {

// Drops what stays in place at both ends; the remaining places are counted from 0 again.
void cut_fixed_ends(std::vector<Span>& parts, std::vector<std::uint32_t>& order) {
  while (!order.empty() && order.back() == order.size() - 1) {
    order.pop_back();
    parts.pop_back();
  }
  std::size_t fixed = 0;
  while (fixed < order.size() && order[fixed] == fixed) ++fixed;
  const auto count = static_cast<std::ptrdiff_t>(fixed);
  parts.erase(parts.begin(), parts.begin() + count);
  order.erase(order.begin(), order.begin() + count);
  for (std::uint32_t& place : order) place -= static_cast<std::uint32_t>(fixed);
}

}  // namespace

std::optional<Edit> permutation_edit(std::string_view text, std::vector<Span> parts,
                                     std::vector<std::uint32_t> order) {
  cut_fixed_ends(parts, order);
  if (parts.empty()) return std::nullopt;
  Edit edit;
  edit.span = {parts.front().begin, parts.back().end};
  edit.before = slice(text, edit.span);
  edit.parts = std::move(parts);
  edit.order = std::move(order);
  edit.after = permuted_text(text, edit);
  return edit;
}

std::string permuted_text(std::string_view text, const Edit& edit) {
  std::string out;
  out.reserve(edit.span.size());
  for (std::size_t place = 0; place < edit.parts.size(); ++place) {
    out += slice(text, edit.parts[edit.order[place]]);
    const std::size_t next = place + 1 < edit.parts.size() ? edit.parts[place + 1].begin : edit.span.end;
    out += slice(text, {edit.parts[place].end, next});
  }
  return out;
}

}  // namespace savile
