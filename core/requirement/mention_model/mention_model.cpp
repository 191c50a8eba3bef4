#include "requirement/mention_model/mention_model.hpp"

#include <algorithm>

#include "requirement/mention_model/feature_index.hpp"
#include "requirement/mention_model/mention_features.hpp"
#include "requirement/mention_model/mention_file.hpp"
#include "requirement/mention_model/mention_viterbi.hpp"

namespace savile {

struct MentionModel::Index {
  MentionWeights weights;
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

// Appends the spans of one label that the states of a sentence's words tell of.
template <class PartOf>
void append_spans(const TokenizedText& text, const std::vector<MentionWord>& words, std::size_t first,
                  const std::vector<std::uint8_t>& states, MentionLabel label, PartOf part_of,
                  std::vector<Mention>& out) {
  std::size_t begin = first;
  for (std::size_t i = 0; i < states.size(); ++i) {
    const SpanPart part = part_of(states[i]);
    if (part == SpanPart::begin || part == SpanPart::one) begin = first + i;
    if (part != SpanPart::last && part != SpanPart::one) continue;
    const std::size_t last = without_end_signs(text, words, begin, first + i);
    out.push_back({{span_of(text, words[begin]).begin, span_of(text, words[last]).end}, label, std::nullopt});
  }
}

}  // namespace

MentionModel::MentionModel(MentionWeights weights) {
  auto index = std::make_shared<Index>();
  index->features = FeatureIndex(weights.features);
  index->classes = WordClasses(weights.words);
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
  MentionViterbi viterbi(weights.transitions);
  std::vector<Mention> mentions;
  std::vector<std::uint32_t> seen;
  for (const MentionSentence& sentence : cut.sentences) {
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      seen.clear();
      features.of(sentence, i, seen);
      MentionColumns columns{};
      for (std::size_t c = 0; c < mention_columns; ++c) columns[c] = weights.bias[c];
      for (const std::uint32_t hash : seen) {
        const std::uint32_t row = index_->features.row_of(feature_key(hash));
        if (row == FeatureIndex::no_row) continue;
        const std::int8_t* const weight = &weights.rows[std::size_t{row} * mention_columns];
        for (std::size_t c = 0; c < mention_columns; ++c) columns[c] += weight[c];
      }
      viterbi.add(columns, cut.words[i].after_comma);
    }
    const std::vector<std::uint8_t> states = viterbi.finish();
    const std::size_t from = mentions.size();
    append_spans(text, cut.words, sentence.first, states, MentionLabel::skill, skill_part, mentions);
    append_spans(text, cut.words, sentence.first, states, MentionLabel::knowledge, knowledge_part, mentions);
    std::stable_sort(mentions.begin() + static_cast<std::ptrdiff_t>(from), mentions.end(),
                     [](const Mention& a, const Mention& b) {
                       return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                                           : a.span.end > b.span.end;
                     });
  }
  return mentions;
}

}  // namespace savile
