#include "requirement/mention_model/feature_word.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

std::vector<FeatureWord> words_of(std::string_view source) {
  const TokenizedText text(source);
  const MentionText cut = cut_mention_text(text, outline_posting(text));
  return read_feature_words(text, cut, Lexicon::standard(), Lexicon::standard().find(text), {});
}

}  // namespace

TEST_CASE("a word knows the last link word before it and the next one behind") {
  const auto words = words_of("Experience with Zorblax and Quux for banks");
  CHECK(words[4].link == 1);       // Quux: "with"
  CHECK(words[4].next_link == 5);  // "for"
  CHECK(words[1].link == 0);       // none before: the sentence's first word
  CHECK(words[6].next_link == 7);  // none behind: its end
}

TEST_CASE("links do not reach into the next sentence") {
  const auto words = words_of("Work with people\nExcel");
  CHECK(words[3].link == 3);
  CHECK(words[0].next_link == 1);
}

TEST_CASE("a term says its kind, and its neighbours how near it stands") {
  const auto words = words_of("You know Python well enough");
  CHECK(words[2].term == 1 + static_cast<int>(TermKind::language));
  CHECK(words[2].place == 3);
  CHECK(words[0].term == 0);
  CHECK(words[3].left_term != 0);
  CHECK(words[3].left_term != words[4].left_term + 1);
  CHECK(words[3].right_term == 0);
  CHECK(words[1].right_term != 0);
}

TEST_CASE("other places of a word in the posting are counted, with and without a capital, itself apart") {
  const auto words = words_of("The Kettle sings\nA kettle sings\nKettle");
  CHECK(words[1].uses == 3);
  CHECK(words[1].capitals == 0);  // the last one opens a sentence
  CHECK(words[1].lowers == 1);
  CHECK(words[4].capitals == 1);
  CHECK(words[4].lowers == 0);
}

TEST_CASE("letters tell names from plain words") {
  const auto words = words_of("plain Name ALL inCaps");
  for (std::uint8_t i = 0; i < 4; ++i) CHECK(words[i].letters == i);
}
