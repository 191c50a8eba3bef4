#include "analysis/short_forms.hpp"

#include <algorithm>

#include "text/character.hpp"

namespace savile {
namespace {

constexpr std::size_t shortest = 3, longest = 5;

bool is_short_form(const TokenizedText& text, std::size_t i) {
  const std::string_view source = text.source(i);
  return text[i].kind == TokenKind::word && source.size() >= shortest && source.size() <= longest &&
         std::all_of(source.begin(), source.end(),
                     [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); });
}

bool is_small(std::string_view key) {
  return key == "and" || key == "of" || key == "the" || key == "for" || key == "in" || key == "to" ||
         key == "a" || key == "an" || key == "on" || key == "or" || key == "with";
}

// Whether a run of words ends, or begins, here: at a sign, a small word or the border of the text; not
// within "spring-calving".
bool is_border(const TokenizedText& text, std::size_t i, std::size_t last) {
  if (i >= last || is_small(text.key(i))) return true;
  if (text[i].kind == TokenKind::word) return false;
  return text.key(i) != "-" || text[i].gap != Gap::none;
}

// Three words with another one between them, "scaling and careful root planing": never sure.
template <class Use>
void use_interrupted(const std::vector<std::size_t>& run, std::size_t begin, const TokenizedText& text,
                     const Use& use) {
  for (std::size_t inner = 1; inner < shortest; ++inner) {
    std::vector<std::size_t> words(run.begin() + static_cast<std::ptrdiff_t>(begin), run.end());
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(inner));
    std::string initials;
    for (const std::size_t word : words) initials.push_back(text.key(word).front());
    use(initials, std::move(words), false);
  }
}

// Calls `use` with each run of three to five words: its initials, its tokens, and whether it is sure. Three
// letters meet by chance too often, so three words are sure only where they stand for themselves, and are
// not looked at in the midst of others.
template <class Use>
void for_each_run(const TokenizedText& text, std::size_t first, std::size_t last, Use use) {
  std::vector<std::size_t> run;  // the last words, longest at most
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view key = text.key(i);
    if (text[i].kind != TokenKind::word) {
      if (key != "-" && key != "&" && key != "'" && key != "/" && key != ",") run.clear();
      continue;
    }
    if (key.empty() || is_small(key)) continue;
    run.push_back(i);
    if (run.size() > longest) run.erase(run.begin());
    std::string initials;
    for (const std::size_t word : run) initials.push_back(text.key(word).front());
    for (std::size_t size = shortest; size <= run.size(); ++size) {
      const std::size_t begin = run[run.size() - size];
      const bool begins = begin == first || is_border(text, begin - 1, last);
      const bool ends = is_border(text, i + 1, last);
      if (size > shortest || begins || ends)
        use(initials.substr(initials.size() - size),
            std::vector<std::size_t>(run.end() - static_cast<std::ptrdiff_t>(size), run.end()),
            size > shortest || (begins && ends));
    }
    if (run.size() > shortest && is_border(text, i + 1, last)) {
      const std::size_t begin = run.size() - shortest - 1;
      if (run[begin] == first || is_border(text, run[begin] - 1, last))
        use_interrupted(run, begin, text, use);
    }
  }
}

void note(std::vector<std::size_t>& places, std::size_t place) {
  if (places.empty() || places.back() != place) places.push_back(place);
}

}  // namespace

void ShortForms::add(const TokenizedText& text, std::size_t first, std::size_t last, std::size_t place) {
  for (std::size_t i = first; i < last; ++i) {
    if (is_short_form(text, i)) note(short_[text.key(i)], place);
  }
  for_each_run(text, first, last,
               [&](const std::string& initials, const std::vector<std::size_t>&, bool sure) {
                 if (sure) note(long_[initials], place);
               });
}

std::vector<ShortFormHit> ShortForms::find(const TokenizedText& posting, std::size_t first,
                                           std::size_t last) const {
  std::vector<ShortFormHit> hits;
  for (std::size_t i = first; i < last; ++i) {
    if (!is_short_form(posting, i)) continue;
    const std::vector<std::size_t>* found = long_.find(posting.key(i));
    if (found != nullptr) hits.push_back({{i}, *found, true});
  }
  for_each_run(posting, first, last,
               [&](const std::string& initials, std::vector<std::size_t> tokens, bool sure) {
                 const std::vector<std::size_t>* found = short_.find(initials);
                 if (found != nullptr) hits.push_back({std::move(tokens), *found, sure});
               });
  return hits;
}

}  // namespace savile
