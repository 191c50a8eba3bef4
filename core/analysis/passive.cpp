#include "analysis/passive.hpp"

#include <string>
#include <string_view>
#include <unordered_set>

#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/verb_forms.hpp"

namespace savile {
namespace {

const std::unordered_set<std::string_view>& honours() {
  static const std::unordered_set<std::string_view> all = [] {
    std::unordered_set<std::string_view> made;
    for_each_line(embedded_list("passive_honours"), [&](std::string_view line) { made.insert(line); });
    return made;
  }();
  return all;
}

bool is_be(std::string_view key) { return key == "was" || key == "were" || key == "been" || key == "being"; }

bool is_participle(std::string_view key) {
  const auto form = verb_form(key);
  if (!form || honours().contains(form->base) || honours().contains(key)) return false;
  if (form->shape == VerbShape::participle) return true;
  return form->shape == VerbShape::past && past_participle(form->base) == key;
}

}  // namespace

std::vector<Span> find_passives(const TokenizedText& text) {
  std::vector<Span> found;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (!is_be(text.key(i))) continue;
    std::size_t at = i + 1;
    while (at < text.size() && (is_be(text.key(at)) || text.key(at) == "not" ||
                                (text.key(at).size() > 4 && text.key(at).ends_with("ly"))))
      ++at;
    if (at >= text.size() || text[at].gap == Gap::line || !is_participle(text.key(at))) continue;
    found.push_back({text[i].span.begin, text[at].span.end});
    i = at;
  }
  return found;
}

}  // namespace savile
