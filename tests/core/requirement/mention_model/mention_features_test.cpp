#include "requirement/mention_model/mention_features.hpp"

#include <algorithm>

#include "catch.hpp"
#include "requirement/mention_model/feature_emitter.hpp"
#include "requirement/mention_model/feature_hash.hpp"
#include "requirement/mention_model/row_sum.hpp"

using namespace savile;

namespace {

using Features = std::vector<std::uint32_t>;

std::vector<Features> features_of(std::string_view source, const WordClasses& classes = {}) {
  const TokenizedText text(source);
  const MentionText cut = cut_mention_text(text, outline_posting(text));
  const auto hits = Lexicon::standard().find(text);
  const MentionFeatures features(text, cut, Lexicon::standard(), hits, classes);
  std::vector<Features> out;
  for (std::size_t s = 0; s < cut.sentences.size(); ++s) {
    for (std::size_t i = cut.sentences[s].first; i < cut.sentences[s].last; ++i) {
      out.emplace_back();
      features.of(s, i, out.back());
    }
  }
  return out;
}

std::size_t shared(Features a, Features b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  Features both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

}  // namespace

TEST_CASE("a hash is the same in every build") {
  CHECK(hash_of("") == 1947474976U);
  CHECK(hash_of("excel") == 1036914543U);
  CHECK(join_hash(1, 2) == join_hash(1, 2));
  CHECK(join_hash(1, 2) != join_hash(2, 1));
}

TEST_CASE("a word has no more features than a sum of rows takes") {
  for (const Features& each : features_of("- Knows Excel, Python and C++, plans the work of 4 people.\n")) {
    CHECK(each.size() <= static_cast<std::size_t>(RowSum::most_rows));
    CHECK(each.size() > 50);
  }
}

TEST_CASE("no feature is given twice to a word") {
  for (Features each : features_of("Requirements\n- Knows Excel, plans the work of 4 people.\n")) {
    std::sort(each.begin(), each.end());
    CHECK(std::adjacent_find(each.begin(), each.end()) == each.end());
  }
}

TEST_CASE("the same words in the same place have the same features; case and neighbours change some") {
  const auto a = features_of("We use Kotlin daily"), b = features_of("We use Kotlin daily");
  CHECK(a == b);
  const auto other_case = features_of("We use kotlin daily"), other_end = features_of("We use Kotlin rarely");
  CHECK(shared(a[2], other_case[2]) < a[2].size());
  CHECK(shared(a[2], other_case[2]) > a[2].size() / 3);
  CHECK(shared(a[2], other_end[2]) < a[2].size());
}

TEST_CASE("what other sentences say tells of knowledge alone") {
  const auto of_skills = [](std::string_view source, std::size_t word) {
    Features all = features_of(source)[word];
    all.erase(std::remove_if(all.begin(), all.end(),
                             [](std::uint32_t each) { return told_by(each) == TellsOf::knowledge; }),
              all.end());
    return all;
  };
  const std::string_view excel = "We plan Excel\nExcel", welding = "We plan Excel\nWelding";
  CHECK_FALSE(of_skills(excel, 2).empty());
  CHECK(of_skills(excel, 2) == of_skills(welding, 2));
  CHECK(features_of(excel)[2] != features_of(welding)[2]);
}

TEST_CASE("each name of a list is tied to what opens the list") {
  const auto one = features_of("Experience with Excel"), more = features_of("Experience with Word and Excel");
  const auto other = features_of("Holidays at Word and Excel");
  CHECK(shared(one.back(), more.back()) > shared(one.back(), other.back()));
}

TEST_CASE("a class stands for words that were never seen, in their other forms too") {
  const WordClasses classes({{hash_of("weld"), {3, 30, 0, 7}}, {hash_of("solder"), {3, 30, 0, 7}}});
  CHECK(classes.of("welding")[Sorting::sense] == 30);
  CHECK(classes.of("solders")[Sorting::sense] == 30);
  CHECK(classes.of("baked")[Sorting::sense] == 0);
  CHECK(classes.of("welded")[Sorting::kind] == 7);
  CHECK(classes.of("")[Sorting::sense] == 0);
  const auto plain = shared(features_of("You weld pipes")[1], features_of("You solder pipes")[1]);
  const auto classed =
      shared(features_of("You weld pipes", classes)[1], features_of("You solder pipes", classes)[1]);
  CHECK(classed > plain);
}
