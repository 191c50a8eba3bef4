// How a résumé writes what can be written in several ways: by its own majority.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "document/resume.hpp"

namespace savile {

enum class PercentStyle : std::uint8_t { any, sign, word, words };  // 20%, 20 percent, 20 per cent
enum class GroupStyle : std::uint8_t { any, grouped, plain };       // 12,000, 12000
enum class MillionStyle : std::uint8_t { any, letter, word };       // $2M, $2 million
enum class QuoteStyle : std::uint8_t { any, straight, curly };      // ' and ’, " and “ ”
enum class StopStyle : std::uint8_t { any, with_stop, no_stop };    // how bullets end

struct DocumentStyle {
  bool english = false;
  bool british = false;  // organise, colour, travelled
  PercentStyle percent = PercentStyle::any;
  GroupStyle groups = GroupStyle::any;
  MillionStyle millions = MillionStyle::any;
  QuoteStyle apostrophes = QuoteStyle::any, quotes = QuoteStyle::any;
};

inline constexpr std::size_t text_for_style = 32 * 1024;  // bytes; more tells no more

// "any" where the text has one form only, or none. Reads no more than the first `text_for_style` bytes.
[[nodiscard]] DocumentStyle style_of(const Resume& resume);

// Of bullets of one sentence, in the section and its entries; "any" without a majority.
[[nodiscard]] StopStyle stops_of(const Section& section, std::string_view text);

// True if a bullet ends as a sentence does: not "etc.", "Inc.", "U.S.", nor "…".
[[nodiscard]] bool ends_with_stop(std::string_view bullet);

}  // namespace savile
