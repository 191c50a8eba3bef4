// Verification and Finding to JSON. Offsets are UTF-16 code units of the text that was judged.
#pragma once

#include <vector>

#include "edit/verifier.hpp"
#include "json/value.hpp"
#include "text/utf16.hpp"

namespace savile {

[[nodiscard]] Json verification_json(const Verification& verification, const Utf16Offsets& offsets);
[[nodiscard]] Json findings_json(const std::vector<Finding>& findings, const Utf16Offsets& offsets);

}  // namespace savile
