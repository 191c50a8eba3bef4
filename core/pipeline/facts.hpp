// The field "facts" of a request: what the user says is true, [{"text": string, "at"?: offset}].
#pragma once

#include <vector>

#include "base/result.hpp"
#include "edit/placed_fact.hpp"
#include "json/field_reader.hpp"
#include "text/utf16.hpp"

namespace savile {

// Empty where the field is absent. At most 100 facts of 1 to 500 characters; `at` is a UTF-16 offset inside
// of the résumé. The error names the fact and what is wrong with it.
[[nodiscard]] Result<std::vector<PlacedFact>> read_facts(FieldReader& in, const Utf16Offsets& resume);

}  // namespace savile
