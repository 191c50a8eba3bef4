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

std::vector<std::string> texts_of(const std::vector<PlacedFact>& facts) {
  std::vector<std::string> texts;
  texts.reserve(facts.size());
  for (const PlacedFact& fact : facts) texts.push_back(fact.text);
  return texts;
}

}  // namespace

Verification verify_document(std::string_view before, std::string_view after, const Lexicon& lexicon,
                             const std::vector<PlacedFact>& facts) {
  Verification all;
  if (after == before) return all;
  const std::vector<gate::Block> source = gate::split_blocks(before), claimed = gate::split_blocks(after);
  if (source.size() <= 1) return Scope(before, lexicon, texts_of(facts)).verify(before, after);
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
    const Span place = partner < whole ? source[partner].span : Span{0, before.size()};
    std::vector<std::size_t> own;  // facts of this scope
    std::vector<std::string> said;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (partner < whole && !place.overlaps(facts[i].place)) continue;
      own.push_back(i);
      said.push_back(facts[i].text);
    }
    const std::string_view scope = slice(before, place);
    Verification one = Scope(scope, lexicon, std::move(said)).verify(scope, group.text);
    for (Proof& proof : one.proofs) {
      proof.span = {group.place(proof.span.begin), group.place(proof.span.begin) + proof.span.size()};
      if (proof.from == ProofSource::fact) {
        proof.fact = own[proof.fact];
      } else {
        proof.source = {place.begin + proof.source.begin, place.begin + proof.source.end};
      }
      all.proofs.push_back(std::move(proof));
    }
    for (Finding& finding : one.findings) {
      finding.span = {group.place(finding.span.begin), group.place(finding.span.begin) + finding.span.size()};
      all.findings.push_back(std::move(finding));
    }
    all.verdict = std::max(all.verdict, one.verdict);
  }
  const auto by_place = [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; };
  std::stable_sort(all.findings.begin(), all.findings.end(), by_place);
  std::stable_sort(all.proofs.begin(), all.proofs.end(), by_place);
  return all;
}

}  // namespace savile
