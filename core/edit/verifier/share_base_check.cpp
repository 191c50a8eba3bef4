#include "edit/verifier/share_base_check.hpp"

#include <algorithm>
#include <string>

#include "edit/verifier/object_phrase.hpp"

namespace savile::gate {
namespace {

struct ShareBase {
  std::size_t number = 0;
  WordRange words;  // the noun phrase behind "of", its head the last
};

// "85% of password-reset tickets"
std::vector<ShareBase> share_bases(const Reading& reading) {
  constexpr std::size_t most = 40;
  std::vector<ShareBase> out;
  for (std::size_t i = 0; i + 2 < reading.size() && out.size() < most; ++i) {
    if (!reading[i].number || reading.sign_after(i) != "%" || reading[i + 1].key != "of") continue;
    const std::size_t head = object_head(reading, i + 1);
    if (head < reading.size()) out.push_back({i, {i + 2, head + 1}});
  }
  return out;
}

}  // namespace

void check_share_bases(Claim& claim, std::vector<Finding>& out) {
  const std::vector<ShareBase>& claimed = claim.after.kept(share_bases);
  if (claimed.empty()) return;
  for (const ShareBase& known : claim.source.kept(share_bases)) {
    for (const ShareBase& share : claimed) {
      if (claim.after[share.number].key != claim.source[known.number].key ||
          !alike(claim.after[share.words.end - 1], claim.source[known.words.end - 1]))
        continue;
      // Of fewer things: a word before the head that the new text has nowhere.
      for (std::size_t w = known.words.begin; w + 1 < known.words.end; ++w) {
        // "password-reset tickets": a sort of them; an adjective may narrow nothing
        const bool sort =
            claim.source[w].joint == Joint::hyphen || claim.source[w + 1].joint == Joint::hyphen;
        if (!sort || !is_content(claim.source[w]) || claim.after.has_like(claim.source[w])) continue;
        report(out, claim, Tier::a, "limit", share.words,
               "The source says this of less: " + std::string(text_of(claim.source, known.words)) + ".");
        return;
      }
    }
  }
}

}  // namespace savile::gate
