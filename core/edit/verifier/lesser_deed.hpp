// Deeds that are less than others done to the same thing: who proposed a change did not make it, and who
// found a fault did not repair it.
#pragma once

#include <cstdint>
#include <string_view>

namespace savile::gate {

enum class Lesser : std::uint8_t {
  no,
  plan,  // where it is named what was planned
  yes
};

// Both verbs in their base form: whether `told` of the source is less than `claimed`.
[[nodiscard]] Lesser lesser_deed(std::string_view told, std::string_view claimed);

}  // namespace savile::gate
