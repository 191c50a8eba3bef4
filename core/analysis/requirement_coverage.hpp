// How far a résumé covers one requirement, and by which passages.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analysis/match.hpp"
#include "analysis/resume_evidence.hpp"
#include "analysis/wording_fit.hpp"
#include "requirement/requirements.hpp"

namespace savile {

// What one match needs of both documents, prepared once. All that it is made of must outlive it.
class Coverage {
 public:
  Coverage(const Resume& resume, const ResumeEvidence& evidence, const Requirements& requirements,
           const Lexicon& lexicon);

  [[nodiscard]] RequirementMatch of(const Requirement& requirement) const;

  // 0 to 100: the years asked for against the months of work that count for them.
  [[nodiscard]] int years_coverage(const Requirement& requirement) const;

  // 0 to 100: the degree that the clause asks for, whatever else it asks for.
  [[nodiscard]] int degree_percent(const Requirement& requirement) const;
  // 0 to 100: how far the résumé shows the term, by its best place.
  [[nodiscard]] int term_percent(TermId wanted) const { return cover_term(wanted).coverage; }
  // Of the clause's terms, the groups of alternatives (any_of.hpp).
  [[nodiscard]] std::vector<std::uint32_t> groups_of(const Requirement& requirement) const;
  [[nodiscard]] const TokenizedText& posting() const { return posting_; }
  // The posting's tokens [first, last) of the clause.
  [[nodiscard]] std::pair<std::size_t, std::size_t> tokens_of(const Requirement& requirement) const;
  // Whether a title that was held passes the test.
  [[nodiscard]] bool has_held(const std::function<bool(std::string_view)>& test) const;

  // Whether the clause names a language, product or licence, which other words do not show.
  [[nodiscard]] bool names_thing(const Requirement& requirement) const;

  // How much of the clause its terms are, in percent; the rest is other words.
  [[nodiscard]] int named_percent(const Requirement& requirement) const;

  // Months of work near the offered job, by title, field and terms.
  [[nodiscard]] int relevant_months() const { return relevant_months_; }
  // 0 to 100: such months against those expected; a job counts by how near it is.
  [[nodiscard]] int relevant_percent(int expected) const;
  // 0 to 100: the best title, recent ones first.
  [[nodiscard]] int title_fit() const { return title_fit_; }
  // Whether the posting says what the job is called.
  [[nodiscard]] bool has_title() const { return requirements_.job_title.found(); }
  // 0 to 100: the job whose description is nearest to the posting.
  [[nodiscard]] int best_job() const { return best_job_; }
  // 0 to 100: how far the work, summary and skills are of the posting's field.
  [[nodiscard]] int field_fit() const { return field_fit_; }

  // 0 to 100: how far the résumé uses the posting's words.
  [[nodiscard]] int wording() const { return wording_.whole(); }

  [[nodiscard]] const EvidenceIndex& index() const { return index_; }

 private:
  struct Job {
    const HeldJob* held = nullptr;
    int fit = 0;  // 0 to 100, to the offered job
  };
  struct TermCover {
    int coverage = 0;
    std::vector<Evidence> evidence;
  };

  // The titles that the posting may be for: the one that was read, and the first line as it stands.
  [[nodiscard]] std::vector<std::string_view> offered_titles() const;
  void read_jobs();
  void read_fields();
  [[nodiscard]] TermCover cover_term(TermId wanted) const;
  [[nodiscard]] int cover_terms(const Requirement& requirement, std::vector<Evidence>& evidence) const;
  [[nodiscard]] int read_named_percent(const Requirement& requirement) const;
  [[nodiscard]] int mixed(const Requirement& requirement, int terms, int words) const;
  // For each job. 0 to 100: how far it counts for the years that a clause asks for.
  [[nodiscard]] std::vector<int> job_shares(const Requirement& requirement) const;
  [[nodiscard]] std::vector<int> object_shares(const Requirement& requirement) const;
  [[nodiscard]] bool names(const HeldJob& job, TermId wanted) const;

  const Resume& resume_;
  const Requirements& requirements_;
  const Lexicon& lexicon_;
  Date today_;
  const EvidenceIndex& index_;
  const WordEvidence& words_;
  const HeldWork& work_;
  TokenizedText posting_;
  WordingFit wording_;  // of it
  std::vector<int> posting_fields_;
  std::vector<Job> jobs_;
  std::vector<int> months_near_;  // of the jobs that are at least so near, one a level
  mutable std::unordered_map<const Requirement*, int> named_percents_;  // of requirements_
  int relevant_months_ = 0, title_fit_ = 0, field_fit_ = 0, best_job_ = 0;
};

}  // namespace savile
