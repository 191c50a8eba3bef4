// What is looked for only where it is needed gives what the whole, read at once, gives.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "chunk/chunk.hpp"
#include "chunk/count_units.hpp"
#include "chunk/paragraphs.hpp"
#include "chunk/plain_sizes.hpp"
#include "chunk/structure.hpp"
#include "chunk/token_estimate.hpp"
#include "core/chunk/seeded_texts.hpp"
#include "core/chunk/slow_chunk.hpp"
#include "core/chunk/slow_token_sizes.hpp"
#include "text/utf16.hpp"
#include "text/utf8.hpp"

using savile::Chunk;
using savile::SectionType;
using savile::Span;

namespace {

constexpr SectionType section_types[] = {SectionType::other, SectionType::summary, SectionType::experience,
                                         SectionType::skills};

std::vector<std::size_t> begins_of(const std::string& text) {
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < text.size(); at += savile::decode_at(text, at).size) begins.push_back(at);
  begins.push_back(text.size());
  return begins;
}

}  // namespace

TEST_CASE("pieces are those of the slow restatement, by each size and budget") {
  savile::SeededTexts texts;
  std::size_t pieces = 0;
  for (int round = 0; round < 250; ++round) {
    const std::string text = texts.lines(round % 5 == 0 ? 90 : 16);
    const std::size_t budget = 1 + texts.below(round % 3 == 0 ? 12 : 250);
    const savile::ChunkOptions options{budget, section_types[texts.below(std::size(section_types))]};
    const savile::CharacterSizes characters(text);
    const savile::TokenPlaces tokens(text);
    const savile::WordSizes words(tokens);
    const auto found = savile::chunk(text, characters, options);
    pieces += found.size();
    INFO(text);
    INFO(budget);
    REQUIRE(savile::same_chunks(found, savile::slow_chunk(text, characters, options)));
    REQUIRE(
        savile::same_chunks(savile::chunk(text, words, options), savile::slow_chunk(text, words, options)));
    REQUIRE(savile::same_chunks(savile::chunk(text, options),
                                savile::slow_chunk(text, savile::SlowTokenSizes(text), options)));
  }
  CHECK(pieces > 1000);
}

TEST_CASE("paragraphs by line ends alone are those of the lines") {
  savile::SeededTexts texts;
  int plain = 0;
  for (int round = 0; round < 800; ++round) {
    const std::string text = texts.lines(30);
    const auto begins = savile::plain_paragraphs(text);
    if (!begins) continue;
    ++plain;
    std::vector<std::size_t> read;
    const auto levels = savile::structure_of(text, SectionType::other);
    for (const savile::Cut& cut : levels[0]) read.push_back(cut.at);
    if (*begins != read) CHECK(*begins == read);
  }
  CHECK(plain > 300);
}

TEST_CASE("the estimate of any range is that of its tokens, and its reach is exact") {
  savile::SeededTexts texts;
  for (int round = 0; round < 20; ++round) {
    const std::string text = texts.of({"word",
                                       " ",
                                       "\n",
                                       "Ab",
                                       "ABC",
                                       "iOS",
                                       "--",
                                       "-",
                                       "12",
                                       "3456",
                                       "\u00e9",
                                       "\u2019",
                                       "'",
                                       "\u200b",
                                       "\u2022",
                                       "\u00a0",
                                       "\r\n",
                                       "\t",
                                       "averylongwordindeed",
                                       "\x01",
                                       "\U0001F469",
                                       "\u2028"},
                                      round < 16 ? 40 : 120);
    const savile::TokenSizes sizes(text);
    const savile::SlowTokenSizes slow(text);
    const savile::TokenPlaces tokens(text);
    const auto begins = begins_of(text);
    for (std::size_t i = 0; i < begins.size(); ++i) {
      for (std::size_t j = i; j < begins.size(); ++j) {
        const Span range{begins[i], begins[j]};
        if (sizes.of(range) != slow.of(range)) REQUIRE(sizes.of(range) == slow.of(range));
      }
      const std::size_t budget = 1 + texts.below(9), reach = sizes.reach(begins[i], budget);
      for (const savile::Token& token : tokens.tokens()) {
        if (token.span.begin <= begins[i]) continue;
        const bool fits = slow.of({begins[i], token.span.begin}) <= budget;
        if (fits != (token.span.begin <= reach)) REQUIRE(fits == (token.span.begin <= reach));
      }
    }
  }
}

TEST_CASE("one long word, and one long gap, are sized in the time of their parts") {
  const std::string text = std::string(200000, 'x') + std::string(400000, ' ') + "end";
  const auto chunks = savile::chunk(text, {200, SectionType::other});
  CHECK(chunks.size() > 150);
  CHECK(chunks.back().span.end == text.size());
}

TEST_CASE("characters and code units are counted as they are one by one") {
  savile::SeededTexts texts;
  for (int round = 0; round < 60; ++round) {
    const std::string text = texts.of({"a", "plain words here ", "\u00e9", "\u20ac", "\U0001F469", "\n"}, 60);
    const savile::Utf16Offsets offsets(text);
    const auto begins = begins_of(text);
    for (std::size_t i = 0; i < begins.size(); ++i) {
      const std::string_view head = std::string_view(text).substr(0, begins[i]);
      if (savile::count_code_points(head) != i) CHECK(savile::count_code_points(head) == i);
      if (savile::count_utf16_units(head) != offsets.to_units(begins[i]))
        CHECK(savile::count_utf16_units(head) == offsets.to_units(begins[i]));
    }
    const savile::CharacterSizes sizes(text);
    for (std::size_t i = 0; i < begins.size(); ++i) {
      const std::size_t budget = texts.below(150);
      const std::size_t end = begins[std::min(i + budget, begins.size() - 1)];
      if (sizes.reach(begins[i], budget) != end) CHECK(sizes.reach(begins[i], budget) == end);
    }
  }
}
