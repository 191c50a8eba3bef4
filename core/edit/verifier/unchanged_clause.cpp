#include "edit/verifier/unchanged_clause.hpp"

#include <algorithm>
#include <optional>

namespace savile::gate {
namespace {

bool is_about_deed(const Finding& finding) {
  return finding.tier == Tier::a && (finding.type == "agency" || finding.type == "object");
}

bool is_title(const Finding& finding, const std::vector<Proof>& proofs) {
  return std::any_of(proofs.begin(), proofs.end(), [&](const Proof& proof) {
    return proof.type == "title" && proof.span.contains(finding.span);
  });
}

// The key of the word before, empty at the beginning of a sentence.
std::string_view before_word(const Reading& reading, std::size_t at) {
  const std::size_t begin = reading.sentences()[reading[at].sentence].begin;
  return at > begin ? reading[at - 1].key : std::string_view{};
}

// Figures may have another form; that they are the same is a check of its own.
bool is_figure(const Word& word, const std::vector<Proof>& proofs) {
  return word.number || std::any_of(proofs.begin(), proofs.end(), [&](const Proof& proof) {
           return proof.type == "quantity" && proof.span.contains(word.span);
         });
}

// "under supervision", "together with two others"
bool governs(std::string_view key) {
  return key == "under" || key == "together" || key == "jointly" || key == "alongside";
}

// The words of the deed's segment stand in one sentence of `before` as they are, figures apart; for an
// agency also behind the same word.
bool stands_there(const Reading& before, const Reading& after, const std::vector<Proof>& proofs,
                  std::size_t deed, bool agency) {
  const WordRange segment = after.segments()[after[deed].segment];
  std::vector<std::size_t> words;
  for (std::size_t i = segment.begin; i < segment.end; ++i) {
    if (!is_figure(after[i], proofs)) words.push_back(i);
  }
  if (words.empty()) return false;
  for (std::size_t at = 0; at < before.size(); ++at) {
    if (before[at].key != after[words.front()].key) continue;
    std::size_t next = at, known = 0, place = before.size();
    while (known < words.size() && next < before.size() && before[next].sentence == before[at].sentence) {
      if (before[next].number) {
        ++next;
        continue;
      }
      if (before[next].key != after[words[known]].key) break;
      if (words[known] == deed) place = next;
      ++known;
      ++next;
    }
    if (known < words.size() || place == before.size()) continue;
    // "Used a lathe" of "Used a lathe under supervision": what governed it is gone.
    if (next < before.size() && before[next].joint <= Joint::blank && governs(before[next].key)) continue;
    if (!agency || before_word(before, place) == before_word(after, deed)) return true;
  }
  return false;
}

}  // namespace

void drop_unchanged(std::string_view before, const Reading& after, const std::vector<Proof>& proofs,
                    const Lexicon& lexicon, std::vector<Finding>& findings) {
  constexpr std::size_t most = 50;  // more of them are no misreading; the bound keeps this linear
  std::size_t looked_up = 0;
  std::optional<Reading> reading;
  const auto is_unchanged = [&](const Finding& finding) {
    if (!is_about_deed(finding)) return false;
    if (finding.type == "object" && is_title(finding, proofs)) return true;
    const WordRange words = after.words_in(finding.span);
    if (words.size() == 0 || ++looked_up > most) return false;
    if (!reading) reading.emplace(before, lexicon);
    return stands_there(*reading, after, proofs, words.begin, finding.type == "agency");
  };
  findings.erase(std::remove_if(findings.begin(), findings.end(), is_unchanged), findings.end());
}

}  // namespace savile::gate
