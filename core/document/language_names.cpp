#include "document/language_names.hpp"

#include <algorithm>
#include <iterator>

#include "document/phrase_table.hpp"
#include "document/skill_group.hpp"

namespace savile {
namespace {

bool is_language(std::string_view key) {
  constexpr std::string_view names[] = {
      "english",    "spanish",     "french",    "german",    "italian",    "portuguese", "dutch",
      "russian",    "polish",      "czech",     "slovak",    "hungarian",  "romanian",   "bulgarian",
      "greek",      "turkish",     "arabic",    "hebrew",    "persian",    "farsi",      "hindi",
      "urdu",       "bengali",     "punjabi",   "tamil",     "telugu",     "gujarati",   "marathi",
      "kannada",    "malayalam",   "mandarin",  "chinese",   "cantonese",  "japanese",   "korean",
      "vietnamese", "thai",        "tagalog",   "filipino",  "indonesian", "malay",      "swahili",
      "amharic",    "yoruba",      "igbo",      "hausa",     "zulu",       "afrikaans",  "swedish",
      "norwegian",  "danish",      "finnish",   "icelandic", "estonian",   "latvian",    "lithuanian",
      "ukrainian",  "serbian",     "croatian",  "slovenian", "albanian",   "catalan",    "basque",
      "welsh",      "irish",       "latin",     "asl",       "deutsch",    "englisch",   "franzosisch",
      "spanisch",   "italienisch", "anglais",   "francais",  "allemand",   "espagnol",   "italien",
      "ingles",     "espanol",     "frances",   "aleman",    "italiano",   "inglese",    "tedesco",
      "francese",   "spagnolo",    "portugues", "engels",    "duits",      "frans",      "nederlands",
      "somali",     "nepali",      "sinhala",   "kurdish",   "creole",     "bosnian",    "macedonian"};
  return std::find(std::begin(names), std::end(names), key) != std::end(names);
}

}  // namespace

bool is_language_list(std::string_view text, Span line) {
  if (line.size() > 400) return false;
  const CutItems cut = cut_items(text, line);
  std::size_t named = 0;
  for (const Span item : cut.items) {
    const auto words = key_words(text, item);
    if (words.size() <= 6 &&
        std::any_of(words.begin(), words.end(), [](const KeyWord& w) { return is_language(w.key); }))
      ++named;
  }
  return named > 0 && named * 2 > cut.items.size();
}

}  // namespace savile
