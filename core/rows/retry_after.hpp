// A Retry-After as the border has it (orchestrator/retry_after.hpp).
#pragma once

#include <string_view>

namespace savile {

// Milliseconds to wait, or -1. `wall_ms` is milliseconds since 1970.
[[nodiscard]] double retry_after_cell(std::string_view value, double wall_ms);

}  // namespace savile
