#include "edit/verifier/written_out.hpp"

#include <string>

#include "edit/verifier/deed.hpp"

namespace savile::gate {
namespace {

// "Lasting Powers of Attorney", "heavy goods vehicles": the words from `begin` whose initials, with or
// without the small words between, the source writes in capitals. Two letters prove little, unless the words
// are written as a name.
WordRange initials_from(const Claim& claim, std::size_t begin) {
  constexpr std::size_t longest = 6;
  const Reading& after = claim.after;
  std::string content, all;
  std::size_t fewest = 2;  // of words with a capital: "Parliamentary Questions"
  for (std::size_t i = begin; i < after.size() && i < begin + longest; ++i) {
    const Word& word = after[i];
    if (word.number || word.mixed || claim.settled[i] || (i > begin && word.joint > Joint::blank)) break;
    all += word.key[0];
    if (!word.neutral) content += word.key[0];
    if (word.neutral) continue;
    if (!word.capital || names_people(after, i)) fewest = 3;
    const bool known =
        (content.size() >= fewest && claim.forms().has_capitals(content)) ||
        (all.size() >= fewest && all.size() > content.size() && claim.forms().has_capitals(all));
    if (known) return {begin, i + 1};
  }
  return {begin, begin};
}

}  // namespace

void settle_written_out(Claim& claim) {
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (claim.settled[i] || claim.after[i].number) continue;
    const GroupHit hit = short_form_at(claim.after, i);
    if (hit.words.size() > 1 && claim.forms().has_form(hit.group)) claim.settle(hit.words);
  }
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (claim.settled[i] || claim.after[i].neutral) continue;
    const WordRange words = initials_from(claim, i);
    if (words.size() > 0) claim.settle(words);
  }
  // "M&A" for "mergers and acquisitions"
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (!joins_letters(claim.after, i)) continue;
    const std::string letters = std::string(claim.after[i].key) + "a" + std::string(claim.after[i + 1].key);
    if (claim.forms().has_initials(letters)) claim.settle({i, i + 2});
  }
}

}  // namespace savile::gate
