#include "edit/rules/number_style.hpp"

#include <string>
#include <vector>

#include "edit/number_form.hpp"
#include "edit/untouchable.hpp"

namespace savile {

void NumberStyleRule::reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const {
  const std::string text(draft.text());
  const std::vector<WrittenNumber> numbers = written_numbers(text);
  if (numbers.empty()) return;
  const std::vector<Span> untouchable = untouchable_spans(text);
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    if (touches(untouchable, number->span)) continue;
    const std::string styled = in_style(text, *number, context.style);
    if (styled.empty()) continue;
    draft.replace(
        number->span, styled,
        change(unit, "Most of the résumé writes such numbers as “" + styled + "”; the value is the same."));
  }
}

}  // namespace savile
