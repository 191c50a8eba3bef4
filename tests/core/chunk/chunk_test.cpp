#include "chunk/chunk.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "catch.hpp"
#include "chunk/plain_sizes.hpp"
#include "chunk/structure.hpp"
#include "chunk/token_estimate.hpp"
#include "text/token.hpp"
#include "text/utf8.hpp"

using savile::chunk;
using savile::Chunk;
using savile::ChunkOptions;
using savile::SectionType;
using savile::slice;
using savile::Span;

namespace {

std::string joined(const std::string& text, const std::vector<Chunk>& chunks) {
  std::string out;
  for (const Chunk& piece : chunks) out += slice(text, piece.span);
  return out;
}

// In words, which a reader of the test can count.
std::vector<Chunk> in_words(const std::string& text, std::size_t words, SectionType section) {
  const savile::TokenPlaces tokens(text);
  return chunk(text, savile::WordSizes(tokens), {words, section});
}

std::vector<std::string> texts(const std::string& text, const std::vector<Chunk>& chunks) {
  std::vector<std::string> out;
  for (const Chunk& piece : chunks) out.emplace_back(slice(text, piece.span));
  return out;
}

using Texts = std::vector<std::string>;

const std::string jobs =
    "Nurse, City Hospital, 2019 - 2022\n- Cared for 12 patients a shift on a surgical ward\n"
    "- Trained 4 new nurses in wound care\n\nAide, Home Care, 2017 - 2019\n- Visited 9 clients a day\n";

// No blank line shows where the second job begins.
const std::string dense_jobs =
    "Nurse, City Hospital, 2019 - 2022\n- Cared for 12 patients a shift\n  on a surgical ward\n"
    "- Trained 4 new nurses in wound care\nAide, Home Care, 2017 - 2019\n- Visited 9 clients a day\n";

const std::string skills = "Languages: English, German, Polish\nClinical: wound care, triage, phlebotomy\n";

struct Numbers {
  std::uint64_t state = 7;
  std::uint64_t operator()(std::uint64_t below) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (state >> 33) % below;
  }
};

std::string any_text(Numbers& next) {
  const char* parts[] = {
      "word",    " ", "\n",      "\n\n",  "Longerword",           ". ",       "é",  "👩‍💻", "- ",
      "1234567", "A", "2019 - ", "-----", "supercalifragilistic", "Skills: ", ", ", "e\u0301",     "\r\n"};
  std::string text;
  for (std::uint64_t i = next(120); i > 0; --i) text += parts[next(std::size(parts))];
  return text;
}

constexpr SectionType sections[] = {SectionType::experience, SectionType::skills, SectionType::summary};

}  // namespace

TEST_CASE("what fits is not cut") {
  const auto chunks = chunk(jobs, {1000, SectionType::experience});
  REQUIRE(chunks.size() == 1);
  CHECK(slice(jobs, chunks[0].span) == jobs);
  CHECK_FALSE(chunks[0].context);
}

TEST_CASE("entries are cut apart before they are cut up") {
  const auto chunks = in_words(jobs, 22, SectionType::experience);
  REQUIRE(chunks.size() == 2);
  CHECK(slice(jobs, chunks[1].span).substr(0, 5) == "Aide,");
}

TEST_CASE("entries are told apart without a blank line between them") {
  const auto chunks = in_words(dense_jobs, 22, SectionType::experience);
  REQUIRE(chunks.size() == 2);
  CHECK(slice(dense_jobs, chunks[1].span).substr(0, 5) == "Aide,");
}

TEST_CASE("an entry that is cut up keeps its head as context of the later pieces") {
  const auto chunks = in_words(dense_jobs, 14, SectionType::experience);
  REQUIRE(texts(dense_jobs, chunks) == Texts{"Nurse, City Hospital, 2019 - 2022\n",
                                             "- Cared for 12 patients a shift\n  on a surgical ward\n",
                                             "- Trained 4 new nurses in wound care\n",
                                             "Aide, Home Care, 2017 - 2019\n- Visited 9 clients a day\n"});
  CHECK_FALSE(chunks[0].context);
  REQUIRE(chunks[1].context);
  CHECK(slice(dense_jobs, *chunks[1].context) == "Nurse, City Hospital, 2019 - 2022");
  CHECK(chunks[1].context == chunks[2].context);
  CHECK_FALSE(chunks[3].context);
}

