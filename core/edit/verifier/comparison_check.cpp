#include "edit/verifier/comparison_check.hpp"

#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::size_t reach = 3;  // from "faster" to "than"

bool is_before(const Reading& reading, std::size_t word, std::string_view key) {
  for (std::size_t i = word + 1; i < reading.size() && i <= word + reach; ++i) {
    if (reading[i].sentence != reading[word].sentence) return false;
    if (reading[i].key == key) return true;
  }
  return false;
}

// "faster than": the word that is compared; "other than" compares nothing.
bool is_comparative(const Reading& reading, std::size_t word) {
  const std::string_view key = reading[word].key;
  return key.size() > 4 && key.ends_with("er") && !is_one_of(key, {"other", "rather", "later", "number"}) &&
         is_before(reading, word, "than");
}

// "as fast as": the word between, where it is this one's plain form.
bool is_equal_to(const Reading& source, std::string_view comparative) {
  const std::string_view root = comparative.substr(0, comparative.size() - 2);
  for (std::size_t i = 1; i + 1 < source.size(); ++i) {
    if (source[i - 1].key != "as" || !is_before(source, i, "as")) continue;
    const std::string_view key = source[i].key;
    if (key.starts_with(root) || (key.size() > 2 && root.starts_with(key))) return true;  // "big", "bigger"
  }
  return false;
}

}  // namespace

void check_comparisons(Claim& claim, std::vector<Finding>& out) {
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (!is_comparative(claim.after, i) || claim.source.has_key(claim.after[i].key) ||
        !is_equal_to(claim.source, claim.after[i].key))
      continue;
    report(out, claim, Tier::a, "direction", {i, i + 1}, "The source says that they are equal in this.");
    claim.settle({i, i + 1});
  }
}

}  // namespace savile::gate
