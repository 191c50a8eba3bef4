// One analyzer by itself: a section's text, or a whole résumé's, against requirements.
#pragma once

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

// Request {"text": key, "type": SectionType, "whole"?: bool, "level", "today", "posting"?: key,
//          "requirements"?: [{"id"?, "text", "kind"?, "importance"?, "priority"?, "weight"?}],
//          "jobTitle"?: text}; one of "posting" and "requirements". Answers SectionAnalysis or
// DocumentAnalysis. With "whole" the type is an Aspect and the text a résumé. The text of a section may come
// with its heading or without.
[[nodiscard]] Result<Json> inspect_operation(Documents& documents, const Json& request);

}  // namespace savile
