// What one bullet of an entry says, put on the deed of another: each word stands in the entry, the statement
// does not.
//
//   "- Kept the old PHP portal alive"       no "Kept the old PHP portal alive on Kubernetes"
//   "- Deployed pricing to Kubernetes"      "Kept the old PHP portal alive and deployed pricing to
//   Kubernetes"
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "edit/verifier.hpp"
#include "edit/verifier/bullets.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

class Loans {
 public:
  // Linear in the new text, but for how often its words stand in the source.
  Loans(const Bullets& bullets, const Reading& after);

  // The other bullets that have every word of the statement that the entry has.
  [[nodiscard]] std::vector<std::uint32_t> tellers(WordRange statement) const;

  // Findings about words that stand in other bullets get their reason. A figure, a name, or what stands in
  // another word's place is refused; where the other bullet speaks of the same thing, the loan is asked
  // about.
  void explain(WordRange statement, std::vector<Finding>& findings) const;

  // "…, and showed new drivers how to use it": what another bullet tells, of this bullet's thing. What
  // a "which" speaks of stands before it in the statement itself.
  void refuse_pointing_back(WordRange statement, std::uint32_t teller, std::vector<Finding>& findings) const;
  // "…, doing so": behind what another bullet tells, a statement of this bullet points at that.
  void refuse_pointing_away(WordRange statement, std::vector<Finding>& findings) const;

 private:
  // Where a word of the new text stands.
  struct Origin {
    bool own = false;                   // in the replaced bullet
    bool shared = false;                // in what holds for the whole entry, such as its heading
    std::vector<std::uint32_t> others;  // in these bullets; ascending

    [[nodiscard]] bool known() const { return own || shared || !others.empty(); }
    [[nodiscard]] bool is_lent() const { return !own && !shared && !others.empty(); }
    [[nodiscard]] bool is_in(std::uint32_t unit) const;
  };

  void note(std::size_t place, Origin& origin) const;
  void find_words();
  void find_terms();
  [[nodiscard]] bool does_it(WordRange statement, std::uint32_t bullet) const;
  [[nodiscard]] bool is_known(WordRange words) const;
  [[nodiscard]] bool stands_for_another(std::size_t word) const;
  [[nodiscard]] bool speaks_of_it(WordRange statement, std::uint32_t lender) const;
  [[nodiscard]] Finding finding(Tier tier, WordRange words) const;

  const Bullets& bullets_;
  const Reading& after_;
  std::vector<Origin> from_;  // one for each word of `after`
};

}  // namespace savile::gate
