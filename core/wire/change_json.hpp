// Edits as the Change documents of types.json, and back. Offsets are UTF-16 code units of the
// résumé's text; a finding's are of the line as it would read.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "document/resume.hpp"
#include "edit/judged_edit.hpp"
#include "json/value.hpp"
#include "text/utf16.hpp"

namespace savile {

[[nodiscard]] Json change_json(const JudgedEdit& judged, const Resume& resume, const Utf16Offsets& offsets);

// Reads what was written, or what a caller made of it: "id", "begin", "end" and "after" are needed.
// Spans that do not fit the text make `bad_json` that names the change.
[[nodiscard]] Result<JudgedEdit> read_change(const Json& json, const Utf16Offsets& offsets,
                                             const std::string& path);

// More than a text of 2 MiB can have lines to change.
inline constexpr std::size_t most_changes = 1'000'000;
// The same of a list; `too_large` above `most_changes`.
[[nodiscard]] Result<std::vector<JudgedEdit>> read_changes(const Json& list, const Utf16Offsets& offsets,
                                                           const std::string& path);

}  // namespace savile
