#include "validation.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>

#include "corpus.hpp"
#include "evaluation.hpp"
#include "learner.hpp"

namespace savile::training {
namespace {

constexpr std::array thresholds{0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45};
using Grid = std::array<Scores, thresholds.size()>;  // a threshold for both labels

void add_scores(const Learned& learned, const std::vector<WordClass>& words, Settings settings,
                const std::vector<const Posting*>& postings, Grid& grid) {
  for (std::size_t i = 0; i < thresholds.size(); ++i) {
    settings.skill_threshold = settings.knowledge_threshold = thresholds[i];
    grid[i] += evaluate(MentionModel(quantize(learned, words, settings)), postings);
  }
}

struct Mean {
  double sum = 0, squares = 0;
  int count = 0;
  void add(double x) { sum += x, squares += x * x, ++count; }
  [[nodiscard]] double value() const { return sum / count; }
  [[nodiscard]] double spread() const {
    return std::sqrt(std::max(0.0, squares / count - value() * value()));
  }
};

}  // namespace

int validate(const std::string& data, const std::string& senses, const Settings& settings) {
  const std::clock_t start = std::clock();
  const std::vector<Posting> train_set = read_corpus(data + "/skillspan/train.json");
  const std::vector<Posting> green_set = read_corpus(data + "/green/train.json");
  const std::vector<Posting> dev = read_corpus(data + "/skillspan/dev.json");
  const std::vector<Posting> green_dev = read_corpus(data + "/green/dev.json");
  const std::vector<WordClass> words = class_words(train_set, green_set, senses, settings);
  const WordClasses classes(words);
  const auto folds = static_cast<std::size_t>(settings.folds);
  const Learned prior = learn_prior(make_examples(pointers_to(green_set), classes), settings);
  Grid crossed{};
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<const Posting*> learned_from, held_out;
    for (std::size_t i = 0; i < train_set.size(); ++i)
      (i % folds == fold ? held_out : learned_from).push_back(&train_set[i]);
    add_scores(learn(make_examples(learned_from, classes), prior, settings), words, settings, held_out,
               crossed);
  }
  std::size_t skill = 1, knowledge = 2;
  for (std::size_t i = 0; i < thresholds.size(); ++i) {
    if (crossed[i].skill.f1() > crossed[skill].skill.f1()) skill = i;
    if (crossed[i].knowledge.f1() > crossed[knowledge].knowledge.f1()) knowledge = i;
  }
  if (folds > 0)
    std::printf("folds  skill %.4f (threshold %.2f)  knowledge %.4f (threshold %.2f)  any %.4f\n",
                crossed[skill].skill.f1(), thresholds[skill], crossed[knowledge].knowledge.f1(),
                thresholds[knowledge], crossed[knowledge].any.f1());
  std::fflush(stdout);
  Mean skills, knowledges, any, green;
  const std::vector<Example> examples = make_examples(pointers_to(train_set), classes);
  for (int seed = 0; seed < settings.seeds; ++seed) {
    Settings one = settings;
    one.crf.seed += static_cast<std::uint64_t>(seed) * 100;
    one.skill_threshold = thresholds[skill];
    one.knowledge_threshold = thresholds[knowledge];
    const MentionModel model(quantize(learn(examples, prior, one), words, one));
    const Scores scores = evaluate(model, pointers_to(dev));
    skills.add(scores.skill.f1());
    knowledges.add(scores.knowledge.f1());
    any.add(scores.any.f1());
    green.add(evaluate(model, pointers_to(green_dev)).any.f1());
  }
  if (settings.seeds > 0)
    std::printf("dev    skill %.4f ± %.4f  knowledge %.4f ± %.4f  any %.4f  green %.4f\n", skills.value(),
                skills.spread(), knowledges.value(), knowledges.spread(), any.value(), green.value());
  std::printf("seconds %.0f\n", static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  return 0;
}

}  // namespace savile::training
