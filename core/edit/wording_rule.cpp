#include "edit/wording_rule.hpp"

#include <algorithm>
#include <utility>

#include "edit/rule_readings.hpp"

namespace savile {
namespace {

constexpr int most_rounds = 3;         // a rule may open the way for an earlier one
constexpr std::size_t longest = 4096;  // bytes; a longer passage is no line of a résumé

}  // namespace

void WordingRule::propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const {
  reword_section(section, {this}, context, out);
}

Change WordingRule::change(const TextUnit& unit, std::string reason) const {
  return {std::string(name_of(kind())), std::move(reason), {}, {unit.span}};
}

void reword_section(std::size_t section, const std::vector<const WordingRule*>& rules,
                    const RuleContext& context, std::vector<Edit>& out) {
  if (rules.empty()) return;
  const std::string_view text = context.resume.text;
  const RuleReadings& readings = *context.readings;
  const DocumentStyle& style = readings.style();
  if (!style.english) return;
  const Section& where = context.resume.sections[section];
  WordingContext wording{
      context, where, style, readings.names(), readings.relevance(), {}, stops_of(where, text)};
  const Entry* entry = nullptr;
  for (const TextUnit& unit : text_units_of(where, text)) {
    if (unit.entry != entry) {
      entry = unit.entry;
      wording.voice = entry != nullptr ? voice_of(*entry, text) : EntryVoice{};
    }
    if (unit.span.size() > longest) continue;
    Draft draft(text, unit.span);
    std::string before;
    for (int round = 0; round < most_rounds && before != draft.text(); ++round) {
      before = draft.text();
      for (const WordingRule* rule : rules) {
        if (applies_to(rule->kind(), where.type)) rule->reword(unit, wording, draft);
      }
    }
    for (Edit& edit : draft.edits()) out.push_back(std::move(edit));
  }
}

}  // namespace savile
