// The truthfulness gate: the only way from a proposed change to the output.
//
// `scope` is the source text whose facts the new text may use: the bullet's own entry; for a
// summary or the skills section the whole résumé. Tier A findings block, tier B ones ask.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "edit/placed_fact.hpp"
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

// What the words of a proof stand in.
enum class ProofSource : std::uint8_t {
  scope,   // the text whose facts may be used
  before,  // the replaced text, where it is no part of the scope
  fact     // what the user said
};

// A claim of the new text with the words that prove it.
struct Proof {
  std::string type;  // as of a finding: "quantity", "date", "skill" …
  Span span;         // in `after`
  std::string text;  // after[span]
  Span source;       // in the scope, in `before`, or in the fact
  ProofSource from = ProofSource::scope;
  std::size_t fact = 0;  // which one, where `from` says so
};

struct Verification {
  Verdict verdict = Verdict::accept;
  std::vector<Finding> findings;  // in the order of `after`
  std::vector<Proof> proofs;      // of the typed claims that are covered; in the order of `after`
};

[[nodiscard]] std::string_view name_of(Verdict verdict);
[[nodiscard]] std::string_view name_of(Tier tier);
[[nodiscard]] std::string_view name_of(ProofSource source);

namespace gate {
class ProofText;
}

// What a text of the scope may speak of: a bullet of the entry tells its own deed only, a summary all of
// them.
enum class Speaks : std::uint8_t { of_its_own, of_all };

// A scope, read once for any number of edits in it. `facts` are what the user says is true of it: they
// prove like the scope's own words, and each proof says so.
class Scope {
 public:
  Scope(std::string_view text, const Lexicon& lexicon, const std::vector<std::string>& facts = {},
        Speaks speaks = Speaks::of_its_own);
  ~Scope();
  Scope(Scope&&) noexcept;
  Scope& operator=(Scope&&) noexcept;

  // As `verify` below.
  [[nodiscard]] Verification verify(std::string_view before, std::string_view after) const;

 private:
  std::unique_ptr<const gate::ProofText> proof_;
  Speaks speaks_;
};

// Is every claim of `after` covered by `before`, given that facts may also come from `scope`?
// `before` is the text that is replaced; agency, seniority, negation and what a metric counts are
// held against it. `scope` may be equal to `before`. Deterministic; linear in before + after + scope.
[[nodiscard]] Verification verify(std::string_view before, std::string_view after, std::string_view scope,
                                  const Lexicon& lexicon);

// For whole documents and entries: aligns the entries of both (by identity fields and order) and
// verifies each within its own scope; identity fields may change form but not value. Falls back to
// `verify` for texts without structure. This is what `savile verify` calls. A fact proves what the entry of
// its place says, and what stands outside of all entries.
[[nodiscard]] Verification verify_document(std::string_view before, std::string_view after,
                                           const Lexicon& lexicon, const std::vector<PlacedFact>& facts = {});

}  // namespace savile
