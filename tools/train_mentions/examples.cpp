#include "examples.hpp"

#include <algorithm>
#include <cmath>

#include "requirement/mention_model/feature_index.hpp"
#include "requirement/mention_model/mention_features.hpp"

namespace savile::training {
namespace {

constexpr std::uint32_t key_bits = (1U << feature_bits) - 1;

// Adds each span's parts, times `factor`, to the states of its words.
void mark(const Posting& posting, const MentionText& cut, const std::vector<GoldSpan>& spans,
          std::size_t factor, std::vector<std::uint8_t>& states) {
  for (const GoldSpan& span : spans) {
    const std::size_t begin = posting.first_token[span.first], end = posting.end_token[span.last];
    std::size_t first = 0;
    while (first + 1 < cut.words.size() && cut.words[first].last <= begin) ++first;
    std::size_t last = first;
    while (last + 1 < cut.words.size() && cut.words[last + 1].first < end) ++last;
    for (std::size_t i = first; i <= last; ++i) {
      const SpanPart part = first == last ? SpanPart::one
                            : i == first  ? SpanPart::begin
                            : i == last   ? SpanPart::last
                                          : SpanPart::in;
      states[i] = static_cast<std::uint8_t>(states[i] + static_cast<std::size_t>(part) * factor);
    }
  }
}

bool is_whole(const std::vector<std::uint8_t>& states) {
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (states[i] >= mention_states || (i > 0 && !may_follow(states[i - 1], states[i]))) return false;
  }
  return may_open(states.front()) && may_close(states.back());
}

}  // namespace

std::vector<Example> make_examples(const std::vector<const Posting*>& postings, const WordClasses& classes) {
  std::vector<Example> examples;
  for (const Posting* each : postings) {
    const Posting& posting = *each;
    const TokenizedText& text = *posting.tokens;
    const MentionText cut = cut_mention_text(text, outline_posting(text));
    std::vector<std::uint8_t> gold(cut.words.size(), 0);
    mark(posting, cut, posting.skills, span_parts, gold);
    mark(posting, cut, posting.knowledge, 1, gold);
    const std::vector<TermHit> hits = Lexicon::standard().find(text);
    const MentionFeatures features(text, cut, Lexicon::standard(), hits, classes);
    for (std::size_t s = 0; s < cut.sentences.size(); ++s) {
      const MentionSentence& sentence = cut.sentences[s];
      Example example;
      for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        std::vector<std::uint32_t> seen;
        features.of(s, i, seen);
        for (const std::uint32_t hash : seen) example.rows.push_back(feature_key(hash) | (hash & 3U) << 30);
        example.ends.push_back(static_cast<std::uint32_t>(example.rows.size()));
        example.gold.push_back(gold[i]);
      }
      if (is_whole(example.gold)) examples.push_back(std::move(example));
    }
  }
  return examples;
}

Rows::Rows(const std::vector<Example>& examples, int least) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (const Example& example : examples)
    for (const std::uint32_t key : example.rows) ++counts[key & key_bits];
  for (const Example& example : examples) {
    for (const std::uint32_t labelled : example.rows) {
      const std::uint32_t key = labelled & key_bits;
      const auto label = static_cast<std::uint8_t>(labelled >> 30);
      if (counts[key] < static_cast<std::uint32_t>(least)) continue;
      const auto [at, added] = rows_.emplace(key, keys_.size());
      if (!added) {
        labels_[at->second] |= label;
        continue;
      }
      keys_.push_back(key);
      counts_.push_back(counts[key]);
      labels_.push_back(label);
    }
  }
}

Rows::Rows(const Rows& rows, const Crf& crf, std::size_t most) {
  std::vector<std::pair<double, std::uint32_t>> ranked;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    double squares = 0;
    for (const double weight : crf.rows[row]) squares += weight * weight;
    ranked.emplace_back(-std::sqrt(squares) * std::pow(rows.counts_[row], 0.25), row);
  }
  std::sort(ranked.begin(), ranked.end());
  ranked.resize(std::min(most, ranked.size()));
  for (const auto& [rank, row] : ranked) {
    rows_.emplace(rows.keys_[row], keys_.size());
    keys_.push_back(rows.keys_[row]);
    counts_.push_back(rows.counts_[row]);
    labels_.push_back(rows.labels_[row]);
  }
}

void Rows::add(const Rows& others) {
  for (std::size_t row = 0; row < others.size(); ++row) {
    if (!rows_.emplace(others.keys_[row], keys_.size()).second) continue;
    keys_.push_back(others.keys_[row]);
    counts_.push_back(others.counts_[row]);
    labels_.push_back(others.labels_[row]);
  }
}

std::optional<std::uint32_t> Rows::find(std::uint32_t key) const {
  const auto at = rows_.find(key);
  if (at == rows_.end()) return std::nullopt;
  return at->second;
}

std::vector<Example> Rows::of(std::vector<Example> examples) const {
  for (Example& example : examples) {
    std::vector<std::uint32_t> kept, ends;
    std::size_t from = 0;
    for (const std::uint32_t end : example.ends) {
      for (; from < end; ++from) {
        const auto at = rows_.find(example.rows[from] & key_bits);
        if (at != rows_.end()) kept.push_back(at->second);
      }
      ends.push_back(static_cast<std::uint32_t>(kept.size()));
    }
    example.rows = std::move(kept);
    example.ends = std::move(ends);
  }
  return examples;
}

}  // namespace savile::training
