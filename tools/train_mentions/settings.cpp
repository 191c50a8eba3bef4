#include "settings.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace savile::training {

namespace {

bool set(const std::string& name, double value, Settings& settings) {
  const auto whole = static_cast<int>(value);
  const auto size = static_cast<std::size_t>(value);
  if (name == "epochs") return settings.crf.epochs = whole, true;
  if (name == "rate") return settings.crf.rate = value, true;
  if (name == "l2") return settings.crf.l2 = value, true;
  if (name == "drop") return settings.crf.drop = value, true;
  if (name == "seed") return settings.crf.seed = size, true;
  if (name == "runs") return settings.runs = whole, true;
  if (name == "least") return settings.least = whole, true;
  if (name == "rows") return settings.rows = size, true;
  if (name == "senses") return settings.sense_count = whole, true;
  if (name == "clusters") return settings.clusters.clusters = size, true;
  if (name == "clusterleast") return settings.clusters.least = whole, true;
  if (name == "greenskill") return settings.green_skill = value, true;
  if (name == "greenknowledge") return settings.green_knowledge = value, true;
  if (name == "greenleast") return settings.green_least = whole, true;
  if (name == "greenepochs") return settings.green_epochs = whole, true;
  if (name == "skill") return settings.skill_threshold = value, true;
  if (name == "knowledge") return settings.knowledge_threshold = value, true;
  if (name == "folds") return settings.folds = whole, true;
  if (name == "seeds") return settings.seeds = whole, true;
  return false;
}

}  // namespace

Settings read_settings(int count, char** arguments) {
  Settings settings;
  for (int i = 0; i < count; i += 2) {
    if (i + 1 < count && set(arguments[i], std::atof(arguments[i + 1]), settings)) continue;
    std::fprintf(stderr, "train_mentions: %s is no setting, or has no value\n", arguments[i]);
    std::exit(2);
  }
  return settings;
}

}  // namespace savile::training
