#include "document/field.hpp"

#include <algorithm>

#include "document/markup.hpp"

namespace savile {

Field make_field(std::string_view text, Span span, int confidence) {
  Field field;
  if (span.empty()) return field;
  field.value = plain_text(text, span);
  if (field.value.empty()) return Field{};
  field.span = span;
  field.confidence = std::clamp(confidence, 1, 100);
  return field;
}

}  // namespace savile
