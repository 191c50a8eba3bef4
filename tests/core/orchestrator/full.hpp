// How much to try: a little at every run, all of it with SAVILE_FULL=1 in the environment.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

inline std::uint64_t full_or(std::uint64_t all, std::uint64_t few) {
  const char* wanted = std::getenv("SAVILE_FULL");
  return wanted != nullptr && std::string_view(wanted) == "1" ? all : few;
}
