// The form in which names of terms and texts are compared: keys of tokens, and the gaps between.
//
//   "CI/CD"            ci  (free) /  (free) cd
//   "problem-solving"  problem  (loose) solving        as for "problem solving"
//   "Node.js"          node  (tight) .  (tight) js
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/term_list.hpp"
#include "text/token.hpp"

namespace savile {

enum class Join : std::uint8_t {
  tight,  // nothing between
  loose,  // a blank, one line end, or a hyphen
  free    // nothing or a blank: around "/" and "&"
};

struct PatternStep {
  std::string key;
  Join join = Join::tight;  // to the step before; of no meaning in the first
};

struct TermPattern {
  std::vector<PatternStep> steps;
  std::vector<std::string>
      exact;            // what each step's token must be in the source; "" or no list = any letters
  bool strict = false;  // no other letters will do, not even in a list ("KPIs", not "hrs")
};

// The key under which the token is compared: folded, without apostrophes, in American spelling;
// "&" is "and". A view of the text's keys, or of `room` where a letter is another.
[[nodiscard]] std::string_view term_key(const TokenizedText& text, std::size_t token, std::string& room);

// The name's own pattern first, then the plural or singular one if it has one. A name whose last
// word begins lower-case or which has several words takes a plural; an abbreviation in capitals
// ("API") an s; a name that is a proper noun of one word, or ends in a sign, none.
[[nodiscard]] std::vector<TermPattern> patterns_of(const ListedName& name);

// True for a hyphen that stands between two words, and so counts as the blank between them.
[[nodiscard]] bool is_inner_hyphen(const TokenizedText& text, std::size_t token);

}  // namespace savile
