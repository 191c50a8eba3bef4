#include "edit/rules/date_style.hpp"

#include <string>
#include <utility>

#include "document/date.hpp"
#include "edit/date_form.hpp"
#include "edit/rule_readings.hpp"

namespace savile {
namespace {

// Both read as the same dates; nothing else may decide that they are.
bool same_dates(std::string_view before, std::string_view after) {
  const auto old = find_date_range(before, {0, before.size()}),
             now = find_date_range(after, {0, after.size()});
  return old && now && old->start == now->start && old->end == now->end && old->current == now->current &&
         old->span == Span{0, before.size()} && now->span == Span{0, after.size()};
}

// All ranges of the section are joined alike: a reader sees one style there, whatever the rest has.
bool is_joined_alike(const Section& section, std::string_view text) {
  std::string joint;
  std::size_t ranges = 0;
  for (const Entry& entry : section.entries) {
    if (!entry.dates) continue;
    const auto form = read_date_form(slice(text, entry.dates->span));
    if (!form || form->joint.empty()) continue;
    if (ranges++ > 0 && form->joint != joint) return false;
    joint = form->joint;
  }
  return ranges >= 2;
}

}  // namespace

void DateStyleRule::propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const {
  const Resume& resume = context.resume;
  if (!context.readings->style().english) return;
  const DateStyle style = date_style_of(resume);
  const bool in_words = style.month == MonthForm::full || style.month == MonthForm::abbreviated ||
                        style.month == MonthForm::dotted;
  const bool alike = is_joined_alike(resume.sections[section], resume.text);
  for (const Entry& entry : resume.sections[section].entries) {
    if (!entry.dates) continue;
    const std::string_view before = slice(resume.text, entry.dates->span);
    std::optional<DateForm> form = read_date_form(before);
    if (!form) continue;
    for (PointForm& point : form->points) {
      if (point.month == MonthForm::none || style.month == MonthForm::none || point.month == style.month)
        continue;
      // "May 2020" is in full and shortened alike.
      if (point.month == MonthForm::either && in_words) continue;
      point.month = style.month;
      point.written.clear();
    }
    const std::string& joint = form->has_months() ? style.joint : style.joint_of_years;
    if (!joint.empty() && !form->joint.empty() && (form->has_months() || !alike)) form->joint = joint;
    if (!style.open_end.empty() && !form->open_end.empty()) form->open_end = style.open_end;
    Edit edit;
    edit.span = entry.dates->span;
    edit.before = before;
    edit.after = write_date_form(*form);
    if (edit.after == edit.before || !same_dates(edit.before, edit.after)) continue;
    edit.reason = "All dates of the résumé in one form; the dates are the same.";
    edit.evidence.push_back(edit.span);
    out.push_back(std::move(edit));
  }
}

}  // namespace savile
