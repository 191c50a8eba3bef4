// Words that may stand for others of the source: "flats" for "apartments" by a line of gate_paraphrases,
// "vehicles" for "vans" by one of gate_general_words, but never "vans" for "vehicles".
#pragma once

#include <span>
#include <vector>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/phrase_groups.hpp"

namespace savile::gate {

// The phrases of a new text with the numbers of their groups, in the order of their first words; and those
// at one word. They live as long as the reading.
[[nodiscard]] std::span<const GroupHit> replacing_phrases(const Reading& after);
[[nodiscard]] std::span<const GroupHit> replacing_phrases(const Reading& after, std::size_t word);
// The phrases of a source, with the groups that its words allow.
[[nodiscard]] std::span<const GroupHit> replaced_phrases(const Reading& source);
[[nodiscard]] std::size_t phrase_groups();
// The end of a phrase that covers what the source tells by special words, "IT support" of its passwords and
// printers; `word` itself if none begins there.
[[nodiscard]] std::size_t end_of_general(const Claim& claim, std::size_t word);

// A phrase that begins with these words, and has no fewer, stands for one of the source.
[[nodiscard]] bool is_paraphrase(const Claim& claim, WordRange words);

// Settles every word of the new text that stands for one of the source in this way, unless `skip(i)` says
// that the word is the source's own; phrases of several words are settled anyway.
template <class Skip>
void settle_paraphrases(Claim& claim, Skip skip) {
  const std::vector<bool>& known = claim.known.paraphrased();
  const std::span<const GroupHit> hits = replacing_phrases(claim.after);
  for (std::size_t n = 0; n < hits.size();) {
    const std::size_t i = hits[n].words.begin;
    // A settled word may open a phrase: "planning permission" for "planning approval".
    const bool own = claim.settled[i] || !is_content(claim.after[i]) || skip(i);
    for (; n < hits.size() && hits[n].words.begin == i; ++n) {
      if (known[hits[n].group] && (!own || hits[n].words.size() > 1)) claim.settle(hits[n].words);
    }
  }
}

}  // namespace savile::gate
