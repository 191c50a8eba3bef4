#include "edit/verifier/contact_check.hpp"

#include <algorithm>

#include "base/sort_stably.hpp"
#include "text/fold.hpp"

namespace savile::gate {
namespace {

bool is_edge(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '(' || c == ')' || c == '<' || c == '>' ||
         c == '[' || c == ']' || c == '|' || c == ',';
}

bool is_address(std::string_view chunk) {
  const std::size_t at = chunk.find('@');
  if (at != std::string_view::npos && at > 0 && chunk.find('.', at) != std::string_view::npos) return true;
  return chunk.find("://") != std::string_view::npos || chunk.substr(0, 4) == "www." ||
         chunk.find(".com/") != std::string_view::npos;
}

// Asked of the whole first: most texts have none.
bool may_have_address(std::string_view text) {
  return text.find('@') != std::string_view::npos || text.find("://") != std::string_view::npos ||
         text.find("www.") != std::string_view::npos || text.find(".com/") != std::string_view::npos;
}

// Calls use(span) for each run of characters without blanks and brackets that is an address.
template <class Use>
void for_each_address(std::string_view text, Use use) {
  if (!may_have_address(text)) return;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && is_edge(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && !is_edge(text[end])) ++end;
    const std::size_t next = end;
    while (end > at && (text[end - 1] == '.' || text[end - 1] == ';' || text[end - 1] == '/')) --end;
    if (end > at && is_address(text.substr(at, end - at))) use(Span{at, end});
    at = next;
  }
}

}  // namespace

void check_contact(Claim& claim, std::vector<Finding>& out) {
  std::vector<std::string> known;
  bool read = false;
  for_each_address(claim.after.text(), [&](Span span) {
    if (!read) {
      for_each_address(claim.source.text(),
                       [&](Span s) { known.push_back(fold(slice(claim.source.text(), s))); });
      sort_stably(known);
      read = true;
    }
    const std::string_view text = slice(claim.after.text(), span);
    const bool proven = std::binary_search(known.begin(), known.end(), fold(text));
    if (!proven)
      out.push_back({Tier::a, "contact", span, std::string(text), "The source has no such address."});
    claim.settle(claim.after.words_in(span));
  });
}

}  // namespace savile::gate
