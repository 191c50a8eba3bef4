// The calls of the border by name: a JSON request in, a JSON answer out. Each is a pure function of
// its request and of the texts that it names by their keys.
//
// For callers:
//   terms     {"terms": [own term]} -> {"terms": n}; before the first text (terms_operation.hpp)
//   layout    {"text": key, "lines": [[size, bold], …], "aside"?} -> {"lines": n}; how a text's lines
//             looked on paper (web/src/formats/layout.ts), put before anything is asked of it
//   parse     {"resume": key}                                   -> ParsedResume
//   extract   {"posting": key}                                  -> Requirements
//   match     {"resume": key, "posting": key, "today"}          -> Match
//   rank      {"resumes": [key], "postings": [key], "today"}    -> {"ranked": [RankedPair]}, résumé by résumé
//   verify    {"before": key, "after": key, "scope"?: key}      -> Verification
//   apply     {"resume": key, "changes": Change[]}              -> {"text"}
//   chunk     {"text": key, "maxTokens": n, "section"?: type,   -> {"chunks": [{"begin","end","tokens",
//              "sizer"?: "estimate" | "words" | "characters"}       "context"?}]}
//   inspect   {"text": key, "type", "level", "today", "posting" | "requirements"} -> SectionAnalysis or
//             DocumentAnalysis (inspect_operation.hpp)
//
// For runs (pipeline/run.cpp makes the requests):
//   prompts     {"resume","posting","today","section","level"?,"maxTokens"?} -> SectionPrompts, for a model
//   proposals   {"resume","posting","today","section","reply"}  -> {"changes", "problems"}, judged
//   outline     {"resume"}                                      -> {"sections": [{"type","heading","begin",
//               "end"}], "warnings"}
//   understand  {"posting"}                                     -> {"count", "warnings"}
//   analyze     {"resume","posting","today","level","section"}  -> SectionAnalysis
//   plan        {"resume","level","analyses"}                   -> the plan of report_json.hpp
//   edit        {"resume","posting","today","section","edits"}  -> {"changes"}
//   gate        {"resume","changes","today"?}                   -> {"changes"}, judged
//   assemble    {"resume","posting","today","level","sections"} -> CustomizeResult
//
// "today" is "YYYY-MM": it closes date ranges that go on.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

using Operation = Result<Json> (*)(Documents& documents, const Json& request);

struct NamedOperation {
  std::string_view name;
  Operation perform;
  std::string_view passes = {};  // the field of its requests whose objects it only passes on: they come kept
};

// Null if there is no such operation.
[[nodiscard]] const NamedOperation* operation_named(std::string_view name);

}  // namespace savile
