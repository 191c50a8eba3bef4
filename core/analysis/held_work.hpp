// What matching asks of a résumé's jobs and degrees, whatever the posting: read once, for any number of
// postings.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "analysis/evidence_index.hpp"
#include "analysis/profession.hpp"
#include "analysis/work_history.hpp"
#include "document/resume.hpp"

namespace savile {

struct HeldJob {
  std::size_t section = 0, entry = 0;
  MonthRange range;
  bool dated = false;
  int age = 0;                                 // full years since it ended; 0 for one without dates
  FieldVotes title_fields, fields;             // of its title, and of all its words
  std::vector<TermId> terms;                   // that its head and bullets name, ascending
  std::unordered_set<std::string_view> stems;  // of its words
};

struct HeldDegree {
  int level = 0;
  Span span;
};

struct HeldWork {
  // `resume` and `index` must outlive this.
  HeldWork(const Resume& resume, const EvidenceIndex& index, Date today);

  std::vector<HeldJob> jobs;              // in text order
  FieldVotes headline_fields, fields;     // of the headline, and of all words
  std::vector<HeldDegree> other_degrees;  // outside of entries: "MBA" in a headline, a line left as text
};

}  // namespace savile
