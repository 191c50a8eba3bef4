#include "analysis/short_forms.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "text/character.hpp"
#include "text/one_of.hpp"

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
  return key.size() < 5 &&
         is_one_of(key, {"and", "of", "the", "for", "in", "to", "a", "an", "on", "or", "with"});
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
    std::array<std::size_t, shortest> words{};
    std::array<char, shortest> initials{};
    for (std::size_t i = 0; i < shortest; ++i) {
      words[i] = run[begin + i + (i < inner ? 0 : 1)];
      initials[i] = text.key(words[i]).front();
    }
    use(std::string_view(initials.data(), shortest), std::span<const std::size_t>(words), false);
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
    std::array<char, longest> initials{};
    for (std::size_t k = 0; k < run.size(); ++k) initials[k] = text.key(run[k]).front();
    for (std::size_t size = shortest; size <= run.size(); ++size) {
      const std::size_t begin = run[run.size() - size];
      const bool begins = begin == first || is_border(text, begin - 1, last);
      const bool ends = is_border(text, i + 1, last);
      if (size > shortest || begins || ends)
        use(std::string_view(initials.data() + run.size() - size, size),
            std::span<const std::size_t>(run).last(size), size > shortest || (begins && ends));
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
  for_each_run(text, first, last, [&](std::string_view initials, std::span<const std::size_t>, bool sure) {
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
               [&](std::string_view initials, std::span<const std::size_t> tokens, bool sure) {
                 const std::vector<std::size_t>* found = short_.find(initials);
                 if (found != nullptr) hits.push_back({{tokens.begin(), tokens.end()}, *found, sure});
               });
  return hits;
}

}  // namespace savile
