// From annotated postings to what the trainer learns from: rows of features and gold states.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "corpus.hpp"
#include "crf.hpp"
#include "requirement/mention_model/word_classes.hpp"

namespace savile::training {

// The examples of postings with feature keys as their rows. A sentence that a span crosses is left out.
[[nodiscard]] std::vector<Example> make_examples(const std::vector<const Posting*>& postings,
                                                 const WordClasses& classes);

// The features that are worth a row of weights, and their rows.
class Rows {
 public:
  // All features that examples show `least` times or more, in the order in which they come.
  Rows(const std::vector<Example>& examples, int least);
  // The `most` features whose weights count most.
  Rows(const Rows& rows, const Crf& crf, std::size_t most);

  // Rows for the features of others too.
  void add(const Rows& others);

  [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t key) const;
  [[nodiscard]] std::size_t size() const { return keys_.size(); }
  [[nodiscard]] const std::vector<std::uint8_t>& labels() const { return labels_; }
  [[nodiscard]] std::uint32_t key(std::size_t row) const { return keys_[row]; }
  // Features to rows; those without one are dropped.
  [[nodiscard]] std::vector<Example> of(std::vector<Example> examples) const;

 private:
  std::vector<std::uint32_t> keys_, counts_;
  std::vector<std::uint8_t> labels_;
  std::unordered_map<std::uint32_t, std::uint32_t> rows_;
};

}  // namespace savile::training
