#include "document/date_words.hpp"

#include <algorithm>
#include <string>

#include "document/phrase_table.hpp"

namespace savile {
namespace {

// The tag of the word's row; empty for a word that is in none.
std::string_view tag_of(std::string_view key) {
  static const PhraseTable words("date_words");
  const std::string* tag = nullptr;
  if (key.find('\'') == std::string_view::npos) {
    tag = words.find(key);
  } else {
    std::string word(key);
    word.erase(std::remove(word.begin(), word.end(), '\''), word.end());  // as in the table's keys
    tag = words.find(word);
  }
  return tag == nullptr ? std::string_view{} : std::string_view(*tag);
}

}  // namespace

int month_named(std::string_view key) {
  const std::string_view tag = tag_of(key);
  if (tag.empty() || tag.front() < '0' || tag.front() > '9') return 0;
  int month = 0;
  for (const char digit : tag) month = month * 10 + (digit - '0');
  return month;
}

bool is_part_of_year(std::string_view key) { return tag_of(key) == "part"; }
bool is_present_word(std::string_view key) { return tag_of(key) == "present"; }
bool is_range_word(std::string_view key) { return tag_of(key) == "range"; }
bool is_opening_word(std::string_view key) { return tag_of(key) == "open"; }
bool is_since_word(std::string_view key) { return tag_of(key) == "since"; }

}  // namespace savile
