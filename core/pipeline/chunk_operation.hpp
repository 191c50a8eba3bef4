// The operation "chunk".
#pragma once

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

[[nodiscard]] Result<Json> chunk_operation(Documents& documents, const Json& request);

}  // namespace savile
