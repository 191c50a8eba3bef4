// Rewrites with the verdict that they deserve, as tables.
#pragma once

#include <string>
#include <string_view>

#include "catch.hpp"
#include "edit/verifier.hpp"

namespace savile {

struct Rewrite {
  std::string_view before, after;
};

inline std::string shown(const Rewrite& rewrite, const Verification& result) {
  std::string text =
      "\n  before: " + std::string(rewrite.before) + "\n  after:  " + std::string(rewrite.after);
  for (const Finding& finding : result.findings) {
    text += "\n  " + std::string(name_of(finding.tier)) + " " + finding.type + " '" + finding.text +
            "': " + finding.why;
  }
  return text;
}

// One assertion a row, so that a failure names its row.
template <class Rows>
void expect_all(const Rows& rows, Verdict verdict) {
  for (const Rewrite& row : rows) {
    const Verification result = verify_document(row.before, row.after, Lexicon::standard());
    INFO(shown(row, result));
    CHECK(name_of(result.verdict) == name_of(verdict));
  }
}

// Accepted, or asked about at most.
template <class Rows>
void expect_none_refused(const Rows& rows) {
  for (const Rewrite& row : rows) {
    const Verification result = verify(row.before, row.after, row.before, Lexicon::standard());
    INFO(shown(row, result));
    CHECK(result.verdict != Verdict::block);
  }
}

}  // namespace savile
