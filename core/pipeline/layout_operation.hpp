// Takes how the lines of a text looked on the paper that it was read from.
#pragma once

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

[[nodiscard]] Result<Json> layout_operation(Documents& documents, const Json& request);

}  // namespace savile
