#include "requirement/mention_model/mention_words.hpp"

#include <string>

#include "catch.hpp"
#include "requirement/mention_model/mention_sentences.hpp"

using namespace savile;

namespace {

std::vector<std::string> words_of(std::string_view source) {
  const TokenizedText text(source);
  std::vector<MentionWord> words;
  append_mention_words(text, 0, text.size(), words);
  std::vector<std::string> out;
  for (const MentionWord& word : words) out.emplace_back(slice(source, span_of(text, word)));
  return out;
}

std::vector<std::size_t> sentence_sizes(std::string_view source) {
  const TokenizedText text(source);
  std::vector<std::size_t> sizes;
  for (const MentionSentence& each : cut_mention_text(text, outline_posting(text)).sentences)
    sizes.push_back(each.last - each.first);
  return sizes;
}

}  // namespace

TEST_CASE("words are what stands between blanks, brackets and stops apart") {
  CHECK(words_of("(Node.js or CI/CD).") == std::vector<std::string>{"(", "Node.js", "or", "CI/CD", ")", "."});
}

TEST_CASE("signs that belong to a name stay with it") {
  CHECK(words_of("C++ C# .NET <PLACE> 3.5") ==
        std::vector<std::string>{"C++", "C#", ".NET", "<PLACE>", "3.5"});
}

TEST_CASE("commas are left out and what follows says so; those within numbers stay") {
  CHECK(words_of("Excel,Word, 1,200 ,") == std::vector<std::string>{"Excel", "Word", "1,200"});
  const TokenizedText text("Excel, Word");
  std::vector<MentionWord> words;
  append_mention_words(text, 0, text.size(), words);
  CHECK_FALSE(words[0].after_comma);
  CHECK(words[1].after_comma);
}

TEST_CASE("the key of a word is the folded whole") {
  const TokenizedText text("Señor Node.JS");
  std::vector<MentionWord> words;
  append_mention_words(text, 0, text.size(), words);
  CHECK(key_of(text, words[0]) == "senor");
  CHECK(key_of(text, words[1]) == "node.js");
}

TEST_CASE("sentences end at stops and line ends, not within abbreviations and names") {
  CHECK(sentence_sizes("We use Go. You test it.\nExcel") == std::vector<std::size_t>{4, 4, 1});
  CHECK(sentence_sizes("Tools, e.g. Excel and Node.js") == std::vector<std::size_t>{6});
}

TEST_CASE("every token is in one word and every word in one sentence, commas apart") {
  const std::string_view source = "Lead (a) team;\n\n* plan, cook & serve!\n1) Ψυχή — done.\n";
  const TokenizedText text(source);
  const MentionText cut = cut_mention_text(text, outline_posting(text));
  std::size_t token = 0, word = 0;
  for (const MentionSentence& sentence : cut.sentences) {
    CHECK(sentence.first == word);
    word = sentence.last;
  }
  CHECK(word == cut.words.size());
  for (const MentionWord& each : cut.words) {
    while (token < each.first) CHECK(text.key(token++) == ",");
    CHECK(token == each.first);
    token = each.last;
  }
  CHECK(token == text.size());
}
