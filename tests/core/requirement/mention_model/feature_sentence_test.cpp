#include "requirement/mention_model/feature_sentence.hpp"

#include "catch.hpp"
#include "requirement/mention_model/feature_hash.hpp"

using namespace savile;

namespace {

std::vector<FeatureSentence> sentences_of(std::string_view source) {
  const TokenizedText text(source);
  const MentionText cut = cut_mention_text(text, outline_posting(text));
  const auto words = read_feature_words(text, cut, Lexicon::standard(), Lexicon::standard().find(text), {});
  return read_feature_sentences(text, cut, words);
}

}  // namespace

TEST_CASE("a sentence knows how it ends and whom it speaks of") {
  const auto sentences = sentences_of("Your duties:\nYou will bake bread.\nWe pay well!\nExcel");
  REQUIRE(sentences.size() == 4);
  CHECK(sentences[0].stop == 2);
  CHECK(sentences[1].stop == 1);
  CHECK(sentences[2].stop == 3);
  CHECK(sentences[3].stop == 0);
  CHECK(sentences[1].speaks == (1U | 4U));
  CHECK(sentences[2].speaks == 2U);
}

TEST_CASE("the last heading is known to the lines under it, with its last word, not to itself") {
  const auto sentences =
      sentences_of("Baker\nYour new tools:\nAn oven that is as hot as ever\nA very long table of oak");
  REQUIRE(sentences.size() == 4);
  CHECK(sentences[1].heading == 0);
  for (std::size_t s : {2U, 3U}) {
    CHECK(sentences[s].heading == hash_of("your"));
    CHECK(sentences[s].heading_end == hash_of("tools"));
  }
  CHECK(sentences[2].headed == hash_of("your"));
  CHECK(sentences[3].headed != hash_of("your"));
}

TEST_CASE("terms are counted in a sentence and in those beside it") {
  const auto sentences = sentences_of("We bake\nPython and Kubernetes\nWe sing");
  REQUIRE(sentences.size() == 3);
  CHECK(sentences[1].terms == 2);
  CHECK(sentences[0].next_terms == 2);
  CHECK(sentences[2].before_terms == 2);
  CHECK(sentences[1].before_terms == 0);
}

TEST_CASE("a placeholder is one in its brackets alone") {
  CHECK(sentences_of("We are <PLACE> bakers")[0].placeholder);
  CHECK_FALSE(sentences_of("We are < 5 bakers >")[0].placeholder);
}
