// What stands around a figure: bound, role, rate, and the words that say what it measures.
#pragma once

#include <vector>

#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// Words that bounds are made of: "more", "approximately".
[[nodiscard]] bool is_bound_word(std::string_view key);

// "about", "over", "under": stands before a figure and says how exact it is.
[[nodiscard]] bool softens(std::string_view key);

// "c. 200", "ca. 200": the word at `word` says that the figure behind it is about right.
[[nodiscard]] bool is_circa(const Reading& reading, std::size_t word);

// "about", "over", "up to", "+", "~" before or behind the figure.
[[nodiscard]] Bound read_bound(const Reading& reading, const Quantity& quantity);

// "per day", "/s", "a week", "daily".
[[nodiscard]] std::string read_rate(const Reading& reading, const Quantity& quantity);

// Sets roles and lets figures of a pair share unit and scale: "from 40 to 25 minutes", "$2-3M".
void read_pairs(const Reading& reading, std::vector<Quantity>& quantities);

// "of", "the", "our": stands between a figure and its noun.
[[nodiscard]] bool stands_before_noun(std::string_view key);

// Fills counted and heads of all.
void read_counted(const Reading& reading, std::vector<Quantity>& quantities);

// Fills counted, heads, tight and wide of all.
void read_subjects(const Reading& reading, std::vector<Quantity>& quantities);

// True for words that say that something went up (or down): "increased", "reduction".
[[nodiscard]] bool is_rise(const Word& word);
[[nodiscard]] bool is_fall(const Word& word);
// Of what less is better: "costs", "downtime".
[[nodiscard]] bool is_burden(const Reading& reading, std::size_t word);
// "sales up 12%" is 1, "down 12%" is -1, and what tells of neither, as "made up 12%", is 0.
[[nodiscard]] int way_before(const Reading& reading, const Quantity& quantity);
// "grew 3x a year": a little before the word, something rose or fell.
[[nodiscard]] bool tells_change_before(const Reading& reading, std::size_t word);

// Those before a figure that another one without a part of its own stands between: "shorten the wait for a
// first appointment by a third".
[[nodiscard]] std::vector<std::size_t> changes_behind_rank(const Reading& reading, const Quantity& quantity);

}  // namespace savile::gate
