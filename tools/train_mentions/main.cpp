// Trains the sequence model for mentions and writes its file.
//
//   train_mentions DATA SENSES OUT [name value]…      trains, writes OUT
//   train_mentions DATA WEIGHTS                       only measures
//
// DATA holds skillspan/ and green/ with train.json and dev.json; learned from is skillspan's train.json
// alone, words are clustered from both train.json, and dev.json only measures. SENSES is what
// word_senses.mjs prints.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

#include "clusters.hpp"
#include "corpus.hpp"
#include "crf.hpp"
#include "evaluation.hpp"
#include "examples.hpp"
#include "requirement/mention_model/feature_hash.hpp"
#include "requirement/mention_model/mention_features.hpp"
#include "requirement/mention_model/mention_file.hpp"

namespace {

using namespace savile;
using namespace savile::training;

struct Settings {
  CrfSettings crf;
  ClusterSettings clusters;
  int runs = 1;               // trainings, of which the mean is taken
  int least = 2;              // times that a feature must be seen
  std::size_t rows = 70'000;  // kept
  int sense_count = 1;        // uses in WordNet's corpora that a word must have
  double scale = 40;          // of a weight to its whole number
  double skill_bias = 2.0, knowledge_bias = 1.2;
};

Settings read_settings(int argc, char** argv) {
  Settings settings;
  for (int i = 4; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    const double value = std::atof(argv[i + 1]);
    if (name == "epochs") settings.crf.epochs = static_cast<int>(value);
    if (name == "rate") settings.crf.rate = value;
    if (name == "l2") settings.crf.l2 = value;
    if (name == "drop") settings.crf.drop = value;
    if (name == "seed") settings.crf.seed = static_cast<std::uint64_t>(value);
    if (name == "runs") settings.runs = static_cast<int>(value);
    if (name == "least") settings.least = static_cast<int>(value);
    if (name == "rows") settings.rows = static_cast<std::size_t>(value);
    if (name == "senses") settings.sense_count = static_cast<int>(value);
    if (name == "clusters") settings.clusters.clusters = static_cast<std::size_t>(value);
    if (name == "scale") settings.scale = value;
    if (name == "skill") settings.skill_bias = value;
    if (name == "knowledge") settings.knowledge_bias = value;
  }
  return settings;
}

std::vector<WordClass> class_words(const std::vector<Posting>& skillspan, const std::vector<Posting>& green,
                                   const char* senses, const Settings& settings) {
  std::vector<std::vector<std::string>> sentences;
  for (const auto* postings : {&skillspan, &green}) {
    for (const Posting& posting : *postings) {
      const MentionText cut = cut_mention_text(*posting.tokens, outline_posting(*posting.tokens));
      for (const MentionSentence& sentence : cut.sentences) {
        sentences.emplace_back();
        for (std::size_t i = sentence.first; i < sentence.last; ++i)
          sentences.back().emplace_back(key_of(*posting.tokens, cut.words[i]));
      }
    }
  }
  std::map<std::uint32_t, WordClass> words;
  for (const auto& [word, cluster] : cluster_words(sentences, settings.clusters))
    words[hash_of(word)] = {hash_of(word), cluster, 0, 0};
  std::ifstream lines(senses);
  std::string word;
  for (int sense = 0, other = 0, count = 0; lines >> word >> sense >> other >> count;) {
    if (count < settings.sense_count) continue;
    WordClass& known = words[hash_of(word)];
    known.word = hash_of(word);
    known.sense = static_cast<std::uint8_t>(sense);
    known.other = static_cast<std::uint8_t>(other);
  }
  std::vector<WordClass> out;
  for (const auto& [hash, known] : words) out.push_back(known);
  return out;
}

std::int16_t rounded(double weight, double scale, int most) {
  return static_cast<std::int16_t>(std::clamp(std::lround(weight * scale), long{-most}, long{most}));
}

MentionWeights quantize(const Crf& crf, const Rows& rows, std::vector<WordClass> words,
                        const Settings& settings) {
  MentionWeights weights;
  weights.words = std::move(words);
  for (std::size_t column = 0; column < mention_columns; ++column) {
    const bool opens = column % 4 == 0 || column % 4 == 3;  // the parts `begin` and `one`
    const double bias = column < 4 ? settings.skill_bias : settings.knowledge_bias;
    weights.bias[column] = opens ? rounded(bias, settings.scale, 32000) : std::int16_t{0};
  }
  for (std::size_t a = 0; a < mention_states; ++a)
    for (std::size_t b = 0; b < mention_states; ++b)
      weights.transitions[a][b] = rounded(crf.transitions[a][b], settings.scale, 32000);
  std::vector<std::pair<std::uint32_t, std::size_t>> order;
  for (std::size_t row = 0; row < rows.size(); ++row) order.emplace_back(rows.key(row), row);
  std::sort(order.begin(), order.end());
  for (const auto& [key, row] : order) {
    std::array<std::int8_t, mention_columns> bytes{};
    bool any = false;
    for (std::size_t column = 0; column < mention_columns; ++column) {
      bytes[column] = static_cast<std::int8_t>(rounded(crf.rows[row][column], settings.scale, 127));
      any = any || bytes[column] != 0;
    }
    if (!any) continue;
    weights.features.push_back(key);
    weights.rows.insert(weights.rows.end(), bytes.begin(), bytes.end());
  }
  return weights;
}

// What the lists, the model and both give on the dev sets.
int measure(const std::string& data, const char* weights) {
  std::ifstream file(weights, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const Result<MentionModel> model = MentionModel::read(bytes);
  if (!model) {
    std::fprintf(stderr, "train_mentions: %s\n", model.error().message.c_str());
    return 1;
  }
  for (const char* name : {"skillspan", "green"}) {
    const std::vector<Posting> dev = read_corpus(data + "/" + name + "/dev.json");
    std::printf("%s dev\n", name);
    std::printf("  lists alone  %s\n", evaluate_extractor(nullptr, dev).text().c_str());
    std::printf("  model alone  %s\n", evaluate(model.value(), dev).text().c_str());
    std::printf("  joined       %s\n", evaluate_extractor(&model.value(), dev).text().c_str());
  }
  return 0;
}

int learn(const std::string& data, const char* senses, const char* out, const Settings& settings) {
  const std::vector<Posting> train_set = read_corpus(data + "/skillspan/train.json");
  const std::vector<Posting> green_set = read_corpus(data + "/green/train.json");
  const std::vector<WordClass> words = class_words(train_set, green_set, senses, settings);
  const std::vector<Example> examples = make_examples(train_set, WordClasses(words));
  const Rows all(examples, settings.least);
  std::printf("%zu sentences, %zu features, %zu words with classes\n", examples.size(), all.size(),
              words.size());
  std::fflush(stdout);
  const Rows kept(all, train(all.of(examples), all.size(), settings.crf), settings.rows);
  const Crf crf = train_many(kept.of(examples), kept.size(), settings.crf, settings.runs);
  const MentionWeights weights = quantize(crf, kept, words, settings);
  const std::string bytes = write_mention_file(weights);
  std::ofstream(out, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  std::printf("%zu rows, %zu bytes\n", weights.features.size(), bytes.size());
  std::fflush(stdout);
  if (std::getenv("BIASES") != nullptr) {  // for tuning
    const std::vector<Posting> dev = read_corpus(data + "/skillspan/dev.json");
    Settings other = settings;
    for (const double bias : {1.0, 1.5, 2.0, 2.5, 3.0}) {
      other.skill_bias = other.knowledge_bias = bias;
      std::printf("  bias %.1f: %s\n", bias,
                  evaluate(MentionModel(quantize(crf, kept, words, other)), dev).text().c_str());
    }
  }
  return measure(data, out);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3) return measure(argv[1], argv[2]);
  if (argc < 4) {
    std::fprintf(stderr, "usage: train_mentions DATA SENSES OUT [name value]... | DATA WEIGHTS\n");
    return 2;
  }
  return learn(argv[1], argv[2], argv[3], read_settings(argc, argv));
}
