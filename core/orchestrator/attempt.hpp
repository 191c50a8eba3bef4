// Which try of a task an action or an answer belongs to. The first is 1; every start counts one up,
// so that an answer to a try that is over can be told from one to the try that runs.
#pragma once

#include <compare>
#include <cstdint>

namespace savile {

struct Attempt {
  std::uint32_t value = 0;  // 0: never started
  constexpr auto operator<=>(const Attempt&) const = default;
};

}  // namespace savile
