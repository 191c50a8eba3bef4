#include "edit/verifier/line_bounds.hpp"

namespace savile::gate {
namespace {

// The bytes of a line end that begins there; 0 where none does.
std::size_t line_end_size(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return 1;
  if (text[at] == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  const std::string_view three = text.substr(at, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

// One lies right before the byte.
bool follows_line_end(std::string_view text, std::size_t at) {
  if (text[at - 1] == '\n' || text[at - 1] == '\r') return true;
  return at >= 3 && line_end_size(text, at - 3) == 3;
}

}  // namespace

std::size_t line_begin(std::string_view text, std::size_t at) {
  while (at > 0 && !follows_line_end(text, at)) --at;
  return at;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  while (at < text.size() && line_end_size(text, at) == 0) ++at;
  return at;
}

std::size_t count_line_ends(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = line_end_size(text, at);
    if (size > 0) ++count;
    at += size > 0 ? size : 1;
  }
  return count;
}

}  // namespace savile::gate
