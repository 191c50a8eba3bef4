// The contract of the rule editors: look at one section, propose edits. A rule decides nothing:
// what it proposes goes through the verifier like everything else.
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/match.hpp"
#include "document/resume.hpp"
#include "edit/edit.hpp"
#include "lexicon/lexicon.hpp"
#include "plan/edit_kind.hpp"
#include "requirement/requirements.hpp"

namespace savile {

class RuleReadings;

// All that a rule may look at. References outlive the call.
struct RuleContext {
  const Resume& resume;
  const Requirements& requirements;
  const Match& match;
  const Lexicon& lexicon;
  Date today{};                        // closes date ranges that go on
  std::vector<PlacedFact> facts = {};  // what the user says is true
  // Of these texts (rule_readings.hpp), kept by who calls for several sections; null for one alone, and then
  // propose_edits gives the rules one.
  const RuleReadings* readings = nullptr;
};

class WordingRule;

class Rule {
 public:
  virtual ~Rule() = default;
  [[nodiscard]] virtual EditKind kind() const = 0;
  // Appends edits with span, before, after, reason, requirements and evidence. Ids are given later.
  virtual void propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const = 0;
  // Not null for one that rewords single passages: those run over one draft together (wording_rule.hpp).
  [[nodiscard]] virtual const WordingRule* as_wording_rule() const { return nullptr; }
};

// The rule for a kind; every kind has one.
[[nodiscard]] const Rule& rule_for(EditKind kind);

// Runs the rules in this order over one section (those that reword passages last, and behind all what waits
// for a person's yes), keeps what is compatible,
// and gives ids: "c<section + 1>.<n>", counted from 1 in the order of the list.
[[nodiscard]] std::vector<Edit> propose_edits(std::size_t section, const std::vector<EditKind>& kinds,
                                              const RuleContext& given);

}  // namespace savile
