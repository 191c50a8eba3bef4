// What matching needs of a résumé, whatever the posting: read once, for any number of postings.
#pragma once

#include "analysis/evidence_index.hpp"
#include "analysis/held_work.hpp"
#include "analysis/word_evidence.hpp"

namespace savile {

struct ResumeEvidence {
  // `resume` must outlive this. `today` closes ranges that go on.
  ResumeEvidence(const Resume& resume, const Lexicon& lexicon, Date on)
      : today(on), index(resume, lexicon, on), words(index), work(resume, index, on) {}
  ResumeEvidence(const ResumeEvidence&) = delete;  // `words` and `work` look into `index`
  ResumeEvidence& operator=(const ResumeEvidence&) = delete;

  Date today;
  EvidenceIndex index;
  WordEvidence words;
  HeldWork work;
};

}  // namespace savile
