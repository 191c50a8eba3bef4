// Numbers as a résumé writes them, where form and value can be told apart: "12000" or "12,000",
// "20%" or "20 percent", "$2M" or "$2 million". Identifiers, years, versions and dates are none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "edit/document_style.hpp"

namespace savile {

enum class NumberForm : std::uint8_t {
  grouped,         // 12,000
  plain,           // 12000
  percent_sign,    // 20%
  percent_word,    // 20 percent, 20 per cent
  million_letter,  // $2M
  million_word     // $2 million
};

struct WrittenNumber {
  Span span;
  NumberForm form = NumberForm::plain;
};

// In order, disjoint. Linear.
[[nodiscard]] std::vector<WrittenNumber> written_numbers(std::string_view text);

// The same value in the document's form; "" where it has that form already or the style is open.
[[nodiscard]] std::string in_style(std::string_view text, const WrittenNumber& number,
                                   const DocumentStyle& style);

}  // namespace savile
