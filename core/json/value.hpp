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
// Wider objects are refused: keeping their keys in order costs the square of their number.
inline constexpr std::size_t max_json_fields = 1000;

// A lone surrogate, which only an escape can bring, is read as U+FFFD. `bad_json` names the byte where the
// text stops being JSON, or that of a limit above.
[[nodiscard]] Result<Json> parse_json(std::string_view text);

// Compact; ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string print_json(const Json& value);
// The same, after what `out` has.
void print_json(const Json& value, std::string& out);

}  // namespace savile
