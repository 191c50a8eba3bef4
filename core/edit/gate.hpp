// Sends edits of one résumé through the verifier, each with the scope of its place:
//
//   edit in a bullet or line of an entry    that entry
//   edit in the summary or a skills list    the whole résumé, and the years of work that its dates give
//   whole lines put before a section        the same: they stand for themselves
//   a permutation                           no word changes; the order must be one
//
// `before` and `after` given to the verifier are the whole bullet, line or list that the edit is
// in, so that agency, negation and numbers are seen in their sentence.
//
// An edit that comes as `needs_confirmation` takes words of the user's out: proved or not, it waits for
// a person's yes, with a finding "loss" where there is no other.
#pragma once

#include <memory>
#include <vector>

#include "document/resume.hpp"
#include "edit/judged_edit.hpp"
#include "lexicon/lexicon.hpp"

namespace savile {

// Of one résumé; each scope is read once. Facts prove in the entry or section of their place, and wherever
// the whole résumé is the scope. `today` closes date ranges that go on; without it no years are derived from
// them.
class Gate {
 public:
  // `resume` and `lexicon` outlive it.
  Gate(const Resume& resume, const Lexicon& lexicon, Date today, std::vector<PlacedFact> facts);
  ~Gate();

  // In the order of `edits`. An edit that does not fit the text is refused. What proves the new words is
  // added to the edit's evidence, a fact of the user's to `asserted`.
  [[nodiscard]] std::vector<JudgedEdit> judge(const std::vector<Edit>& edits);

  // Whether it was made for these.
  [[nodiscard]] bool is_for(Date today, const std::vector<PlacedFact>& facts) const;

 private:
  class Scopes;
  std::unique_ptr<Scopes> scopes_;
};

// By a gate for these edits alone.
[[nodiscard]] std::vector<JudgedEdit> judge(const Resume& resume, const std::vector<Edit>& edits,
                                            const Lexicon& lexicon, Date today = {},
                                            const std::vector<PlacedFact>& facts = {});

}  // namespace savile
