#include "requirement/mention_model/feature_sentence.hpp"

#include <algorithm>
#include <string_view>

namespace savile {
namespace {

bool is_verb(std::uint16_t sense) { return sense >= 30 && sense <= 44; }  // of word_senses.mjs

std::uint32_t steps_of(std::size_t size) {
  return size < 2 ? 1 : size < 4 ? 2 : size < 8 ? 3 : size < 16 ? 4 : 5;
}

std::uint32_t place_of(std::size_t at, std::size_t size) {
  if (at < 3) return static_cast<std::uint32_t>(at);
  return at < 6 ? 3 : at < 12 ? 4 : at + 6 > size ? 6 : 5;
}

std::uint32_t topic_of(const std::vector<FeatureWord>& words) {
  if (words.size() < 60) return 5;  // too short to tell
  std::size_t technical = 0;
  for (const FeatureWord& word : words)
    technical += word.term > 0 && word.term <= 1 + static_cast<std::uint8_t>(TermKind::tool) ? 1U : 0U;
  const std::size_t share = technical * 1000 / words.size();
  return share < 5 ? 0 : share < 15 ? 1 : share < 35 ? 2 : share < 70 ? 3 : 4;
}

class Reader {
 public:
  Reader(const TokenizedText& text, const MentionText& cut, const std::vector<FeatureWord>& words)
      : text_(text), cut_(cut), words_(words), topic_(topic_of(words)) {}

  std::vector<FeatureSentence> run() {
    std::vector<FeatureSentence> out;
    out.reserve(cut_.sentences.size());
    for (std::size_t s = 0; s < cut_.sentences.size(); ++s) {
      FeatureSentence each;
      each.topic = topic_;
      each.place = place_of(s, cut_.sentences.size());
      read(cut_.sentences[s], each);
      look_around(s, each);
      follow_headings(s, each);
      out.push_back(each);
    }
    return out;
  }

 private:
  std::string_view key(std::size_t word) const { return key_of(text_, cut_.words[word]); }

  void read(const MentionSentence& sentence, FeatureSentence& out) const {
    const std::size_t size = sentence.last - sentence.first;
    const std::string_view end = key(sentence.last - 1);
    out.length = steps_of(size);
    out.stop = end == "." ? 1 : end == ":" ? 2 : end == "?" || end == "!" ? 3 : 0;
    std::uint32_t capitals = 0, terms = 0;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      capitals += words_[i].letters > 0 ? 1U : 0U;
      terms += words_[i].term > 0 ? 1U : 0U;
      const std::string_view word = key(i);
      out.placeholder = out.placeholder || (word.size() > 2 && word.front() == '<' && word.back() == '>');
      if (word == "you") out.speaks |= 1U;
      if (word == "we") out.speaks |= 2U;
      if (word == "is" || word == "are" || word == "will" || word == "have") out.speaks |= 4U;
    }
    out.capitals = static_cast<std::uint32_t>(4 * std::size_t{capitals} / size);
    out.terms = std::min<std::uint32_t>(terms, 3);
  }

  std::uint32_t terms_in(const MentionSentence& sentence) const {
    std::uint32_t terms = 0;
    for (std::size_t i = sentence.first; i < sentence.last && terms < 3; ++i)
      terms += words_[i].term > 0 && (words_[i].place & 1U) != 0 ? 1U : 0U;
    return terms;
  }

  void look_around(std::size_t s, FeatureSentence& out) const {
    const auto& sentences = cut_.sentences;
    if (s > 0) {
      const FeatureWord& first = words_[sentences[s - 1].first];
      out.before_word = first.key;
      out.before_sense = first.sense;
      out.before_terms = terms_in(sentences[s - 1]);
    }
    if (s + 1 < sentences.size()) {
      const FeatureWord& first = words_[sentences[s + 1].first];
      out.next_word = first.key;
      out.next_sense = first.sense + 100U;
      out.next_terms = terms_in(sentences[s + 1]);
    }
    std::uint32_t verbs = 0, named = 0, longs = 0;
    for (std::size_t k = s < 3 ? 0 : s - 3; k < std::min(s + 4, sentences.size()); ++k) {
      if (k == s) continue;
      verbs += is_verb(words_[sentences[k].first].sense) ? 1U : 0U;
      named += terms_in(sentences[k]) > 0 ? 1U : 0U;
      longs += sentences[k].last - sentences[k].first > 12 ? 1U : 0U;
    }
    out.around = std::min<std::uint32_t>(verbs, 3) * 16 + std::min<std::uint32_t>(named, 3) * 4 + longs / 2 +
                 (sentences.size() == 1 ? 64U : 0U);
  }

  // A line of up to four words without a full stop, or one that ends in a colon.
  void follow_headings(std::size_t s, FeatureSentence& out) {
    const MentionSentence& sentence = cut_.sentences[s];
    const std::size_t size = sentence.last - sentence.first;
    out.heading = heading_;
    out.heading_end = heading_end_;
    out.heading_far = std::min<std::uint32_t>(far_, 9) / 3;
    out.headed = headed_;
    ++far_;
    const bool colon = out.stop == 2;
    if (colon || (size <= 4 && out.stop != 1 && s > 0)) {
      heading_ = words_[sentence.first].key;
      heading_end_ = words_[sentence.last - (colon && size > 1 ? 2 : 1)].key;
      far_ = 0;
    }
    headed_ = colon || size <= 3 ? words_[sentence.first].key : 1;
  }

  const TokenizedText& text_;
  const MentionText& cut_;
  const std::vector<FeatureWord>& words_;
  const std::uint32_t topic_;
  std::uint32_t heading_ = 0, heading_end_ = 0, far_ = 0, headed_ = 0;
};

}  // namespace

std::vector<FeatureSentence> read_feature_sentences(const TokenizedText& text, const MentionText& cut,
                                                    const std::vector<FeatureWord>& words) {
  return Reader(text, cut, words).run();
}

}  // namespace savile
