#include "edit/gate.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "analysis/match.hpp"
#include "analysis/work_history.hpp"
#include "analysis/years_worked.hpp"
#include "edit/applier.hpp"
#include "edit/permutation.hpp"

namespace savile {
namespace {

struct Place {
  Span unit;            // the bullet, list or lines that the edit is in
  Span scope;           // whose facts it may use
  bool of_all = false;  // it speaks of the whole working life
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
  if (section == nullptr) return {lines_around(resume.text, edit.span), everything, true};
  const bool whole_lines = edit.span.empty() && !edit.after.empty() && edit.after.back() == '\n';
  if (whole_lines && edit.span.begin == section->span.begin) return {edit.span, everything, true};
  if (const Entry* entry = item_at(section->entries, edit.span.begin);
      entry != nullptr && entry->span.contains(edit.span)) {
    return {unit_in(entry->bullets, resume.text, edit.span), entry->span};
  }
  const bool speaks_of_all = section->type == SectionType::summary || section->type == SectionType::skills;
  return {unit_in(section->bullets, resume.text, edit.span), speaks_of_all ? everything : section->span,
          speaks_of_all};
}

// "7 years of experience.", for each post held as well as for all: what the dates give, said in words.
std::string years_in_words(const Resume& resume, Date today) {
  constexpr std::size_t most_titles = 12;
  std::set<int> years = {experience_months(resume, today) / 12};
  std::size_t titles = 0;
  for (const Section& section : resume.sections) {
    if (!is_work(section.type)) continue;
    for (const Entry& entry : section.entries) {
      if (entry.title.found() && ++titles <= most_titles)
        years.insert(years_as(entry.title.value, resume, today));
    }
  }
  std::string out;
  for (const int n : years) {
    if (n > 1) out += "\n\n" + std::to_string(n) + " years of experience.";
  }
  return out;
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

// The scopes of one résumé; what is derived from all of it is made once, when first needed.
class Scopes {
 public:
  Scopes(const Resume& resume, Date today) : resume_(resume), today_(today) {}

  [[nodiscard]] std::string_view of(const Place& place) {
    if (!place.of_all || today_.year == 0) return slice(resume_.text, place.scope);
    if (whole_.empty()) whole_ = std::string(resume_.text) + years_in_words(resume_, today_);
    return whole_;
  }

 private:
  const Resume& resume_;
  Date today_;
  std::string whole_;
};

void ask_for_loss(JudgedEdit& judged) {
  if (judged.edit.status == EditStatus::refused) return;
  judged.edit.status = EditStatus::needs_confirmation;
  if (!judged.findings.empty()) return;
  judged.findings.push_back({Tier::b, "loss", {}, "", "Only you can say whether these words may go."});
}

JudgedEdit judge_one(const Resume& resume, const Edit& edit, const Lexicon& lexicon, Scopes& scopes) {
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
      verify(slice(resume.text, place.unit), judged.judged_text, scopes.of(place), lexicon);
  judged.findings = std::move(verification.findings);
  if (verification.verdict == Verdict::block) judged.edit.status = EditStatus::refused;
  if (verification.verdict == Verdict::confirm) judged.edit.status = EditStatus::needs_confirmation;
  if (edit.status == EditStatus::needs_confirmation) ask_for_loss(judged);
  return judged;
}

}  // namespace

std::vector<JudgedEdit> judge(const Resume& resume, const std::vector<Edit>& edits, const Lexicon& lexicon,
                              Date today) {
  std::vector<JudgedEdit> out;
  out.reserve(edits.size());
  Scopes scopes(resume, today);
  for (const Edit& edit : edits) out.push_back(judge_one(resume, edit, lexicon, scopes));
  return out;
}

}  // namespace savile
