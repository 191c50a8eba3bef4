// The operation "chunk", and the same with a size of the caller's: a tokenizer on the other side of
// the border.
#pragma once

#include <cstddef>

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

// The size of UTF-16 code units [begin, end) of the text that is being cut. Negative or no number: the
// measuring is given up, and the rest counts as nothing.
using MeasureUnits = double (*)(std::size_t begin, std::size_t end);

[[nodiscard]] Result<Json> chunk_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> chunk_by_measure(Documents& documents, const Json& request, MeasureUnits measure);

}  // namespace savile
