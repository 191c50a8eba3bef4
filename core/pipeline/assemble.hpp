// The last step of a run: the accepted edits settled and applied, the match taken again, the report written.
#pragma once

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

// Request {"resume","posting","today","level",
//          "sections": [{"reason", "failed"?: message, "analysis"?: SectionAnalysis, "own"?: bool,
//                       "changes"?: Change[]}],
//          "usage": Usage, "cut"?: message}
// one item a section in the résumé's order. A section with "failed" stays as written and makes the
// result partial; so does "cut", why the run ended early. An "own" analysis is the caller's: its advice
// joins the plan in the place of the built-in one. Answers CustomizeResult.
[[nodiscard]] Result<Json> assemble_operation(Documents& documents, const Json& request);

}  // namespace savile
