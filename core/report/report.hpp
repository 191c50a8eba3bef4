// What a run did, for a reader: the match before and after with the factors that moved, what is
// still missing, as questions that only the user can answer, and what to improve by hand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/match.hpp"
#include "analysis/text_readings.hpp"
#include "edit/edit.hpp"
#include "edit/placed_fact.hpp"
#include "plan/improvement_plan.hpp"
#include "report/figure_questions.hpp"
#include "requirement/requirements.hpp"

namespace savile {

struct MovedFactor {
  std::string name;
  int before = 0, after = 0;
  std::string reason;  // of the value after
};

// A requirement that the résumé does not show. Never filled in: asked.
struct UnmetRequirement {
  std::uint32_t requirement = 0;
  std::string text;
  Importance importance = Importance::required;
  std::string question;
  std::string answered = {};  // the user's fact that answers it; empty where none does
};

struct Report {
  std::string summary;  // one to three sentences
  std::vector<MovedFactor> moved;
  std::vector<Improvement> plan;       // their sections are those of the tailored text
  std::vector<UnmetRequirement> gaps;  // required ones first, at most 30
  std::vector<FigureQuestion> questions;
  std::map<std::string, std::size_t> changes_by_rule;
};

struct ReportInput {
  const ResumeReadings& resume;  // of the tailored text
  const Requirements& requirements;
  const Match& before;
  const Match& after;
  const std::vector<Edit>& edits;
  const std::vector<Improvement>& improvements;
  std::size_t sections_left = 0;  // that could not be worked on
  const Lexicon& lexicon;
  std::vector<FigureQuestion> questions = {};
  std::vector<PlacedFact> facts = {};   // what the user has said already
  std::size_t sections_unanswered = 0;  // a model was asked about them and gave no answer
};

[[nodiscard]] Report make_report(const ReportInput& input);

}  // namespace savile
