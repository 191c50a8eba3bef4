// A size of the caller's: a tokenizer, on the other side of the border. Each question costs far more than all
// else here, so few are asked:
//
//   where to look   by the estimate of the text, times what the last sizes were to it
//   what is known   of pieces with the same begin: how far one fitted, from where on one did not
//   too large       is shown by a part that is just too large, and so is the whole
#pragma once

#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

#include "chunk/text_sizer.hpp"
#include "chunk/token_estimate.hpp"
#include "text/utf16.hpp"

namespace savile {

// The size of UTF-16 code units [begin, end) of the text that is being cut. Negative or no number: the
// measuring is given up, and the rest counts as nothing.
using MeasureUnits = double (*)(std::size_t begin, std::size_t end);

class MeasuredSizes final : public TextSizer {
 public:
  static constexpr std::size_t most = std::size_t{1} << 30;

  // `text` must outlive this. `seam`: the most by which the size of a text is below that of two parts of it
  // together; negative where that is not known.
  MeasuredSizes(std::string_view text, MeasureUnits measure, double seam = -1)
      : size_(text.size()), offsets_(text), estimate_(text), measure_(measure), seam_(seam) {}

  [[nodiscard]] std::size_t of(Span range) const override;
  [[nodiscard]] bool fits(Span range, std::size_t budget) const override;
  [[nodiscard]] std::size_t reach(std::size_t begin, std::size_t budget) const override;

 private:
  struct Sized {
    std::size_t end = 0;
    double size = 0;
  };
  // What was found of the pieces that begin there, for one budget.
  struct Known {
    std::size_t begin = std::numeric_limits<std::size_t>::max(), budget = 0;
    std::vector<Sized> fitted;  // ever longer
    std::size_t fails_at = std::numeric_limits<std::size_t>::max();

    [[nodiscard]] std::size_t fits_to() const { return fitted.empty() ? begin : fitted.back().end; }
  };

  bool tell(Span range) const;
  [[nodiscard]] bool too_large_beside(Span range) const;
  [[nodiscard]] double measured(Span range) const;
  [[nodiscard]] std::size_t estimated_reach(std::size_t begin, double size) const;

  std::size_t size_;
  Utf16Offsets offsets_;
  TokenSizes estimate_;
  MeasureUnits measure_;
  double seam_;
  mutable bool given_up_ = false;
  mutable Known known_;
  mutable double sizes_ = 1, estimates_ = 1;  // of what was measured, the latest counting most
};

}  // namespace savile
