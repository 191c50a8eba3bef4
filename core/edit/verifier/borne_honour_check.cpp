#include "edit/verifier/borne_honour_check.hpp"

#include <algorithm>
#include <array>

#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// "award-winning", "FDA-approved", "James Beard-nominated"
bool is_borne(const Word& word) {
  static constexpr std::array<std::string_view, 16> honours = {
      "nominated", "winning",  "awarded",    "rated",      "starred",  "certified", "accredited", "ranked",
      "approved",  "honoured", "recognised", "recognized", "licensed", "honored",   "funded",     "listed"};
  return word.joint == Joint::hyphen && is_one_of(word.key, honours);
}

// The words of what bears it, which stand right behind.
WordRange bearer_of(const Reading& reading, std::size_t honour) {
  constexpr std::size_t longest = 4;
  WordRange out{honour + 1, honour + 1};
  while (out.end < reading.size() && out.size() < longest && reading[out.end].joint <= Joint::blank &&
         is_content(reading[out.end]) && reading[out.end].segment == reading[honour].segment)
    ++out.end;
  return out;
}

bool are_among(const Claim& claim, WordRange claimed, WordRange known) {
  const auto has = [&](const Word& word) {
    for (std::size_t i = known.begin; i < known.end; ++i) {
      if (alike(word, claim.source[i])) return true;
    }
    return false;
  };
  for (std::size_t i = claimed.begin; i < claimed.end; ++i) {
    if (!has(claim.after[i])) return false;
  }
  return true;
}

}  // namespace

void check_borne_honours(Claim& claim, std::vector<Finding>& out) {
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (!is_borne(claim.after[i])) continue;
    const WordRange claimed = bearer_of(claim.after, i);
    if (claimed.size() == 0) continue;
    bool known = false, fits = false;
    for (const std::size_t place : claim.source.with_stem(claim.after[i].stem)) {
      if (!is_borne(claim.source[place])) continue;
      const WordRange bearer = bearer_of(claim.source, place);
      known = true;
      fits = fits || bearer.size() == 0 || are_among(claim, claimed, bearer);
    }
    bool moved = known && !fits;  // to something that the source speaks of; another word may be a synonym
    for (std::size_t w = claimed.begin; w < claimed.end; ++w)
      moved = moved && claim.source.has_like(claim.after[w]);
    if (!moved) continue;
    report(out, claim, Tier::a, "honor", {i, claimed.end}, "The source says this of something else.");
    claim.settle({i, claimed.end});
  }
}

}  // namespace savile::gate
