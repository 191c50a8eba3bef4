// A figure as a typed fact: how much, of what, in which unit, how often, which end of a change.
//
//   "cut load time from 4s to about 1.5s a page"
//      4    duration, from         subject: cut load time
//      1.5  duration, to, approximate, per page
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

enum class Measure : std::uint8_t {
  count,     // of the noun behind it
  percent,   // value 30 for 30 %
  points,    // percentage points
  money,     // unit: currency code; "" where only "dollars" or the like is known
  duration,  // value in seconds up to weeks (unit "second"), in months above (unit "month")
  times,     // a factor: doubled is 2, halved 0.5
  ordinal,   // third, 3rd, #3
  clock,     // a time of the day, in minutes
  other,     // unit as written: "kg", "gb"
  vague      // dozens, hundreds: value is the magnitude
};

enum class Bound : std::uint8_t { exact, approximate, at_least, at_most };
enum class Role : std::uint8_t { none, from, to, by, low, high };

struct Quantity {
  WordRange words;  // the number with its scale and unit
  double value = 0;
  Measure measure = Measure::count;
  std::string unit;
  std::string rate;  // "day", "second", or the stem of another noun; empty if none
  Bound bound = Bound::exact;
  Role role = Role::none;
  bool just = false;              // "just under": near to it
  bool total = false;             // "60" of "42 of the 60": all of which only a part is told of
  bool scaled = false;            // has a scale word of its own: K, million
  Measure lent = Measure::count;  // what a bare count may measure; `count` where nothing
  double lent_value = 0;
  std::string lent_unit;
  std::vector<std::size_t> counted;  // the words of the noun phrase behind it (or before "of")
  std::vector<std::size_t> heads;    // the likely heads of `counted`
  std::vector<std::size_t> tight;    // content words of its own part of the sentence
  std::vector<std::size_t> wide;     // and of neighbouring parts without a figure
};

// Every figure in the text but those inside `dates` (spans of the source), in order. Linear.
[[nodiscard]] std::vector<Quantity> read_quantities(const Reading& reading, const std::vector<Span>& dates);

// Where `s`, or a copy of it, stands among the figures of its text.
[[nodiscard]] std::size_t place_of(const Quantity& s, const std::vector<Quantity>& figures);

// "30 %", "$2 million", "50 a day": for reasons.
[[nodiscard]] std::string describe(const Reading& reading, const Quantity& quantity);

}  // namespace savile::gate
