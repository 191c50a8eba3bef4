// Figures with a way of writing of their own: times of the day and written fractions.
//
//   3 a.m.   03:00   2.30 pm     minutes from midnight
//   1/16     3/8"                a part of one, with its unit
//   1:1      one-to-one          how many to one, unit "to one"
//   Phase II  Grade III          two, three
//   a pair of lathes             two
//   under-fives  over-65s        five, 65
#pragma once

#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// Fills `q` and returns true where one begins at word `at`.
[[nodiscard]] bool read_clock_time(const Reading& reading, std::size_t at, Quantity& q);
[[nodiscard]] bool read_written_fraction(const Reading& reading, std::size_t at, Quantity& q);

[[nodiscard]] bool read_to_one(const Reading& reading, std::size_t at, Quantity& q);
[[nodiscard]] bool read_roman(const Reading& reading, std::size_t at, Quantity& q);
[[nodiscard]] bool read_pair_of(const Reading& reading, std::size_t at, Quantity& q);
[[nodiscard]] bool read_age_group(const Reading& reading, std::size_t at, Quantity& q);

// "year", "phase": a word that a number behind it names a thing with, in whatever case.
[[nodiscard]] bool is_rank_word(std::string_view key);

// "1/2", "15/16": the two numbers of a written fraction stand here.
[[nodiscard]] bool is_written_fraction(const Reading& reading, std::size_t at);

}  // namespace savile::gate
