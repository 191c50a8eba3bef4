// Writes features: hashes of a template's number and of what the template looks at.
//
// The two lowest bits of a feature say which label it may tell of; they are no part of its key
// (feature_index.hpp). What the lines around tell helps knowledge and misleads about skills, so that the
// two labels are not given the same features.
#pragma once

#include <cstdint>
#include <vector>

#include "requirement/mention_model/feature_hash.hpp"

namespace savile {

enum class TellsOf : std::uint32_t { skill = 1, knowledge = 2, both = 3 };

[[nodiscard]] constexpr TellsOf told_by(std::uint32_t feature) { return static_cast<TellsOf>(feature & 3U); }

class FeatureEmitter {
 public:
  explicit FeatureEmitter(std::vector<std::uint32_t>& out) : out_(out) {}

  // Of the features that follow.
  void tell_of(TellsOf labels) { labels_ = static_cast<std::uint32_t>(labels); }

  void add(std::uint32_t a) { push(join_hash(++template_, a)); }
  void add(std::uint32_t a, std::uint32_t b) { push(join_hash(join_hash(++template_, a), b)); }
  void add(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    push(join_hash(join_hash(join_hash(++template_, a), b), c));
  }
  void add_if(bool given, std::uint32_t a) {
    ++template_;
    if (given) push(join_hash(template_, a));
  }
  void add_if(bool given, std::uint32_t a, std::uint32_t b) {
    ++template_;
    if (given) push(join_hash(join_hash(template_, a), b));
  }

 private:
  void push(std::uint32_t hash) { out_.push_back((hash & ~3U) | labels_); }

  std::vector<std::uint32_t>& out_;
  std::uint32_t template_ = 0, labels_ = static_cast<std::uint32_t>(TellsOf::both);
};

}  // namespace savile
