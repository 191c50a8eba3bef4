#include "edit/gate.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "edit/applier.hpp"
#include "edit/permutation.hpp"

namespace savile {
namespace {

struct Place {
  Span unit;   // the bullet, list or lines that the edit is in
  Span scope;  // whose facts it may use
};

Span lines_around(std::string_view text, Span span) {
  const std::size_t before = span.begin == 0 ? std::string_view::npos : text.rfind('\n', span.begin - 1);
  const std::size_t after = text.find('\n', span.end);
  return {before == std::string_view::npos ? 0 : before + 1,
          after == std::string_view::npos ? text.size() : after};
}

// The last item whose span begins at or before `at`; items are in text order.
template <class Items>
const typename Items::value_type* item_at(const Items& items, std::size_t at) {
  const auto after = std::upper_bound(items.begin(), items.end(), at,
                                      [](std::size_t x, const auto& item) { return x < item.span.begin; });
  return after == items.begin() ? nullptr : &*std::prev(after);
}

Span unit_in(const std::vector<Bullet>& bullets, std::string_view text, Span span) {
  const Bullet* bullet = item_at(bullets, span.begin);
  if (bullet == nullptr || !bullet->content.contains(span)) return lines_around(text, span);
  return {bullet->span.begin, bullet->content.end};  // with its glyph, by which a deed is told from a title
}

Place place_of(const Edit& edit, const Resume& resume) {
  const Span everything{0, resume.text.size()};
  const Section* section = item_at(resume.sections, edit.span.begin);
  if (section == nullptr) return {lines_around(resume.text, edit.span), everything};
  if (const Entry* entry = item_at(section->entries, edit.span.begin);
      entry != nullptr && entry->span.contains(edit.span)) {
    return {unit_in(entry->bullets, resume.text, edit.span), entry->span};
  }
  const bool speaks_of_all = section->type == SectionType::summary || section->type == SectionType::skills;
  return {unit_in(section->bullets, resume.text, edit.span), speaks_of_all ? everything : section->span};
}

std::string with_edit(std::string_view text, Span unit, const Edit& edit) {
  std::string out(text.substr(unit.begin, edit.span.begin - unit.begin));
  out += edit.after;
  out += text.substr(edit.span.end, unit.end - edit.span.end);
  return out;
}

void refuse(JudgedEdit& judged, std::string why) {
  judged.edit.status = EditStatus::refused;
  judged.judged_text = judged.edit.after;
  judged.findings.push_back(
      {Tier::a, "form", {0, judged.edit.after.size()}, judged.edit.after, std::move(why)});
}

JudgedEdit judge_one(const Resume& resume, const Edit& edit, const Lexicon& lexicon) {
  JudgedEdit judged{edit, {}, {}};
  judged.edit.status = EditStatus::accept;
  if (!is_well_formed(edit, resume.text) || slice(resume.text, edit.span) != edit.before) {
    refuse(judged, "The change does not fit the text that it was made for.");
    return judged;
  }
  if (edit.permutes()) {  // no word comes or goes; is_well_formed has seen that the order is one
    if (permuted_text(resume.text, edit) != edit.after) {
      refuse(judged, "The new order does not give the text that it announces.");
    }
    return judged;
  }
  const Place place = place_of(edit, resume);
  judged.judged_text = with_edit(resume.text, place.unit, edit);
  Verification verification =
      verify(slice(resume.text, place.unit), judged.judged_text, slice(resume.text, place.scope), lexicon);
  judged.findings = std::move(verification.findings);
  if (verification.verdict == Verdict::block) judged.edit.status = EditStatus::refused;
  if (verification.verdict == Verdict::confirm) judged.edit.status = EditStatus::needs_confirmation;
  return judged;
}

}  // namespace

std::vector<JudgedEdit> judge(const Resume& resume, const std::vector<Edit>& edits, const Lexicon& lexicon) {
  std::vector<JudgedEdit> out;
  out.reserve(edits.size());
  for (const Edit& edit : edits) out.push_back(judge_one(resume, edit, lexicon));
  return out;
}

}  // namespace savile
