// How a requirement is named outside: "r1", "r2" … in text order.
#pragma once

#include <cstdint>
#include <string>

#include "requirement/requirements.hpp"

namespace savile {

[[nodiscard]] inline std::string requirement_id(std::uint32_t id) { return "r" + std::to_string(id); }
[[nodiscard]] inline std::string to_string(const Requirement& requirement) {
  return requirement_id(requirement.id);
}

}  // namespace savile
