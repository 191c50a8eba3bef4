// JSON as the core sees it. nlohmann_json stays behind json/, wire/ and pipeline/.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace savile {

// Keys keep the order in which they were written, so that both builds print the same bytes.
using Json = nlohmann::ordered_json;

// Deeper documents are refused: printing them would overflow a small stack.
inline constexpr int max_json_depth = 64;

// `bad_json` names the byte where the text stops being JSON, or the nesting that is too deep.
[[nodiscard]] Result<Json> parse_json(std::string_view text);

// Compact; ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string print_json(const Json& value);

}  // namespace savile
