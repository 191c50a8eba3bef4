// The contract of the section analyzers, one a file, found through the registry.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/match.hpp"
#include "base/span.hpp"
#include "document/resume.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

enum class Level : std::uint8_t { conservative, balanced, extensive };

[[nodiscard]] std::string_view name_of(Level level);

class PostingReadings;
class ResumeReadings;

// All that an analyzer may look at. References outlive the call.
struct AnalysisContext {
  const Resume& resume;
  const Requirements& requirements;
  const Match& match;
  const Lexicon& lexicon;
  Level level = Level::balanced;
  Date today;
  // Of these two texts (text_readings.hpp), given by who keeps them; else made when first asked for.
  mutable std::shared_ptr<const PostingReadings> posting_readings = {};
  mutable std::shared_ptr<const ResumeReadings> resume_readings = {};

  [[nodiscard]] const PostingReadings& of_posting() const;
  [[nodiscard]] const ResumeReadings& of_resume() const;
};

struct Issue {
  std::string type;  // "weak_opening", "first_person" …
  int severity = 1;  // 1 to 10
  Span span;
  std::string description;
  std::string fix;
};

struct Recommendation {
  std::string what;  // without counts and places, so that the same advice is told once for all sections
  std::string why;
  std::string how;                               // names the place
  int priority = 1;                              // 1 to 10
  std::string before = {}, after = {};           // both empty where there is no example
  std::vector<std::uint32_t> requirements = {};  // Requirement::id that it would serve
  Span place = {};  // where in the résumé; empty for a whole section or document
};

struct SectionMatch {
  std::uint32_t requirement = 0;
  Span span;
};

// What one analysis finds, of a section or of the whole document.
struct Findings {
  int score = 0;  // 0 to 100
  std::vector<Factor> factors;
  std::vector<SectionMatch> matches;
  std::vector<std::uint32_t> gaps;              // requirements that should be served here and are not
  std::vector<Issue> issues;                    // in text order
  std::vector<Recommendation> recommendations;  // highest priority first
  std::vector<std::string> strengths;
};

struct SectionAnalysis : Findings {
  SectionType type = SectionType::other;
  std::size_t section = 0;  // its place in Resume::sections
};

class SectionAnalyzer {
 public:
  virtual ~SectionAnalyzer() = default;
  [[nodiscard]] virtual SectionAnalysis analyze(std::size_t section,
                                                const AnalysisContext& context) const = 0;
};

// The analyzer for a type; sections of other types get the general one. Never null.
[[nodiscard]] const SectionAnalyzer& analyzer_for(SectionType type);

}  // namespace savile
