#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t reported_replacements = 100;

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

struct Lead {
  int continuation = 0;                   // bytes that must follow; -1 for no valid lead byte
  unsigned char low = 0x80, high = 0xBF;  // range of the first one
  char32_t bits = 0;
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF, static_cast<char32_t>(byte & 0x1F)};
  if (byte == 0xE0) return {2, 0xA0, 0xBF, 0x0};
  if (byte == 0xED) return {2, 0x80, 0x9F, 0xD};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF, static_cast<char32_t>(byte & 0x0F)};
  if (byte == 0xF0) return {3, 0x90, 0xBF, 0x0};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF, static_cast<char32_t>(byte & 0x07)};
  if (byte == 0xF4) return {3, 0x80, 0x8F, 0x4};
  return {-1};
}

struct Decoded {
  CodePoint point;
  bool valid = true;
};

Decoded decode(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return {{first, 1}};
  Lead lead = lead_of(first);
  if (lead.continuation < 0) return {{replacement, 1}, false};
  std::size_t size = 1;
  for (int i = 0; i < lead.continuation; ++i) {
    if (at + size >= text.size()) return {{replacement, size}, false};
    const unsigned char next = byte_at(text, at + size);
    if (next < lead.low || next > lead.high) return {{replacement, size}, false};
    lead.bits = (lead.bits << 6) | (next & 0x3F);
    lead.low = 0x80;
    lead.high = 0xBF;
    ++size;
  }
  return {{lead.bits, size}};
}

}  // namespace

CodePoint decode_longer_at(std::string_view text, std::size_t at) { return decode(text, at).point; }

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    if (!next.valid) return false;
    at += next.point.size;
  }
  return true;
}

RepairedText repair_utf8(std::string_view bytes) {
  RepairedText out;
  out.text.reserve(bytes.size());
  std::size_t copied = 0;  // everything before is in `out`
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded next = decode(bytes, at);
    if (!next.valid) {
      out.text.append(bytes, copied, at - copied);
      const std::size_t begin = out.text.size();
      append_utf8(out.text, replacement);
      if (out.replacements.size() < reported_replacements) {
        out.replacements.push_back({begin, out.text.size()});
      }
      ++out.replaced;
      copied = at + next.point.size;
    }
    at += next.point.size;
  }
  out.text.append(bytes, copied, bytes.size() - copied);
  return out;
}

}  // namespace savile
