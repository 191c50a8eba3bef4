// The rules that reword one passage at a time. They run one after another over a draft of it, so
// that a bullet which several of them touch gets the changes of all.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/bullet_relevance.hpp"
#include "edit/document_style.hpp"
#include "edit/draft.hpp"
#include "edit/entry_voice.hpp"
#include "edit/rule.hpp"
#include "edit/text_unit.hpp"
#include "edit/wanted_names.hpp"

namespace savile {

// What all passages of a section share. References outlive it.
struct WordingContext {
  const RuleContext& rules;
  const Section& section;
  const DocumentStyle& style;
  const WantedNames& names;
  const RelevanceScale& relevance;
  EntryVoice voice;                  // of the passage's entry
  StopStyle stops = StopStyle::any;  // of the bullets around it
};

class WordingRule : public Rule {
 public:
  // Looks at draft.text() and changes it, or not. Running it again on what it made changes nothing.
  virtual void reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const = 0;

  void propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const final;
  [[nodiscard]] const WordingRule* as_wording_rule() const final { return this; }

 protected:
  // A change by this rule, proven by the passage itself.
  [[nodiscard]] Change change(const TextUnit& unit, std::string reason) const;
};

// Runs the rules over each passage of the section, in this order, until nothing changes.
void reword_section(std::size_t section, const std::vector<const WordingRule*>& rules,
                    const RuleContext& context, std::vector<Edit>& out);

}  // namespace savile
