#include "edit/rules/number_style.hpp"

#include <string>
#include <vector>

#include "edit/mixed_counts.hpp"
#include "edit/number_form.hpp"
#include "edit/untouchable.hpp"

namespace savile {

void NumberStyleRule::reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const {
  const std::string text(draft.text());
  const std::vector<Span> untouchable = untouchable_spans(text);
  const std::vector<WrittenNumber> numbers = written_numbers(text);
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    const std::string styled = in_style(text, *number, context.style);
    if (styled.empty() || touches(untouchable, number->span)) continue;
    draft.replace(
        number->span, styled,
        change(unit, "Most of the résumé writes such numbers as “" + styled + "”; the value is the same."));
  }
  if (draft.text() != text) return;  // the rest in the next round, on the new text
  const std::vector<SpelledCount> counts = mixed_counts(text);
  for (auto count = counts.rbegin(); count != counts.rend(); ++count) {
    if (touches(untouchable, count->span)) continue;
    draft.replace(count->span, count->digits,
                  change(unit, "Counts that stand in one row are written alike."));
  }
}

}  // namespace savile
