#include "analysis/short_forms.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
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

// Calls `use` with each run of three to five words whose initials are wanted: its initials, its tokens, and
// whether it is sure. Three letters meet by chance too often, so three words are sure only where they stand
// for themselves, and are not looked at in the midst of others.
template <class Wanted, class Use>
void for_each_run(const TokenizedText& text, std::size_t first, std::size_t last, Wanted wanted, Use use) {
  std::array<std::size_t, longest> run{};  // the last words
  std::array<char, longest> letters{};     // their initials
  std::size_t size = 0;
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view key = text.key(i);
    if (text[i].kind != TokenKind::word) {
      if (key != "-" && key != "&" && key != "'" && key != "/" && key != ",") size = 0;
      continue;
    }
    if (key.empty() || is_small(key)) continue;
    if (size == longest) {
      std::copy(run.begin() + 1, run.end(), run.begin());
      std::copy(letters.begin() + 1, letters.end(), letters.begin());
      --size;
    }
    run[size] = i;
    letters[size++] = key.front();
    const auto begins = [&](std::size_t at) {
      return run[at] == first || is_border(text, run[at] - 1, last);
    };
    const auto ends = [&] { return is_border(text, i + 1, last); };
    for (std::size_t count = shortest; count <= size; ++count) {
      const std::size_t from = size - count;
      const std::string_view initials(letters.data() + from, count);
      if (!wanted(initials)) continue;
      const std::span<const std::size_t> tokens(run.data() + from, count);
      if (count > shortest) {
        use(initials, tokens, true);
      } else if (const bool begun = begins(from), ended = ends(); begun || ended) {
        use(initials, tokens, begun && ended);
      }
    }
    if (size <= shortest) continue;
    // Three words with another one between them, "scaling and careful root planing": never sure.
    const std::size_t from = size - shortest - 1;
    for (std::size_t inner = 1; inner < shortest; ++inner) {
      std::array<std::size_t, shortest> words{};
      std::array<char, shortest> initials{};
      for (std::size_t k = 0; k < shortest; ++k) {
        const std::size_t at = from + k + (k < inner ? 0 : 1);
        words[k] = run[at];
        initials[k] = letters[at];
      }
      const std::string_view joined(initials.data(), shortest);
      if (wanted(joined) && ends() && begins(from)) use(joined, std::span<const std::size_t>(words), false);
    }
  }
}

// One of 64 bits for the initials of three to five words.
std::uint64_t bit_of(std::string_view initials) {
  std::uint32_t sum = static_cast<std::uint32_t>(initials.size());
  for (const char c : initials) sum = sum * 29U + static_cast<unsigned char>(c);
  return std::uint64_t{1} << (sum % 61U);
}

void note(std::vector<std::size_t>& places, std::size_t place) {
  if (places.empty() || places.back() != place) places.push_back(place);
}

}  // namespace

void ShortForms::add(const TokenizedText& text, std::size_t first, std::size_t last, std::size_t place) {
  for (std::size_t i = first; i < last; ++i) {
    if (!is_short_form(text, i)) continue;
    note(short_[text.key(i)], place);
    bits_ |= bit_of(text.key(i));
  }
  for_each_run(
      text, first, last, [](std::string_view) { return true; },
      [&](std::string_view initials, std::span<const std::size_t>, bool sure) {
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
  if (bits_ == 0) return hits;
  for_each_run(
      posting, first, last, [&](std::string_view initials) { return (bits_ & bit_of(initials)) != 0; },
      [&](std::string_view initials, std::span<const std::size_t> tokens, bool sure) {
        const std::vector<std::size_t>* found = short_.find(initials);
        if (found != nullptr) hits.push_back({{tokens.begin(), tokens.end()}, *found, sure});
      });
  return hits;
}

}  // namespace savile
