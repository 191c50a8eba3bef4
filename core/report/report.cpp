#include "report/report.hpp"

#include <set>

#include "base/sort_stably.hpp"
#include "report/answer.hpp"
#include "report/gap_question.hpp"

namespace savile {
namespace {

constexpr std::size_t most_gaps = 30;

std::vector<MovedFactor> moved_factors(const Match& before, const Match& after) {
  std::vector<MovedFactor> moved;
  for (const Factor& now : after.factors) {
    for (const Factor& then : before.factors) {
      if (then.name == now.name && then.score != now.score)
        moved.push_back({now.name, then.score, now.score, now.reason});
    }
  }
  return moved;
}

std::vector<UnmetRequirement> find_gaps(const ReportInput& input) {
  std::vector<UnmetRequirement> gaps;
  const auto& asked = input.requirements.requirements;
  std::set<TermId> known;
  for (const TermHit& hit : input.resume.terms()) known.insert(hit.term);
  // Who writes English is not asked for it.
  if (const TermId* english = input.lexicon.lookup("English");
      english != nullptr && input.resume.is_english())
    known.insert(*english);
  for (std::size_t i = 0; i < asked.size() && i < input.after.requirements.size(); ++i) {
    // Duties describe the job on offer; only what the applicant must bring is asked for.
    if (input.after.requirements[i].met != Met::no || asked[i].kind == RequirementKind::responsibility)
      continue;
    gaps.push_back({asked[i].id, asked[i].text, asked[i].importance,
                    gap_question(asked[i], known, input.lexicon),
                    answer_to(asked[i], known, input.facts, input.lexicon)});
  }
  sort_stably(
      gaps, [](const UnmetRequirement& a, const UnmetRequirement& b) { return a.importance < b.importance; });
  if (gaps.size() > most_gaps) gaps.resize(most_gaps);
  return gaps;
}

std::string count_of(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string summarize(const ReportInput& input, std::size_t accepted, std::size_t asked, std::size_t gaps) {
  std::string out = accepted == 0 ? std::string("No change was needed or could be proved")
                                  : count_of(accepted, "change", "changes") + " made";
  out += "; the match " + (input.before.score == input.after.score
                               ? "stays at " + std::to_string(input.after.score)
                               : "goes from " + std::to_string(input.before.score) + " to " +
                                     std::to_string(input.after.score));
  out += " of 100.";
  if (asked > 0) out += " " + count_of(asked, "change waits", "changes wait") + " for your word.";
  if (gaps > 0)
    out += " " + count_of(gaps, "requirement is", "requirements are") + " not shown by the résumé.";
  if (input.sections_left > 0) {
    out += " " + count_of(input.sections_left, "section", "sections") +
           " could not be worked on and stayed as written.";
  }
  if (input.sections_unanswered > 0) {
    out += " No model answered for " + count_of(input.sections_unanswered, "section", "sections") +
           "; the rules did the work there.";
  }
  return out;
}

}  // namespace

Report make_report(const ReportInput& input) {
  Report report;
  std::size_t accepted = 0;
  std::size_t asked = 0;
  for (const Edit& edit : input.edits) {
    if (edit.status == EditStatus::needs_confirmation) ++asked;
    if (edit.status != EditStatus::accept) continue;
    ++accepted;
    ++report.changes_by_rule[edit.rule];
  }
  report.moved = moved_factors(input.before, input.after);
  report.plan = input.improvements;
  report.questions = input.questions;
  for (FigureQuestion& question : report.questions)
    question.answered = answer_about(question.span, input.facts);
  report.gaps = find_gaps(input);
  report.summary = summarize(input, accepted, asked, report.gaps.size());
  return report;
}

}  // namespace savile
