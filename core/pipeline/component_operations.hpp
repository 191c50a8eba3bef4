// The operations that callers use by themselves; requests and answers stand in operation.hpp.
#pragma once

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

[[nodiscard]] Result<Json> parse_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> extract_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> match_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> verify_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> apply_operation(Documents& documents, const Json& request);

}  // namespace savile
