// How large a piece of one text is, in whatever a budget counts.
#pragma once

#include <cstddef>

#include "base/span.hpp"

namespace savile {

class TextSizer {
 public:
  virtual ~TextSizer() = default;
  // Of bytes [begin, end) of the text that this was made for. A longer piece must not be smaller, or
  // pieces come out smaller than they could be, or larger than the budget by as much.
  [[nodiscard]] virtual std::size_t of(Span range) const = 0;

  // Whether that is within the budget.
  [[nodiscard]] virtual bool fits(Span range, std::size_t budget) const { return of(range) <= budget; }

  // How far a piece that begins there may go within the budget. Only says where to look first: it may be
  // wrong, and the nearer it is, the fewer pieces are sized.
  [[nodiscard]] virtual std::size_t reach(std::size_t begin, std::size_t budget) const = 0;
};

}  // namespace savile
