// The steps of a run; requests and answers stand in operation.hpp.
#pragma once

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

[[nodiscard]] Result<Json> outline_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> understand_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> analyze_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> plan_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> edit_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> gate_operation(Documents& documents, const Json& request);

}  // namespace savile
