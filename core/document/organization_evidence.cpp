#include <algorithm>
#include <iterator>

#include "document/name_evidence.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/word_kinds.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

const PhraseTable& organizations() {
  static const PhraseTable table("organization_words");
  return table;
}

bool is_legal_form(std::string_view key) {
  static const WordKinds kinds(embedded_list("legal_forms"));
  return kinds.has("form", key);
}

// "StartupCo", "eBay", "acme.io": written as only brands are.
bool looks_like_brand(std::string_view word) {
  bool lower_before = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_at(word, at);
    if (is_upper(point.value) && lower_before) return true;
    lower_before = is_letter(point.value) && !is_upper(point.value);
    at += point.size;
  }
  return false;
}

bool has_domain(std::string_view text) {
  constexpr std::string_view tails[] = {".com", ".org", ".net", ".io", ".ai", ".co", ".de", ".eu"};
  return std::any_of(std::begin(tails), std::end(tails), [&](std::string_view tail) {
    const std::size_t at = text.find(tail);
    return at != std::string_view::npos && at > 0 && is_letter(static_cast<unsigned char>(text[at - 1])) &&
           (at + tail.size() == text.size() ||
            !is_letter(static_cast<unsigned char>(text[at + tail.size()])));
  });
}

// Nouns that begin the name of an institution: "University of Leeds", "Bank of Ireland".
std::size_t head_end(const std::vector<KeyWord>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string& key = words[i].key;
    if (key == "of" || key == "for" || key == "de" || key == "del" || key == "des" || key == "du" ||
        key == "fur" || key == "der" || key == "di" || key == "da" || key == "do" || key == "van" ||
        key == "degli" || key == "at") {
      return i;
    }
  }
  return words.size();
}

}  // namespace

bool opens_with_legal_form(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_ascii_letter(static_cast<unsigned char>(text[end]))) ++end;
  return end > 0 && is_legal_form(fold(text.substr(0, end)));
}

int organization_evidence(std::string_view text, const std::vector<KeyWord>& words, bool& legal,
                          int& school) {
  legal = false;
  school = 0;
  if (words.empty() || words.size() > 14) return 0;
  legal = std::all_of(words.begin(), words.end(), [](const KeyWord& w) { return is_legal_form(w.key); });
  const std::size_t head = head_end(words);
  int best = 0;
  for (const PhraseHit& hit : organizations().find_all(words)) {
    const std::size_t end = hit.first + hit.count;
    const bool ends = end == words.size() || end == head;
    int value = 0;
    if (hit.tag == "suffix") {
      const bool form = is_legal_form(words[hit.first].key) && hit.first > 0;
      value = form ? 30 : words.size() < 2 ? 4 : ends ? 22 : hit.first == 0 ? 12 : 4;
      if (form && words[hit.first].key.size() == 2 && !words[hit.first].capital) value = 0;
    } else {
      const bool names = ends || hit.first == 0;  // "Mercy Hospital", "City of Leeds", "Hôpital Saint-Roch"
      value = names ? 26 : 10;
      if (hit.tag == "school") {
        school = std::max(school, names ? 30 : 12);
        if (words[hit.first].key.size() <= 5 && hit.count == 1 && !words[hit.first].capital) school = 0;
      }
    }
    best = std::max(best, value);
  }
  if (best < 20 && words.size() > 1) {
    // "Krankenhaus" in "Stadtkrankenhaus"-like compounds is found by its tail.
    for (const std::string_view tail :
         {"krankenhaus", "klinikum", "klinik", "schule", "universitat", "werke", "bank"}) {
      for (const KeyWord& word : words) {
        if (word.key.size() > tail.size() + 2 && word.key.substr(word.key.size() - tail.size()) == tail)
          best = 22;
      }
    }
  }
  int hints = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].key == "and" && i > 0 && i + 1 < words.size() && words[i].span.size() == 1 &&
        words[i - 1].capital && words[i + 1].capital) {
      hints += 4;
    }
    if (looks_like_brand(slice(text, words[i].span))) hints += 8;
    const std::string_view source = slice(text, words[i].span);
    if (source.size() > 2 && words[i].capital && (source.substr(source.size() - 2) == "'s")) hints += 6;
  }
  if (has_domain(text.substr(words.front().span.begin, words.back().span.end - words.front().span.begin)))
    hints += 10;
  return best + std::min(hints, 12);
}

}  // namespace savile
