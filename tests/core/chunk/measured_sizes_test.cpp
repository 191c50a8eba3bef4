// Few questions, and the pieces that asking about all of them would give.
#include "chunk/measured_sizes.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "catch.hpp"
#include "chunk/chunk.hpp"
#include "core/chunk/seeded_texts.hpp"
#include "core/chunk/slow_chunk.hpp"
#include "text/utf16.hpp"

using savile::SectionType;
using savile::Span;

namespace {

// A measure is a function that sees places alone: this is the text that it counts in.
struct Measured {
  std::string text;
  std::size_t asked = 0, calls = 0;
  int kind = 0;
};
Measured now;

// Monotone, in different ways: by length, in steps, hardly growing, by words.
double size_of(std::string_view part) {
  const auto length = static_cast<double>(part.size());
  switch (now.kind) {
    case 0: return length;
    case 1: return std::ceil(length / 4);
    case 2: return std::floor(std::sqrt(length));
    case 3: return length * 0.3;
    default: {
      double words = 0;
      for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] > ' ' && (i == 0 || part[i - 1] <= ' ')) ++words;
      }
      return words;
    }
  }
}

double measure(std::size_t begin, std::size_t end) {
  const savile::Utf16Offsets offsets(now.text);
  const Span range = offsets.to_bytes(Span{begin, end});
  ++now.calls;
  now.asked += end - begin;
  return size_of(savile::slice(now.text, range));
}

// The same size, asked at every turn.
class AskedAlways final : public savile::TextSizer {
 public:
  [[nodiscard]] std::size_t of(Span range) const override {
    return static_cast<std::size_t>(size_of(savile::slice(now.text, range)) + 0.999999);
  }
  [[nodiscard]] std::size_t reach(std::size_t begin, std::size_t) const override { return begin; }
};

// Parts of a text have no more than it and this (kind 2 has no such bound).
constexpr double seams[] = {0, 1, -1, 0, 1};

}  // namespace

TEST_CASE("by any measure that grows the pieces are those of asking always, with a seam or without") {
  savile::SeededTexts texts;
  for (int round = 0; round < 250; ++round) {
    now = {texts.lines(round % 5 == 0 ? 60 : 16), 0, 0, static_cast<int>(texts.below(5))};
    const std::size_t budget = 1 + texts.below(now.kind == 2 ? 20 : 160);
    constexpr SectionType types[] = {SectionType::other, SectionType::experience, SectionType::skills};
    const savile::ChunkOptions options{budget, types[texts.below(3)]};
    const auto expected = savile::slow_chunk(now.text, AskedAlways(), options);
    INFO(now.text);
    INFO(budget << " by measure " << now.kind);
    REQUIRE(savile::same_chunks(savile::chunk(now.text, savile::MeasuredSizes(now.text, &measure), options),
                                expected));
    const savile::MeasuredSizes seamed(now.text, &measure, seams[now.kind]);
    REQUIRE(savile::same_chunks(savile::chunk(now.text, seamed, options), expected));
  }
}

TEST_CASE(
    "a text is asked about three times at most, with a seam twice, and never as a whole that is far too "
    "large") {
  now = {};
  while (now.text.size() < 20000) now.text += "Ran the ward with 12 nurses, and wrote what was done.\n\n";
  now.kind = 1;
  const double size = static_cast<double>(now.text.size());
  (void)savile::chunk(now.text, savile::MeasuredSizes(now.text, &measure), {100, SectionType::other});
  CHECK(static_cast<double>(now.asked) < 3 * size);
  const std::size_t without = now.asked;
  now.asked = 0;
  (void)savile::chunk(now.text, savile::MeasuredSizes(now.text, &measure, 1), {100, SectionType::other});
  CHECK(static_cast<double>(now.asked) < 2 * size);
  CHECK(now.asked < without);
}

TEST_CASE("a measure that gives up is not asked again") {
  now = {};
  static std::size_t calls = 0;
  const auto refuse = [](std::size_t, std::size_t) {
    ++calls;
    return -1.0;
  };
  const std::string text = "One two three. Four five six.\n\nSeven eight nine.\n";
  (void)savile::chunk(text, savile::MeasuredSizes(text, +refuse), {3, SectionType::other});
  CHECK(calls == 1);
}
