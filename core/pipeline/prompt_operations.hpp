// The operations "prompts" and "proposals": what a model is asked about a section, and what its reply
// comes to. Between them the far end answers, whoever it is; the gate follows. And "lines": what may be
// reworded, by models and by rules of the caller's own.
#pragma once

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

[[nodiscard]] Result<Json> prompts_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> proposals_operation(Documents& documents, const Json& request);
// {"resume"} -> {"sections": [{"type", "heading", "lines": [{"begin", "end"}]}]}
[[nodiscard]] Result<Json> lines_operation(Documents& documents, const Json& request);

}  // namespace savile
