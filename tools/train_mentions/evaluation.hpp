// Strict scores of a model on annotated postings: a span counts if its first and last word agree.
#pragma once

#include <string>
#include <vector>

#include "corpus.hpp"
#include "requirement/mention_model/mention_model.hpp"

namespace savile::training {

struct Score {
  std::size_t hit = 0, predicted = 0, gold = 0;
  Score& operator+=(const Score& other);
  [[nodiscard]] double f1() const;
};

struct Scores {
  Score skill, knowledge, any;  // `any`: whatever the label
  Scores& operator+=(const Scores& other);
  [[nodiscard]] std::string text() const;
};

// Of what the extractor gives, from the lexicon alone where there is no model.
[[nodiscard]] Scores evaluate_extractor(const MentionModel* model, const std::vector<Posting>& postings);

[[nodiscard]] Scores evaluate(const MentionModel& model, const std::vector<const Posting*>& postings);

}  // namespace savile::training
