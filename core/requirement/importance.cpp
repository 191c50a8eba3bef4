#include "requirement/importance.hpp"

#include <algorithm>

#include "lexicon/embedded.hpp"
#include "requirement/cue_table.hpp"

namespace savile {
namespace {

const CueTable& cues() {
  static const CueTable table(embedded_list("importance_cues"));
  return table;
}

}  // namespace

std::vector<ImportanceCue> importance_cues(const TokenizedText& text, std::size_t first, std::size_t last) {
  std::vector<ImportanceCue> found;
  for (const CueHit& hit : cues().find_all(text, first, last)) {
    const bool preferred = hit.kind == "preferred" || hit.kind == "not_required";
    if (!preferred && hit.kind != "required") continue;
    found.push_back({preferred ? Importance::preferred : Importance::required, hit.first, hit.last});
  }
  return found;
}

Importance importance_of(const TokenizedText& text, std::size_t first, std::size_t last,
                         PostingSection section) {
  bool preferred = false, required = false;
  for (const CueHit& hit : cues().find_all(text, first, last)) {
    if (hit.kind == "not_required") return Importance::preferred;
    preferred = preferred || hit.kind == "preferred";
    required = required || hit.kind == "required";
  }
  if (section == PostingSection::preferred) {
    // Under "Nice to have" only an outright "must" or "required" counts, and "minimum 2 years" does not.
    for (std::size_t i = first; i < last; ++i) {
      const std::string_view key = text.key(i);
      if (!preferred && (key == "must" || key == "mandatory")) return Importance::required;
    }
    return Importance::preferred;
  }
  return preferred && !required ? Importance::preferred : Importance::required;
}

int priority_shift(const TokenizedText& text, std::size_t first, std::size_t last) {
  int shift = 0;
  for (const CueHit& hit : cues().find_all(text, first, last)) {
    if (hit.kind == "raises" || hit.kind == "required") ++shift;
    if (hit.kind == "lowers") shift -= 1;
  }
  return std::clamp(shift, -2, 2);
}

}  // namespace savile
