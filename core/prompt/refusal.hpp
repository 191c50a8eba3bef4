// What a model is told of the lines that it was refused, when it is asked about them once more.
#pragma once

#include <string>
#include <vector>

#include "prompt/contact_mask.hpp"

namespace savile {

struct RefusedLine {
  std::string id;     // of the line that it was for
  std::string after;  // as it would have read
  std::string why;
};

// What stands behind the first prompt then; empty where nothing was refused. Contact details are not in it.
[[nodiscard]] std::string refusal_prompt(const std::vector<RefusedLine>& refused, const ContactMask& mask);

}  // namespace savile
