// The committed weights, for tests of what the engine does with them.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"

namespace savile::testing {

inline const std::string& mention_weights() {
  static const std::string bytes = [] {
    std::ifstream file(SAVILE_TESTS_DIR "/../models/mentions.bin", std::ios::binary);
    REQUIRE(file.good());
    return std::string{std::istreambuf_iterator<char>(file), {}};
  }();
  return bytes;
}

}  // namespace savile::testing
