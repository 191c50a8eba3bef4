#include "edit/sentence_words.hpp"

#include <algorithm>
#include <set>

#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

// "REST" and "LEED" have vowels to be said by, unlike "RFP"; which ones are said so, only a list knows.
bool is_said_as_word(std::string_view capitals) {
  static const std::set<std::string_view> said = [] {
    std::set<std::string_view> words;
    for_each_line(embedded_list("said_as_word"), [&](std::string_view line) {
      for_each_field(line, ',', [&](std::string_view word) { words.insert(word); });
    });
    return words;
  }();
  return said.count(capitals) > 0;
}

bool is_spelled_out(std::string_view word) {
  const std::size_t letters = std::min(word.find_first_of(" -/"), word.size());
  const std::string_view first = word.substr(0, letters);
  return first.size() <= 4 && !is_said_as_word(first) && std::all_of(first.begin(), first.end(), [](char c) {
           return is_ascii_upper(static_cast<unsigned char>(c)) ||
                  is_ascii_digit(static_cast<unsigned char>(c));
         });
}

}  // namespace

std::string with_capital(std::string_view word) {
  std::string out(word);
  if (!out.empty() && is_ascii_lower(static_cast<unsigned char>(out[0]))) {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  return out;
}

bool is_manner_adverb(std::string_view key) {
  return key.size() > 4 && key.ends_with("ly") && !verb_form(key);
}

std::string_view article_before(std::string_view word) {
  if (word.empty()) return "a";
  if (is_spelled_out(word))
    return std::string_view("AEFHILMNORSX8").find(word[0]) != std::string_view::npos ? "an" : "a";
  const std::string key = fold(word);
  for (const std::string_view start : {"hour", "honest", "honor", "honour", "heir"}) {
    if (key.starts_with(start)) return "an";
  }
  for (const std::string_view start : {"uni", "use", "usu", "util", "eu", "one", "once", "ub"}) {
    if (key.starts_with(start)) return "a";
  }
  return std::string_view("aeiou8").find(key[0]) != std::string_view::npos ? "an" : "a";
}

}  // namespace savile
