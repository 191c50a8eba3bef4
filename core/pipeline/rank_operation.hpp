// The operation "rank": how well each of some résumés goes with each of some postings, and no more.
//
// What cannot be read has its error in its place; the others are answered all the same.
#pragma once

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

[[nodiscard]] Result<Json> rank_operation(Documents& documents, const Json& request);

}  // namespace savile
