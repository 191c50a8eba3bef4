#include "learner.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "clusters.hpp"
#include "requirement/mention_model/feature_hash.hpp"
#include "requirement/mention_model/mention_sentences.hpp"

namespace savile::training {

namespace {

using Sentences = std::vector<std::vector<std::string>>;

void add_sentences(const TokenizedText& text, Sentences& sentences) {
  const MentionText cut = cut_mention_text(text, outline_posting(text));
  for (const MentionSentence& sentence : cut.sentences) {
    sentences.emplace_back();
    for (std::size_t i = sentence.first; i < sentence.last; ++i)
      sentences.back().emplace_back(key_of(text, cut.words[i]));
  }
}

}  // namespace

std::vector<WordClass> class_words(const std::vector<Posting>& skillspan, const std::vector<Posting>& green,
                                   const std::string& senses, const Settings& settings) {
  Sentences sentences;
  for (const auto* postings : {&skillspan, &green})
    for (const Posting& posting : *postings) add_sentences(*posting.tokens, sentences);
  std::set<std::string> seen;
  for (const auto& sentence : sentences) seen.insert(sentence.begin(), sentence.end());
  std::map<std::uint32_t, WordClass> words;
  for (const auto& [word, number] : cluster_words(sentences, settings.clusters)) {
    WordClass& known = words[hash_of(word)];
    known.word = hash_of(word);
    known[Sorting::cluster] = number;
  }
  std::ifstream lines(senses);
  std::string word;
  for (int sense = 0, other = 0, kind = 0, count = 0; lines >> word >> sense >> other >> kind >> count;) {
    if (count < settings.sense_count && seen.count(word) == 0) continue;
    WordClass& known = words[hash_of(word)];
    known.word = hash_of(word);
    known[Sorting::sense] = static_cast<std::uint16_t>(sense);
    known[Sorting::other] = static_cast<std::uint16_t>(other);
    known[Sorting::kind] = static_cast<std::uint16_t>(kind);
  }
  std::vector<WordClass> out;
  for (const auto& [hash, known] : words) out.push_back(known);
  return out;
}

namespace {

std::int16_t rounded(double weight, double scale, int most) {
  return static_cast<std::int16_t>(std::clamp(std::lround(weight * scale), long{-most}, long{most}));
}

}  // namespace

Learned learn_prior(const std::vector<Example>& green, const Settings& settings) {
  if (settings.green_skill == 0 && settings.green_knowledge == 0) return {Rows({}, 1), {}};
  Rows rows(green, settings.green_least);
  CrfSettings crf = settings.crf;
  crf.epochs = settings.green_epochs;
  Crf start;
  start.rows.resize(rows.size());
  Crf prior = train(rows.of(green), start, crf);
  return {std::move(rows), std::move(prior)};
}

Learned learn(const std::vector<Example>& examples, const Learned& prior, const Settings& settings) {
  const auto start_of = [&](const Rows& rows) {
    Crf start;
    start.rows.resize(rows.size());
    start.labels = rows.labels();
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const auto at = prior.rows.find(rows.key(row));
      if (!at) continue;
      for (std::size_t column = 0; column < 4; ++column) {
        const std::uint8_t labels = rows.labels()[row];
        const float weight = prior.crf.rows[*at][column];
        if ((labels & 1U) != 0) start.rows[row][column] = static_cast<float>(settings.green_skill) * weight;
        if ((labels & 2U) != 0)
          start.rows[row][column + 4] = static_cast<float>(settings.green_knowledge) * weight;
      }
    }
    return start;
  };
  Rows rows(examples, settings.least);
  rows.add(prior.rows);
  if (settings.rows > 0) {
    const Crf all = train(rows.of(examples), start_of(rows), settings.crf);
    rows = Rows(rows, all, settings.rows);
  }
  Crf crf = train_many(rows.of(examples), start_of(rows), settings.crf, settings.runs);
  return {std::move(rows), std::move(crf)};
}

MentionWeights quantize(const Learned& learned, std::vector<WordClass> words, const Settings& settings) {
  const auto& [rows, crf] = learned;
  MentionWeights weights;
  weights.words = std::move(words);
  weights.thresholds = {static_cast<std::uint16_t>(settings.skill_threshold * 1000),
                        static_cast<std::uint16_t>(settings.knowledge_threshold * 1000)};
  for (std::size_t a = 0; a < mention_states; ++a)
    for (std::size_t b = 0; b < mention_states; ++b)
      weights.transitions[a][b] = rounded(crf.transitions[a][b], double{mention_scale}, 32000);
  std::vector<std::pair<std::uint32_t, std::size_t>> order;
  for (std::size_t row = 0; row < rows.size(); ++row) order.emplace_back(rows.key(row), row);
  std::sort(order.begin(), order.end());
  for (const auto& [key, row] : order) {
    std::array<std::int8_t, mention_columns> bytes{};
    bool any = false;
    for (std::size_t column = 0; column < mention_columns; ++column) {
      bytes[column] = static_cast<std::int8_t>(rounded(crf.rows[row][column], double{mention_scale}, 127));
      any = any || bytes[column] != 0;
    }
    if (!any) continue;
    weights.features.push_back(key);
    weights.rows.insert(weights.rows.end(), bytes.begin(), bytes.end());
  }
  return weights;
}

}  // namespace savile::training
