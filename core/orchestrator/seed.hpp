// All chance in a run comes from here.
#pragma once

#include <cstdint>

namespace savile {

struct Seed {
  std::uint64_t value = 0;
};

}  // namespace savile
