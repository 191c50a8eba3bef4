// verify_document(): whole documents and entries, each block within its own scope.

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "edit/verifier.hpp"
#include "edit/verifier/block_alignment.hpp"
#include "edit/verifier/blocks.hpp"
#include "edit/verifier/check_text.hpp"
#include "edit/verifier/entry_judge.hpp"
#include "edit/verifier/reading.hpp"
#include "lexicon/stem.hpp"

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

// A bullet of it opens with a deed: the bullets of an entry whose head is gone, and no summary in prose.
bool tells_deeds_in_bullets(std::string_view block, const Lexicon& lexicon) {
  const gate::Reading reading(block, lexicon);
  return std::any_of(reading.units().begin(), reading.units().end(), [&](const gate::Unit& unit) {
    if (!unit.bullet || unit.words.size() == 0) return false;
    const auto shape = reading[unit.words.begin].shape;
    return shape == VerbShape::past || shape == VerbShape::third_person;
  });
}

// Two or more words of one line that its entry lacks and another part of the document has side by side:
// a fact of another entry, and no mere wording.
void raise_borrowed(Verification& one, std::optional<gate::Reading>& whole, std::string_view document,
                    Span own, std::string_view text, const Lexicon& lexicon) {
  std::vector<Finding*> words;
  for (Finding& finding : one.findings) {
    if (finding.tier == Tier::b && finding.type == "word") words.push_back(&finding);
  }
  if (words.size() < 2) return;
  if (!whole) whole.emplace(document, lexicon);
  const gate::Reading& others = *whole;
  const auto elsewhere = [&](std::string_view word) {
    std::vector<std::size_t> places = others.with_stem(stem(word));
    places.erase(std::remove_if(places.begin(), places.end(),
                                [&](std::size_t p) { return own.contains(others[p].span); }),
                 places.end());
    return places;
  };
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::size_t begin = words[i]->span.begin, end = words[i + 1]->span.end;
    if (text.substr(begin, end - begin).find('\n') != std::string_view::npos) continue;
    const auto first = elsewhere(words[i]->text), second = elsewhere(words[i + 1]->text);
    const bool together = std::any_of(first.begin(), first.end(), [&](std::size_t a) {
      return std::any_of(second.begin(), second.end(), [&](std::size_t b) {
        return others[a].unit == others[b].unit && (a > b ? a - b : b - a) <= 4;
      });
    });
    if (!together) continue;
    for (Finding* finding : {words[i], words[i + 1]}) {
      finding->tier = Tier::a;
      finding->type = "borrowed";
      finding->why = "This stands in another part of the document, not in this entry.";
    }
    one.verdict = Verdict::block;
  }
}

}  // namespace

Verification verify_document(std::string_view before, std::string_view after, const Lexicon& lexicon,
                             const std::vector<PlacedFact>& facts) {
  Verification all;
  if (after == before) return all;
  const std::vector<gate::Block> source = gate::split_blocks(before), claimed = gate::split_blocks(after);
  if (source.size() <= 1) return gate::judge_entry(before, after, lexicon, texts_of(facts));
  const std::vector<std::size_t> partners = gate::align_blocks(before, source, after, claimed);
  // By what proves them: an entry, the whole document, or any one bullet of it.
  const std::size_t whole = source.size(), any_bullet = whole + 1;
  std::map<std::size_t, Group> groups;
  std::optional<gate::Reading> before_reading;  // read where a word may be borrowed
  for (std::size_t i = 0; i < claimed.size(); ++i) {
    const std::size_t partner = partners[i];
    if (partner < whole && slice(before, source[partner].span) == slice(after, claimed[i].span)) continue;
    const bool of_entry = partner < whole && source[partner].entry;
    const bool deeds = claimed[i].entry ||
                       (partner < whole && tells_deeds_in_bullets(slice(after, claimed[i].span), lexicon) &&
                        (of_entry || tells_deeds_in_bullets(slice(before, source[partner].span), lexicon)));
    const std::size_t scope = !deeds ? whole : of_entry && claimed[i].entry ? partner : any_bullet;
    groups[scope].add(after, claimed[i].span);
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
    Verification one = partner == whole ? Scope(scope, lexicon, said).verify(scope, group.text)
                                        : gate::judge_entry(scope, group.text, lexicon, said);
    if (partner < whole) raise_borrowed(one, before_reading, before, place, group.text, lexicon);
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
  gate::sort_by_place(all);
  return all;
}

}  // namespace savile
