// Pieces of a document that are passed on as the text they came in: not read, not built, not printed anew.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "json/value.hpp"

namespace savile {

// A value that print_json prints as this text, which has to be JSON.
[[nodiscard]] Json kept_json(std::string_view text);

[[nodiscard]] inline bool is_kept(const Json& value) { return value.is_binary(); }

// As parse_json; but each object in a field called `name` is kept. Of such a one only quotes and brackets are
// looked at, as far as its end: what is wrong within it, whoever reads it will find.
[[nodiscard]] Result<Json> parse_json_keeping(std::string_view text, std::string_view name);

// The value of an object with this one field, as the core prints it: {"name":value}. Nothing of other texts.
[[nodiscard]] std::optional<std::string_view> only_field(std::string_view text, std::string_view name);

// A list of objects, each kept. Nothing of a text that is none.
[[nodiscard]] std::optional<Json> kept_objects(std::string_view text);

}  // namespace savile
