// Reads and prints JSON as machines write it, in one pass and by whole runs of a string's bytes. The library
// behind Json does the same a character at a time; what is not plain is left to it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "json/value.hpp"

namespace savile {

// Nothing where the text is no JSON, is over a limit of value.hpp, or has an escape \u; else what Json::parse
// makes of it. Linear.
[[nodiscard]] std::optional<Json> read_plain_json(std::string_view text);

// As Json::dump without blanks, ill-formed UTF-8 becoming U+FFFD. Linear.
[[nodiscard]] std::string print_plain_json(const Json& value);

}  // namespace savile
