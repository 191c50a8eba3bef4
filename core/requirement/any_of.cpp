#include "requirement/any_of.hpp"

#include "text/one_of.hpp"

#include <string_view>

namespace savile {
namespace {

constexpr std::size_t longest_join = 5;  // tokens between two alternatives

enum class Join { none, comma, both, either };

// What stands between two terms.
Join join_between(const TokenizedText& text, std::size_t first, std::size_t last) {
  if (last - first > longest_join) return Join::none;
  Join join = Join::none;
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view key = text.key(i);
    if (is_one_of(key, {"(", ")", ";", ":", ".", "with", "for", "in", "using", "plus", "&"}))
      return Join::none;
    if (key == "/" || key == "or" || key == "|")
      join = Join::either;
    else if (key == "and" && join != Join::either)
      join = i + 1 < last && text.key(i + 1) == "/" ? Join::either : Join::both;
    else if (key == "," && join == Join::none)
      join = Join::comma;
  }
  return join;
}

// "such as", "e.g.", "one of" right before the first term of a list, an article or noun between at most.
bool opens_alternatives(const TokenizedText& text, std::size_t begin, std::size_t first) {
  const std::size_t from = first >= begin + 6 ? first - 6 : begin;
  for (std::size_t i = from; i < first; ++i) {
    const auto key = [&](std::size_t k) { return k < first ? text.key(k) : std::string_view{}; };
    const std::string_view here = key(i), next = key(i + 1);
    const bool near = first - i <= 3;
    if (near && here == "such" && next == "as") return true;
    if (near && here == "like") return true;
    if (first - i <= 5 && here == "e" && next == "." && key(i + 2) == "g") return true;
    if (near && here == "eg") return true;
    if (near && here == "for" && next == "example") return true;
    if (here == "one" && is_one_of(next, {"of", "or"})) return true;
    if (here == "any" && next == "of") return true;
    if (near && here == "either") return true;
  }
  return false;
}

// "Python, Java or another language"
bool ends_open(const TokenizedText& text, std::size_t after, std::size_t last) {
  std::size_t i = after;
  while (i < last && is_one_of(text.key(i), {",", "/", "and"})) ++i;
  if (i >= last) return false;
  const std::string_view next = i + 1 < last ? text.key(i + 1) : std::string_view{};
  if (text.key(i) == "or" &&
      is_one_of(next, {"similar", "other", "another", "equivalent", "comparable", "any", "related", "a"}))
    return true;
  return is_one_of(text.key(i), {"similar", "equivalent"});
}

}  // namespace

std::vector<std::uint32_t> alternative_groups(const TokenizedText& text, std::size_t first, std::size_t last,
                                              const std::vector<Span>& terms) {
  std::vector<std::uint32_t> groups(terms.size(), 0);
  std::uint32_t next_group = 0;
  for (std::size_t k = 0; k < terms.size();) {
    // A run is a list: neighbours joined by commas, "and", "or" or slashes.
    std::size_t end = k + 1;
    bool either = false, both = false;
    while (end < terms.size()) {
      const Join join =
          join_between(text, text.first_at(terms[end - 1].end), text.first_at(terms[end].begin));
      if (join == Join::none) break;
      if (join == Join::both && either) break;  // "A or B and C": the group ends before "and"
      if (join == Join::either && both) break;
      either = either || join == Join::either;
      both = both || join == Join::both;
      ++end;
    }
    const std::size_t begin_token = text.first_at(terms[k].begin);
    const bool lead = end - k > 1 && !both && opens_alternatives(text, first, begin_token);
    const bool one_lead = end - k > 1 && both && opens_alternatives(text, first, begin_token);
    const bool open = !both && ends_open(text, text.first_at(terms[end - 1].end), last);
    const bool alternatives = either || lead || one_lead || (open && end - k > 1);
    for (std::size_t i = k; i < end; ++i) groups[i] = alternatives ? next_group : next_group++;
    if (alternatives) ++next_group;
    k = end;
  }
  return groups;
}

}  // namespace savile
