// Makes untrue texts of a true one by changing exactly one fact in it.
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

}  // namespace savile
