// How well a résumé covers a posting, with the evidence for each requirement.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "document/resume.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

// Bump whenever a score can move.
inline constexpr std::string_view match_algorithm = "1.8";

enum class Strength : std::uint8_t { exact, alias, implied };
enum class Met : std::uint8_t { no, partly, yes };

struct Evidence {
  Span span;  // in the résumé
  Strength strength = Strength::exact;
  bool shown = false;  // stands in a bullet or sentence, not only in a list
};

struct RequirementMatch {
  std::uint32_t requirement = 0;  // Requirement::id
  Met met = Met::no;
  int coverage = 0;                // 0 to 100
  std::vector<Evidence> evidence;  // best first, at most 5
};

struct Factor {
  std::string name;    // "required", "preferred", "experience", "education", "title"
  int score = 0;       // 0 to 100
  int weight = 0;      // its share, in percent; the shares of all factors add up to 100
  std::string reason;  // "7 of 9 required, shown in bullets"
};

// What the posting cannot do without and the résumé does not show (score_limits.hpp).
struct ScoreLimit {
  std::uint32_t requirement = 0;  // Requirement::id
  int percent = 100;              // of the score that it leaves, 1 to 99
  std::string reason;             // "not shown: Registered Nurse"
};

struct Match {
  int score =
      0;  // 0 to 100: the weighted mean of the factors on the scale of score_scale.hpp, under the limits
  std::vector<Factor> factors;
  std::vector<ScoreLimit> limits;              // in the order of the posting
  std::vector<RequirementMatch> requirements;  // likewise
  int experience_months = 0;                   // from merged date ranges
};

// Years of work from the experience entries' ranges, overlaps counted once.
[[nodiscard]] int experience_months(const Resume& resume, Date today);

// Monotonic: true evidence added never lowers the score. `today` closes current ranges.
[[nodiscard]] Match match(const Resume& resume, const Requirements& requirements, const Lexicon& lexicon,
                          Date today);

// The same, of a résumé whose evidence was read before.
struct ResumeEvidence;
[[nodiscard]] Match match(const Resume& resume, const ResumeEvidence& evidence,
                          const Requirements& requirements, const Lexicon& lexicon);

}  // namespace savile
