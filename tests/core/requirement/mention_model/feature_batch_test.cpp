#include "requirement/mention_model/feature_batch.hpp"

#include <algorithm>
#include <vector>

#include "catch.hpp"
#include "requirement/mention_model/mention_features.hpp"

using namespace savile;

TEST_CASE("a batch finds the rows of the very features that are emitted one by one") {
  const TokenizedText text(
      "Requirements:\n- Knows Excel, Python and C++, plans the work of 4 people with Terraform.\n- Speaks "
      "<LANGUAGE>; you "
      "will lead.\n\nNothing\n");
  const MentionText cut = cut_mention_text(text, outline_posting(text));
  const auto hits = Lexicon::standard().find(text);
  const MentionFeatures features(text, cut, Lexicon::standard(), hits, WordClasses());
  std::vector<std::vector<std::uint32_t>> emitted;
  std::vector<std::uint32_t> known;
  for (std::size_t s = 0; s < cut.sentences.size(); ++s) {
    for (std::size_t i = cut.sentences[s].first; i < cut.sentences[s].last; ++i) {
      emitted.emplace_back();
      features.of(s, i, emitted.back());
      // Every third feature has a row.
      for (std::size_t k = 0; k < emitted.back().size(); k += 3)
        known.push_back(feature_key(emitted.back()[k]));
    }
  }
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  const FeatureIndex index(known);

  FeatureBatch batch;
  std::size_t word = 0;
  for (std::size_t s = 0; s < cut.sentences.size(); ++s) {
    for (std::size_t i = cut.sentences[s].first; i < cut.sentences[s].last; ++i, ++word) {
      std::vector<std::uint32_t> wanted, found;
      for (const std::uint32_t hash : emitted[word]) {
        const std::uint32_t row = index.row_of(feature_key(hash));
        if (row != FeatureIndex::no_row) wanted.push_back(row);
      }
      features.of(s, i, batch);
      batch.for_each_row(index, [&](std::uint32_t row) { found.push_back(row); });
      std::sort(wanted.begin(), wanted.end());
      std::sort(found.begin(), found.end());
      CAPTURE(word);
      CHECK(found == wanted);
      CHECK(found.size() >= emitted[word].size() / 3);
    }
  }
  CHECK(word > 25);
}
