// A light key that joins the forms of one word, for comparing vocabularies.
//
// migrate, migrates, migrating, migrated, migration -> one key; so manage and management, analyze,
// analyse and analysis. Conservative: where joining would change who or what is meant, words stay
// apart (developer is not develop, organ is not organize, universal is not university).
#pragma once

#include <string>
#include <string_view>

namespace savile {

// The key of one word; case, accents and British or American spelling do not matter. A key is for
// comparing only, it need not be a word. Idempotent on whole words is not promised.
[[nodiscard]] std::string stem(std::string_view word);

}  // namespace savile
