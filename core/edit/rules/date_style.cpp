#include "edit/rules/date_style.hpp"

#include <string>
#include <utility>

#include "document/date.hpp"
#include "edit/date_form.hpp"

namespace savile {
namespace {

// Both read as the same dates; nothing else may decide that they are.
bool same_dates(std::string_view before, std::string_view after) {
  const auto old = find_date_range(before, {0, before.size()}),
             now = find_date_range(after, {0, after.size()});
  return old && now && old->start == now->start && old->end == now->end && old->current == now->current &&
         old->span == Span{0, before.size()} && now->span == Span{0, after.size()};
}

}  // namespace

void DateStyleRule::propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const {
  const Resume& resume = context.resume;
  const DateStyle style = date_style_of(resume);
  for (const Entry& entry : resume.sections[section].entries) {
    if (!entry.dates) continue;
    const std::string_view before = slice(resume.text, entry.dates->span);
    std::optional<DateForm> form = read_date_form(before);
    if (!form) continue;
    for (PointForm& point : form->points) {
      const bool known = point.month != MonthForm::none && style.month != MonthForm::none;
      // "May 2020" is in full and abbreviated alike.
      const bool in_words = style.month == MonthForm::full || style.month == MonthForm::abbreviated ||
                            style.month == MonthForm::dotted;
      if (known && point.month != style.month && !(point.month == MonthForm::either && in_words))
        point.month = style.month;
    }
    const std::string& joint = form->has_months() ? style.joint : style.joint_of_years;
    if (!joint.empty() && !form->joint.empty()) form->joint = joint;
    if (!style.open_end.empty() && !form->open_end.empty()) form->open_end = style.open_end;
    // An abbreviation of its own ("Sept") in the right form stays.
    const std::optional<DateForm> as_is = read_date_form(before);
    bool changed = as_is->joint != form->joint || as_is->open_end != form->open_end;
    for (std::size_t i = 0; i < form->points.size(); ++i)
      changed = changed || as_is->points[i].month != form->points[i].month;
    if (!changed) continue;
    Edit edit;
    edit.span = entry.dates->span;
    edit.before = before;
    edit.after = write_date_form(*form);
    if (edit.after == edit.before || !same_dates(edit.before, edit.after)) continue;
    edit.reason = "Most dates of the résumé are written like this; the dates are the same.";
    edit.evidence.push_back(edit.span);
    out.push_back(std::move(edit));
  }
}

}  // namespace savile
