// How large a piece of one text is, in whatever a budget counts.
#pragma once

#include <cstddef>

#include "base/span.hpp"

namespace savile {

class TextSizer {
 public:
  virtual ~TextSizer() = default;
  // Of bytes [begin, end) of the text that this was made for. A longer piece must not be smaller, or
  // pieces come out smaller than they could be; they still fit.
  [[nodiscard]] virtual std::size_t of(Span range) const = 0;
};

}  // namespace savile
