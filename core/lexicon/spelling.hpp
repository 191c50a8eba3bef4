// British and American spellings of one word under one key.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace savile {

// "organise" -> "organize", "behavioural" -> "behavioral", "centre" -> "center". `word` is a folded
// token; a word without a variant comes back as it is. A key for comparing: rare words may come out
// in no real spelling, but no two different words as one.
[[nodiscard]] std::string american_spelling(std::string_view word);

// The same as a view: of `word`, or of `room` where a letter is another.
[[nodiscard]] std::string_view american_spelling(std::string_view word, std::string& room);

// All other words that american_spelling() makes `word` of; a few that it makes something else of may be
// among them.
[[nodiscard]] std::vector<std::string> other_spellings(std::string_view word);

}  // namespace savile
