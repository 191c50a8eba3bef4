// Judges settings: strict F1 over the folds of SkillSpan's train set, and on the dev sets over seeds.
#pragma once

#include <string>

#include "settings.hpp"

namespace savile::training {

// Prints the scores; biases are chosen by the folds alone, the dev sets only measure.
int validate(const std::string& data, const std::string& senses, const Settings& settings);

}  // namespace savile::training
