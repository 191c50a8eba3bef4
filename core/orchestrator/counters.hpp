// Inputs that were not obeyed, by reason.
#pragma once

#include <cstdint>

namespace savile {

struct Counters {
  std::uint64_t late = 0;          // its attempt was over: aborted, lost, timed out, followed by another
  std::uint64_t duplicate = 0;     // its attempt was answered already
  std::uint64_t unknown = 0;       // no such task, or it never had such an attempt
  std::uint64_t after_finish = 0;  // the run had ended
  std::uint64_t refused = 0;       // answered with an error: time going back, tasks that cannot be added

  bool operator==(const Counters&) const = default;
};

}  // namespace savile
