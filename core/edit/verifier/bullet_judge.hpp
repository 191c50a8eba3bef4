// Holds a rewritten bullet against the bullets of its entry, statement by statement: each must be proven by
// one of them alone, with the lines that hold for all.
//
//   its own bullet      asked first, and of all statements at once
//   another bullet      where it has all words of a statement that the entry has (Loans::tellers), or shares
//                       most words with it (`LikelyBullets`)
//   none                the statement's findings are those of its own bullet, told as loans
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "edit/verifier.hpp"
#include "edit/verifier/proof_text.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

// A bullet to ask, by its words in the source.
struct AskedBullet {
  std::uint32_t unit = 0;  // its first one
  WordRange words;
};

// For a statement, the bullets that it may be of, the likeliest first.
using LikelyBullets = std::function<std::vector<AskedBullet>(WordRange statement)>;

struct JudgedBullet {
  Verification verification;
  std::optional<std::uint32_t> teller;  // the bullet that proves its last statement
};

// `before` is what is replaced; empty for the whole bullet. `asks` is how many more texts may be read, and
// goes down.
[[nodiscard]] JudgedBullet judge_bullet(const ProofText& proof, AskedBullet own, std::string_view before,
                                        const Reading& claimed, std::size_t& asks,
                                        const LikelyBullets& likely = {});

}  // namespace savile::gate
