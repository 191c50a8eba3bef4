// What a training can be told by `name value`; the values here are those of the weights in models/.
#pragma once

#include <cstddef>

#include "clusters.hpp"
#include "crf.hpp"

namespace savile::training {

struct Settings {
  CrfSettings crf;
  ClusterSettings clusters;
  int runs = 2;                // trainings, of which the mean is taken
  int least = 2;               // times that a feature must be seen
  std::size_t rows = 230'000;  // kept; 0 is all
  int sense_count = 1;         // uses in WordNet's corpora that a word must have, or stand in a posting

  // The share of what Green's annotations tell that each label begins with.
  double green_skill = 0.6, green_knowledge = 0.4;
  int green_least = 4, green_epochs = 8;

  double skill_threshold = 0.15, knowledge_threshold = 0.25;  // of chances, chosen by the folds
  int folds = 4, seeds = 3;                                   // of a validation; 0 leaves it out
};

// `arguments` are pairs; a name that is not known ends the program.
[[nodiscard]] Settings read_settings(int count, char** arguments);

}  // namespace savile::training
