#include "analysis/education_match.hpp"

#include <algorithm>

#include "analysis/content_words.hpp"
#include "analysis/profession.hpp"

namespace savile {
namespace {

constexpr int one_level_below = 45;  // percent
constexpr int other_field = 62;
constexpr int unknown_field = 80;  // the résumé does not say what was studied
constexpr int near_field = 85;
constexpr int equivalent_months = 48;  // of relevant work for each level missing
constexpr int equivalent_coverage = 80;

int level_percent(int have, int asked) {
  if (have == 0) return 0;
  if (have >= asked) return 100;
  return asked - have == 1 ? one_level_below : 15;
}

// The degree's own words against the fields: a shared stem, then a shared profession.
int field_percent(const std::vector<std::string>& fields, std::string_view line) {
  if (fields.empty()) return 100;
  const TokenizedText have(line);
  const std::vector<ContentWord> have_words = content_words(have, 0, have.size());
  const FieldVotes have_votes = field_votes(have);
  int best = have_words.empty() ? unknown_field : other_field;
  for (const std::string& field : fields) {
    const TokenizedText wanted(field);
    const std::vector<ContentWord> words = content_words(wanted, 0, wanted.size());
    if (words.empty()) return 100;  // "a related field"
    const auto found = std::count_if(words.begin(), words.end(), [&](const ContentWord& w) {
      return std::any_of(have_words.begin(), have_words.end(),
                         [&](const ContentWord& h) { return h.stem == w.stem; });
    });
    if (static_cast<std::size_t>(found) == words.size()) return 100;
    if (found > 0) best = std::max(best, near_field);
    const FieldVotes votes = field_votes(wanted);
    for (std::size_t i = 0; i < votes.size(); ++i) {
      if (votes[i] > 0 && have_votes[i] > 0) best = std::max(best, near_field);
    }
  }
  return best;
}

}  // namespace

DegreeMatch match_degree(const DegreeAsked& asked, const Resume& resume, const HeldWork& held, int months) {
  DegreeMatch best;
  int best_level = 0;
  const auto consider = [&](int level, Span line) {
    best_level = std::max(best_level, level);
    const int coverage =
        level_percent(level, asked.level) * field_percent(asked.fields, slice(resume.text, line)) / 100;
    if (coverage > best.coverage) best = {coverage, line};
  };
  for (const Section& section : resume.sections) {
    if (section.type != SectionType::education && section.type != SectionType::training) continue;
    for (const Entry& entry : section.entries) {
      if (entry.degree_level > 0) consider(entry.degree_level, entry.head.empty() ? entry.span : entry.head);
    }
  }
  for (const HeldDegree& degree : held.other_degrees) consider(degree.level, degree.span);
  if (asked.or_equivalent) {
    const int missing = std::max(0, asked.level - std::max(best_level, 1));
    if (missing > 0 && months >= equivalent_months * std::min(missing, 2))
      best.coverage = std::max(best.coverage, equivalent_coverage);
  }
  return best;
}

}  // namespace savile
