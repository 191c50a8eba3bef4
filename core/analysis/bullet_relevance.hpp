// How much a bullet serves a posting: which requirements, and by what weight.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/kept_answers.hpp"
#include "document/resume.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

struct Served {
  std::uint32_t requirement = 0;  // Requirement::id
  int weight = 0;                 // the part of Requirement::weight that the bullet serves
};

struct BulletRelevance {
  int score = 0;               // the sum of the weights; 0 where it serves nothing
  std::vector<Served> serves;  // in the order of the posting
};

// The posting's side, prepared once for many bullets. The requirements and the lexicon must
// outlive it. Deterministic; linear in the bullet.
class RelevanceScale {
 public:
  RelevanceScale(const Requirements& requirements, const Lexicon& lexicon);
  ~RelevanceScale();
  RelevanceScale(const RelevanceScale&) = delete;
  RelevanceScale& operator=(const RelevanceScale&) = delete;

  // By terms (the same, or one that implies it), else by a third or more of the clause's own words.
  [[nodiscard]] BulletRelevance of(std::string_view bullet) const;

 private:
  [[nodiscard]] BulletRelevance weigh(std::string_view bullet) const;

  struct Side;
  std::vector<Side> sides_;
  const Lexicon& lexicon_;
  KeptAnswers<BulletRelevance> kept_;
};

// For one bullet alone.
[[nodiscard]] BulletRelevance bullet_relevance(std::string_view bullet, const Requirements& requirements,
                                               const Lexicon& lexicon);

}  // namespace savile
