#include "chunk/chunk.hpp"

#include <cstdint>
#include <string>

#include "catch.hpp"
#include "chunk/token_estimate.hpp"
#include "text/token.hpp"
#include "text/utf8.hpp"

using savile::chunk;
using savile::Chunk;
using savile::ChunkOptions;
using savile::SectionType;
using savile::slice;

namespace {

std::string joined(const std::string& text, const std::vector<Chunk>& chunks) {
  std::string out;
  for (const Chunk& piece : chunks) out += slice(text, piece.span);
  return out;
}

const std::string jobs =
    "Nurse, City Hospital, 2019 - 2022\n- Cared for 12 patients a shift on a surgical ward\n"
    "- Trained 4 new nurses in wound care\n\nAide, Home Care, 2017 - 2019\n- Visited 9 clients a day\n";

}  // namespace

TEST_CASE("what fits is not cut") {
  const auto chunks = chunk(jobs, {1000, SectionType::experience});
  REQUIRE(chunks.size() == 1);
  CHECK(slice(jobs, chunks[0].span) == jobs);
  CHECK_FALSE(chunks[0].context);
}

TEST_CASE("entries are cut apart before they are cut up") {
  const auto chunks = chunk(jobs, {36, SectionType::experience});
  REQUIRE(chunks.size() == 2);
  CHECK(slice(jobs, chunks[1].span).substr(0, 5) == "Aide,");
}

TEST_CASE("an entry that is cut up keeps its head as context of the later pieces") {
  const auto chunks = chunk(jobs, {22, SectionType::experience});
  REQUIRE(chunks.size() >= 3);
  CHECK_FALSE(chunks[0].context);
  REQUIRE(chunks[1].context);
  CHECK(slice(jobs, *chunks[1].context) == "Nurse, City Hospital, 2019 - 2022");
}

TEST_CASE("a section without entries has no context") {
  for (const Chunk& piece : chunk(jobs, {10, SectionType::skills})) CHECK_FALSE(piece.context);
}

TEST_CASE("an empty text has no pieces") { CHECK(chunk("", {}).empty()); }

TEST_CASE("joined in order the pieces are the text, and each fits") {
  std::uint64_t state = 7;
  const auto next = [&state](std::uint64_t below) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (state >> 33) % below;
  };
  const char* parts[] = {"word", " ",           "\n", "\n\n",    "Longerword", ". ",
                         "é",    "👩‍💻", "- ", "1234567", "A",          "supercalifragilistic"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (std::uint64_t i = next(120); i > 0; --i) text += parts[next(std::size(parts))];
    const std::size_t budget = 2 + next(20);
    const auto chunks = chunk(text, {budget, SectionType::experience});
    CHECK(joined(text, chunks) == text);
    for (const Chunk& piece : chunks) {
      CHECK(piece.tokens == savile::TokenSizes(savile::TokenizedText(text)).of(piece.span));
      const bool one_character = piece.span.size() <= 12 && savile::is_valid_utf8(slice(text, piece.span));
      CHECK((piece.tokens <= budget || one_character));
    }
  }
}
