#include "edit/verifier/certainty_check.hpp"

#include <algorithm>
#include <string_view>

#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool is_sure(const Word& word) {
  return word.shape.has_value() &&
         is_one_of(word.base, {"prove", "demonstrate", "confirm", "establish", "verify"});
}

bool is_unsure(const Word& word) {
  return word.shape.has_value() && is_one_of(word.base, {"suggest", "indicate", "hint", "imply", "appear",
                                                         "seem", "suspect", "hypothesize"});
}

}  // namespace

void check_certainty(Claim& claim, std::vector<Finding>& out) {
  const auto& after = claim.after.words();
  const auto& source = claim.source.words();
  const auto sure = std::find_if(after.begin(), after.end(), is_sure);
  if (sure == after.end() || std::none_of(source.begin(), source.end(), is_unsure) ||
      std::any_of(source.begin(), source.end(), is_sure) ||
      std::any_of(after.begin(), after.end(), is_unsure))
    return;
  const auto at = static_cast<std::size_t>(sure - after.begin());
  report(out, claim, Tier::a, "certainty", {at, at + 1}, "The source is not as sure of it.");
  claim.settle({at, at + 1});
}

}  // namespace savile::gate
