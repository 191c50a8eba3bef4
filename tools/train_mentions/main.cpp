// Trains the sequence model for mentions and writes its file.
//
//   train_mentions DATA SENSES OUT [name value]…      trains, writes OUT
//   train_mentions DATA SENSES validate [name value]… judges settings, writes nothing
//   train_mentions DATA WEIGHTS                       only measures
//
// DATA holds skillspan/ and green/ with train.json and dev.json; labels are learned from skillspan's
// train.json, where spans are from green's too, and dev.json only measures. SENSES is what word_senses.mjs
// prints.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>

#include "corpus.hpp"
#include "evaluation.hpp"
#include "learner.hpp"
#include "requirement/mention_model/mention_file.hpp"
#include "validation.hpp"

namespace {

using namespace savile;
using namespace savile::training;

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
    std::printf("  model alone  %s\n", evaluate(model.value(), pointers_to(dev)).text().c_str());
    std::printf("  joined       %s\n", evaluate_extractor(&model.value(), dev).text().c_str());
  }
  return 0;
}

int train_and_write(const std::string& data, const std::string& senses, const char* out,
                    const Settings& settings) {
  const std::vector<Posting> train_set = read_corpus(data + "/skillspan/train.json");
  const std::vector<Posting> green_set = read_corpus(data + "/green/train.json");
  const std::vector<WordClass> words = class_words(train_set, green_set, senses, settings);
  const std::vector<Example> examples = make_examples(pointers_to(train_set), WordClasses(words));
  std::printf("%zu sentences, %zu words with classes\n", examples.size(), words.size());
  std::fflush(stdout);
  const Learned prior = learn_prior(make_examples(pointers_to(green_set), WordClasses(words)), settings);
  const MentionWeights weights = quantize(learn(examples, prior, settings), words, settings);
  const std::string bytes = write_mention_file(weights);
  std::ofstream(out, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  std::printf("%zu rows, %zu bytes\n", weights.features.size(), bytes.size());
  std::fflush(stdout);
  return measure(data, out);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3) return measure(argv[1], argv[2]);
  if (argc < 4) {
    std::fprintf(stderr, "usage: train_mentions DATA SENSES OUT|validate [name value]... | DATA WEIGHTS\n");
    return 2;
  }
  const Settings settings = read_settings(argc - 4, argv + 4);
  if (std::strcmp(argv[3], "validate") == 0) return validate(argv[1], argv[2], settings);
  return train_and_write(argv[1], argv[2], argv[3], settings);
}
