// Makes untrue texts of a true one by changing exactly one fact in it, and true ones by changing its form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace savile {

struct Mutation {
  std::string kind;  // "number", "unit", "agency" …
  std::string text;
};

// Every change that the text has room for, in a fixed order.
[[nodiscard]] std::vector<Mutation> mutations_of(std::string_view text);

// The text in another form, or less of it: true wherever the text is.
[[nodiscard]] std::vector<Mutation> true_variants_of(std::string_view text);

}  // namespace savile
