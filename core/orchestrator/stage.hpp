// A stage as a person sees it: a named part of a run with its own ratio.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace savile {

// The place of a stage in its graph, in order of insertion.
struct StageId {
  std::uint32_t value = 0;
  constexpr auto operator<=>(const StageId&) const = default;
};

struct StageSpec {
  std::string name = {};
  std::string description = {};
};

enum class StageStatus : std::uint8_t {
  pending,  // none of its tasks has started, or it has none yet
  running,
  done,    // all of its tasks succeeded, or a completed run had none for it
  failed,  // all of its tasks ended, and at least one without success
};

[[nodiscard]] std::string_view name_of(StageStatus status);

struct Stage {
  std::string name;
  std::string description;
  StageStatus status = StageStatus::pending;
  double ratio = 0;  // of its weight, what succeeded; never falls; 1 once it is done
};

}  // namespace savile