TEST_CASE("a bullet that goes on in the next line is not cut where it would fit whole") {
  for (std::size_t words = 10; words < 20; ++words) {
    for (const std::string& piece : texts(dense_jobs, in_words(dense_jobs, words, SectionType::experience)))
      CHECK((piece.find("a shift") == std::string::npos) == (piece.find("surgical") == std::string::npos));
  }
}

TEST_CASE("skills are cut apart by category, then by item, with the category as context") {
  CHECK(texts(skills, in_words(skills, 5, SectionType::skills)) ==
        Texts{"Languages: English, German, Polish\n", "Clinical: wound care, triage, phlebotomy\n"});
  const auto chunks = in_words(skills, 3, SectionType::skills);
  CHECK(texts(skills, chunks) ==
        Texts{"Languages: English, German, ", "Polish\n", "Clinical: wound care, ", "triage, phlebotomy\n"});
  REQUIRE(chunks[1].context);
  CHECK(slice(skills, *chunks[1].context) == "Languages");
  REQUIRE(chunks[3].context);
  CHECK(slice(skills, *chunks[3].context) == "Clinical");
}

TEST_CASE("other text is cut by paragraph, sentence, word") {
  const std::string text = "One two. Three four five.\n\nSix seven eight nine ten.";
  CHECK(texts(text, in_words(text, 5, SectionType::summary)) ==
        Texts{"One two. Three four five.\n\n", "Six seven eight nine ten."});
  CHECK(texts(text, in_words(text, 3, SectionType::summary)) ==
        Texts{"One two. ", "Three four five.\n\n", "Six seven eight ", "nine ten."});
}

TEST_CASE("a section without entries has no context") {
  for (const Chunk& piece : chunk(jobs, {10, SectionType::summary})) CHECK_FALSE(piece.context);
}

TEST_CASE("characters that belong together are not cut") {
  const std::string text = "e\u0301e\u0301👩‍💻👩‍💻";
  const auto chunks = chunk(text, savile::CharacterSizes(text), {3, SectionType::other});
  CHECK(texts(text, chunks) == Texts{"e\u0301", "e\u0301", "👩‍💻", "👩‍💻"});
}

TEST_CASE("an empty text has no pieces") { CHECK(chunk("", {}).empty()); }

TEST_CASE("joined in order the pieces are the text, and each fits") {
  Numbers next;
  for (int round = 0; round < 300; ++round) {
    const std::string text = any_text(next);
    const std::size_t budget = 2 + next(20);
    const SectionType section = sections[next(std::size(sections))];
    const auto chunks = chunk(text, {budget, section});
    CHECK(joined(text, chunks) == text);
    for (const Chunk& piece : chunks) {
      CHECK(piece.tokens == savile::TokenSizes(text).of(piece.span));
      const bool one_character = piece.span.size() <= 12 && savile::is_valid_utf8(slice(text, piece.span));
      CHECK((piece.tokens <= budget || one_character));
      if (piece.context) CHECK(piece.context->end <= piece.span.begin);
    }
  }
}

TEST_CASE("nothing that the structure holds together is cut where it would have fitted whole") {
  Numbers next;
  for (int round = 0; round < 300; ++round) {
    const std::string text = any_text(next);
    const savile::TokenPlaces tokens(text);
    const savile::TokenSizes sizes(text);
    const std::size_t budget = 2 + next(30);
    const SectionType section = sections[next(std::size(sections))];
    const auto chunks = chunk(text, sizes, {budget, section});
    const auto levels = savile::structure_of(text, section);
    std::vector<std::size_t> coarser = {0, text.size()};
    for (const savile::CutLevel& level : levels) {
      for (const savile::Cut& cut : level) coarser.push_back(cut.at);
      std::sort(coarser.begin(), coarser.end());
      for (std::size_t i = 1; i < coarser.size(); ++i) {
        const Span unit{coarser[i - 1], coarser[i]};
        if (unit.empty() || sizes.of(unit) > budget) continue;
        CHECK(std::any_of(chunks.begin(), chunks.end(),
                          [&](const Chunk& piece) { return piece.span.contains(unit); }));
      }
    }
  }
}

TEST_CASE("a larger budget never makes more pieces") {
  for (std::size_t words = 2; words < 30; ++words) {
    CHECK(in_words(dense_jobs, words, SectionType::experience).size() >=
          in_words(dense_jobs, words + 1, SectionType::experience).size());
  }
}
