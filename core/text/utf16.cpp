#include "text/utf16.hpp"

#include <algorithm>

namespace savile {
namespace {

constexpr std::size_t stride = 64;

// Code units that begin at this byte: none for a continuation byte, two for a 4-byte lead.
std::size_t units_begun_by(char byte) {
  const auto b = static_cast<unsigned char>(byte);
  if ((b & 0xC0) == 0x80) return 0;
  return b >= 0xF0 ? 2 : 1;
}

}  // namespace

Utf16Offsets::Utf16Offsets(std::string_view text) : text_(text) {
  const bool ascii =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return;
  checkpoints_.reserve(text.size() / stride + 1);
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at % stride == 0) checkpoints_.push_back(units);
    units += static_cast<std::uint32_t>(units_begun_by(text[at]));
  }
}

std::size_t Utf16Offsets::to_units(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  if (checkpoints_.empty()) return byte;
  const std::size_t mark = std::min(byte / stride, checkpoints_.size() - 1);
  std::size_t units = checkpoints_[mark];
  for (std::size_t at = mark * stride; at < byte; ++at) units += units_begun_by(text_[at]);
  return units;
}

Span Utf16Offsets::to_units(Span bytes) const { return {to_units(bytes.begin), to_units(bytes.end)}; }

std::size_t Utf16Offsets::to_bytes(std::size_t unit) const {
  if (checkpoints_.empty()) return std::min(unit, text_.size());
  const auto above = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), unit);
  const auto mark = static_cast<std::size_t>(above - checkpoints_.begin()) - 1;
  std::size_t units = checkpoints_[mark];
  std::size_t at = mark * stride;
  while (at < text_.size()) {
    const std::size_t begun = units_begun_by(text_[at]);
    if (begun > 0 && units + begun > unit) break;
    units += begun;
    ++at;
  }
  return at;
}

Span Utf16Offsets::to_bytes(Span units) const { return {to_bytes(units.begin), to_bytes(units.end)}; }

}  // namespace savile
