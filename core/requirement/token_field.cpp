#include "requirement/token_field.hpp"

#include <string>

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {

bool starts_upper(const TokenizedText& text, std::size_t token) {
  return is_upper(decode_at(text.text(), text[token].span.begin).value);
}

Field field_of_tokens(const TokenizedText& text, std::size_t first, std::size_t end, int confidence) {
  Field field;
  if (first >= end) return field;
  field.span = {text[first].span.begin, text[end - 1].span.end};
  field.value = std::string(slice(text.text(), field.span));
  field.confidence = confidence;
  return field;
}

}  // namespace savile
