// verify_document(): whole documents and entries, each block within its own scope.

#include <algorithm>
#include <map>
#include <string>

#include "edit/verifier.hpp"
#include "edit/verifier/block_alignment.hpp"
#include "edit/verifier/blocks.hpp"

namespace savile {
namespace {

// Blocks of the new document that have one scope are verified together: each text is read once.
struct Group {
  std::string text;
  struct Piece {
    std::size_t in_text = 0, in_document = 0;
  };
  std::vector<Piece> pieces;

  void add(std::string_view document, Span block) {
    if (!text.empty()) text += "\n\n";
    pieces.push_back({text.size(), block.begin});
    text += slice(document, block);
  }
  [[nodiscard]] std::size_t place(std::size_t at) const {
    const auto next = std::upper_bound(pieces.begin(), pieces.end(), at,
                                       [](std::size_t x, const Piece& p) { return x < p.in_text; });
    const Piece& piece = *(next - 1);
    return piece.in_document + (at - piece.in_text);
  }
};

}  // namespace

Verification verify_document(std::string_view before, std::string_view after, const Lexicon& lexicon) {
  Verification all;
  if (after == before) return all;
  const std::vector<gate::Block> source = gate::split_blocks(before), claimed = gate::split_blocks(after);
  if (source.size() <= 1) return verify(before, after, before, lexicon);
  const std::vector<std::size_t> partners = gate::align_blocks(before, source, after, claimed);
  const std::size_t whole = source.size();
  std::map<std::size_t, Group> groups;
  for (std::size_t i = 0; i < claimed.size(); ++i) {
    const std::size_t partner = partners[i];
    if (partner < whole && slice(before, source[partner].span) == slice(after, claimed[i].span)) continue;
    const bool own_scope = partner < whole && source[partner].entry && claimed[i].entry;
    groups[own_scope ? partner : whole].add(after, claimed[i].span);
  }
  for (const auto& [partner, group] : groups) {
    const std::string_view scope = partner < whole ? slice(before, source[partner].span) : before;
    Verification one = verify(scope, group.text, scope, lexicon);
    for (Finding& finding : one.findings) {
      finding.span = {group.place(finding.span.begin), group.place(finding.span.begin) + finding.span.size()};
      all.findings.push_back(std::move(finding));
    }
    all.verdict = std::max(all.verdict, one.verdict);
  }
  std::stable_sort(all.findings.begin(), all.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.span.begin < b.span.begin; });
  return all;
}

}  // namespace savile
