#include "edit/verifier/homoglyph_check.hpp"

#include <algorithm>
#include <array>

#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile::gate {
namespace {

struct LookAlike {
  char32_t letter;
  char latin;
};

// Cyrillic and Greek letters in the shape of a Latin one (after Unicode's confusables; lower case).
constexpr std::array<LookAlike, 36> look_alikes = {
    {{0x3B1, 'a'}, {0x3B5, 'e'}, {0x3B7, 'n'}, {0x3B9, 'i'}, {0x3BA, 'k'}, {0x3BD, 'v'},
     {0x3BF, 'o'}, {0x3C1, 'p'}, {0x3C4, 't'}, {0x3C5, 'u'}, {0x3C7, 'x'}, {0x3B3, 'y'},
     {0x430, 'a'}, {0x432, 'b'}, {0x435, 'e'}, {0x43A, 'k'}, {0x43C, 'm'}, {0x43D, 'h'},
     {0x43E, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x442, 't'}, {0x443, 'y'}, {0x445, 'x'},
     {0x455, 's'}, {0x456, 'i'}, {0x458, 'j'}, {0x475, 'v'}, {0x4BB, 'h'}, {0x501, 'd'},
     {0x51B, 'q'}, {0x51D, 'w'}, {0x261, 'g'}, {0x131, 'i'}, {0x26A, 'i'}, {0x1D0F, 'o'}}};

bool is_latin(char32_t c) { return c < 0x250 ? is_letter(c) : (c >= 0x1E00 && c <= 0x1EFF); }
bool is_greek_or_cyrillic(char32_t c) { return c >= 0x370 && c <= 0x52F; }
bool is_foreign_digit(char32_t c) {
  return (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9) || (c >= 0x966 && c <= 0x96F);
}

// The word as its shapes read; empty where a letter has no Latin twin.
std::string skeleton(std::string_view key) {
  std::string out;
  for (std::size_t at = 0; at < key.size();) {
    const CodePoint point = decode_at(key, at);
    at += point.size;
    if (point.value < 0x80) {
      out += static_cast<char>(point.value);
      continue;
    }
    const auto found = std::find_if(look_alikes.begin(), look_alikes.end(),
                                    [&](const LookAlike& l) { return l.letter == point.value; });
    if (found == look_alikes.end()) return {};
    out += found->latin;
  }
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_disguised(const Claim& claim, const Word& word) {
  bool latin = false, other = false;
  const std::string_view source = slice(claim.after.text(), word.span);
  for (std::size_t at = 0; at < source.size();) {
    const CodePoint point = decode_at(source, at);
    at += point.size;
    latin = latin || is_latin(point.value);
    other = other || is_greek_or_cyrillic(point.value) || point.value == 0x261 || point.value == 0x26A ||
            point.value == 0x1D0F;
    if (is_foreign_digit(point.value)) return true;
  }
  if (latin && other) return true;
  const std::string shape = skeleton(word.key);
  return !shape.empty() && claim.source.has_key(shape);
}

}  // namespace

void check_homoglyphs(Claim& claim, std::vector<Finding>& out) {
  if (is_ascii(claim.after.text())) return;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const Word& word = claim.after[i];
    if (is_ascii(slice(claim.after.text(), word.span)) || claim.source.has_key(word.key) ||
        !is_disguised(claim, word))
      continue;
    report(out, claim, Tier::a, "homoglyph", {i, i + 1}, "The word holds letters that look like others.");
    claim.settle({i, i + 1});
  }
  const std::string_view text = claim.after.text();
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (is_hidden_control(point.value) &&
        claim.source.text().find(text.substr(at, point.size)) == std::string_view::npos) {
      out.push_back({Tier::a,
                     "homoglyph",
                     {at, at + point.size},
                     std::string(text.substr(at, point.size)),
                     "The text holds a hidden character."});
      return;
    }
    at += point.size;
  }
}

}  // namespace savile::gate
