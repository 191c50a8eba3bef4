// Whether a word is among a few.
#pragma once

#include <cstring>
#include <initializer_list>
#include <span>
#include <string_view>

namespace savile {

// Most words differ in size or in their first letter, so the rest is seldom looked at.
[[nodiscard]] inline bool is_one_of(std::string_view key, std::span<const std::string_view> keys) {
  for (const std::string_view each : keys) {
    if (each.size() != key.size()) continue;
    if (key.empty() || (each.front() == key.front() && std::memcmp(each.data(), key.data(), key.size()) == 0))
      return true;
  }
  return false;
}

[[nodiscard]] inline bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
  return is_one_of(key, std::span(keys.begin(), keys.size()));
}

}  // namespace savile
