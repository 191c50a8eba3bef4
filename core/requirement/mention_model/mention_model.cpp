#include "requirement/mention_model/mention_model.hpp"

#include "base/sort_stably.hpp"
#include "requirement/mention_model/feature_index.hpp"
#include "requirement/mention_model/mention_decoder.hpp"
#include "requirement/mention_model/mention_features.hpp"
#include "requirement/mention_model/mention_file.hpp"
#include "requirement/mention_model/row_sum.hpp"

namespace savile {

struct MentionModel::Index {
  MentionWeights weights;  // but for its words, features and rows, which are below
  std::vector<std::uint64_t> rows;
  FeatureIndex features;
  WordClasses classes;
};

namespace {

// The last word of a mention of words [first, last] without the stops and brackets that touch it from
// behind: "Excel;" is Excel. The annotated postings count such signs in.
std::size_t without_end_signs(const TokenizedText& text, const std::vector<MentionWord>& words,
                              std::size_t first, std::size_t last) {
  const auto key = [&](std::size_t i) { return key_of(text, words[i]); };
  while (last > first && words[last].gap == Gap::none && key(last).size() == 1 &&
         std::string_view(".,;:!?)]}").find(key(last)) != std::string_view::npos) {
    std::size_t open = first;
    while (open < last && key(open) != "(" && key(open) != "[") ++open;
    if (open < last) break;  // "AWS (S3, EC2)" is whole
    --last;
  }
  return last;
}

// Appends spans of a sentence whose first word is `first`.
void append_spans(const TokenizedText& text, const std::vector<MentionWord>& words, std::size_t first,
                  const std::vector<LikelySpan>& spans, MentionLabel label, std::vector<Mention>& out) {
  for (const LikelySpan& span : spans) {
    const std::size_t begin = first + span.first;
    const std::size_t last = without_end_signs(text, words, begin, first + span.last);
    out.push_back({{span_of(text, words[begin]).begin, span_of(text, words[last]).end}, label, std::nullopt});
  }
}

}  // namespace

MentionModel::MentionModel(MentionWeights weights) {
  auto index = std::make_shared<Index>();
  index->features = FeatureIndex(weights.features);
  index->classes = WordClasses(weights.words);
  for (std::size_t at = 0; at < weights.rows.size(); at += mention_columns)
    index->rows.push_back(packed_row(&weights.rows[at]));
  weights.features = {};
  weights.rows = {};
  weights.words = {};
  index->weights = std::move(weights);
  index_ = std::move(index);
}

Result<MentionModel> MentionModel::read(std::string_view bytes) {
  Result<MentionWeights> weights = read_mention_file(bytes);
  if (!weights) return weights.error();
  return MentionModel(std::move(weights).value());
}

std::vector<Mention> MentionModel::find(const TokenizedText& text, const PostingOutline& outline,
                                        const Lexicon& lexicon, const std::vector<TermHit>& hits) const {
  const MentionWeights& weights = index_->weights;
  const MentionText cut = cut_mention_text(text, outline);
  const MentionFeatures features(text, cut, lexicon, hits, index_->classes);
  MentionDecoder decoder(weights);
  std::vector<Mention> mentions;
  FeatureBatch seen;
  for (std::size_t s = 0; s < cut.sentences.size(); ++s) {
    const MentionSentence& sentence = cut.sentences[s];
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      features.of(s, i, seen);
      const RowSum sum = sum_of_rows(seen, index_->features, index_->rows);
      decoder.add(sum.columns(), cut.words[i].after_comma);
    }
    const MentionDecoder::Spans spans = decoder.finish();
    const std::size_t from = mentions.size();
    append_spans(text, cut.words, sentence.first, spans.skills, MentionLabel::skill, mentions);
    append_spans(text, cut.words, sentence.first, spans.knowledge, MentionLabel::knowledge, mentions);
    sort_stably_from(mentions, from, [](const Mention& a, const Mention& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
  }
  return mentions;
}

}  // namespace savile
