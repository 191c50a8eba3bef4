// The truthfulness gate: the only way from a proposed change to the output.
//
// `scope` is the source text whose facts the new text may use: the bullet's own entry; for a
// summary or the skills section the whole résumé. Tier A findings block, tier B ones ask.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "lexicon/lexicon.hpp"

namespace savile {

enum class Verdict : std::uint8_t { accept, confirm, block };
enum class Tier : std::uint8_t { a, b };

struct Finding {
  Tier tier = Tier::a;
  std::string
      type;  // "quantity", "date", "skill", "organization", "title", "degree", "agency", "negation", "word" …
  Span span;         // in `after`
  std::string text;  // after[span]
  std::string why;   // one sentence: what was found and what the source has
};

struct Verification {
  Verdict verdict = Verdict::accept;
  std::vector<Finding> findings;  // in the order of `after`
};

[[nodiscard]] std::string_view name_of(Verdict verdict);
[[nodiscard]] std::string_view name_of(Tier tier);

// Is every claim of `after` covered by `before`, given that facts may also come from `scope`?
// `before` is the text that is replaced; agency, seniority, negation and what a metric counts are
// held against it. `scope` may be equal to `before`. Deterministic; linear in before + after + scope.
[[nodiscard]] Verification verify(std::string_view before, std::string_view after, std::string_view scope,
                                  const Lexicon& lexicon);

// For whole documents and entries: aligns the entries of both (by identity fields and order) and
// verifies each within its own scope; identity fields may change form but not value. Falls back to
// `verify` for texts without structure. This is what `savile verify` calls.
[[nodiscard]] Verification verify_document(std::string_view before, std::string_view after,
                                           const Lexicon& lexicon);

}  // namespace savile
