// A source text read once: its words, and, when first asked for, its dates, figures, deeds and other forms.
// Any number of new texts are held against it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/date.hpp"
#include "edit/verifier/deed.hpp"
#include "edit/verifier/quantity.hpp"
#include "edit/verifier/reading.hpp"
#include "edit/verifier/source_forms.hpp"

namespace savile::gate {

class Source {
 public:
  // `text` must outlive this.
  Source(std::string_view text, const Lexicon& lexicon);

  [[nodiscard]] const Reading& reading() const { return reading_; }
  [[nodiscard]] const std::vector<DateRange>& dates() const;
  [[nodiscard]] const std::vector<Quantity>& quantities() const;
  [[nodiscard]] const std::vector<Deed>& deeds() const;

  // Short and long forms of its names.
  [[nodiscard]] const SourceForms& forms() const;
  // The groups of word_kin.hpp that any of its words is in, ascending.
  [[nodiscard]] const std::vector<std::uint16_t>& kin() const;
  // By group of paraphrase.hpp: whether words of this text allow it.
  [[nodiscard]] const std::vector<bool>& paraphrased() const;

 private:
  Reading reading_;
  mutable std::optional<std::vector<DateRange>> dates_;
  mutable std::optional<std::vector<Quantity>> quantities_;
  mutable std::optional<std::vector<Deed>> deeds_;
  mutable std::optional<SourceForms> forms_;
  mutable std::optional<std::vector<std::uint16_t>> kin_;
  mutable std::optional<std::vector<bool>> paraphrased_;
};

// The spans of the ranges, in their order.
[[nodiscard]] std::vector<Span> spans_of(const std::vector<DateRange>& dates);

}  // namespace savile::gate
