#include "edit/gate.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
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

// What proves the words that the edit puts in: spans of the résumé, facts of the user. `known_here`: which of
// all facts the scope has.
void add_evidence(Edit& edit, const Verification& verification, const Place& place,
                  const std::vector<std::size_t>& known_here, const std::vector<PlacedFact>& facts) {
  const std::size_t begin = edit.span.begin - place.unit.begin;
  const Span written{begin, begin + edit.after.size()};
  for (const Proof& proof : verification.proofs) {
    if (!proof.span.overlaps(written)) continue;
    if (proof.from == ProofSource::fact) {
      const PlacedFact& fact = facts[known_here[proof.fact]];
      const bool known = std::any_of(edit.asserted.begin(), edit.asserted.end(),
                                     [&](const PlacedFact& f) { return f.text == fact.text; });
      if (!known) edit.asserted.push_back(fact);
      continue;
    }
    const Span source{place.scope.begin + proof.source.begin, place.scope.begin + proof.source.end};
    if (source.end > place.scope.end) continue;  // derived from dates: no words of the résumé
    const bool known = std::any_of(edit.evidence.begin(), edit.evidence.end(),
                                   [&](Span span) { return span.contains(source); });
    if (!known) edit.evidence.push_back(source);
  }
}

void ask_for_loss(JudgedEdit& judged) {
  if (judged.edit.status == EditStatus::refused) return;
  judged.edit.status = EditStatus::needs_confirmation;
  if (!judged.findings.empty()) return;
  judged.findings.push_back({Tier::b, "loss", {}, "", "Only you can say whether these words may go."});
}

}  // namespace

// The scopes read so far, each with the facts that hold in it.
class Gate::Scopes {
 public:
  Scopes(const Resume& resume, std::vector<PlacedFact> facts, Date today, const Lexicon& lexicon)
      : resume_(resume), facts_(std::move(facts)), today_(today), lexicon_(lexicon) {}

  [[nodiscard]] JudgedEdit judge(const Edit& edit);

  [[nodiscard]] bool is_for(Date today, const std::vector<PlacedFact>& facts) const {
    return today_ == today && facts_ == facts;
  }

 private:
  struct Entry {
    Scope scope;
    std::vector<std::size_t> facts;  // which ones of all
  };

  const Entry& at(const Place& place) {
    const auto key = std::tuple{place.scope.begin, place.scope.end, place.of_all};
    if (const auto found = read_.find(key); found != read_.end()) return found->second;
    const bool whole = place.scope == Span{0, resume_.text.size()};
    std::vector<std::size_t> own;
    std::vector<std::string> said;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (!whole && !place.scope.overlaps(facts_[i].place)) continue;
      own.push_back(i);
      said.push_back(facts_[i].text);
    }
    Scope scope(text_of(place), lexicon_, said, place.of_all ? Speaks::of_all : Speaks::of_its_own);
    return read_.emplace(key, Entry{std::move(scope), std::move(own)}).first->second;
  }

  // Made once and kept, for scopes are views.
  std::string_view text_of(const Place& place) {
    if (!place.of_all || today_.year == 0) return slice(resume_.text, place.scope);
    if (with_years_.empty()) with_years_ = std::string(resume_.text) + years_in_words(resume_, today_);
    return with_years_;
  }

  const Resume& resume_;
  std::vector<PlacedFact> facts_;
  Date today_;
  const Lexicon& lexicon_;
  std::string with_years_;  // the whole, and what its dates give in words
  std::map<std::tuple<std::size_t, std::size_t, bool>, Entry> read_;
};

JudgedEdit Gate::Scopes::judge(const Edit& edit) {
  JudgedEdit judged{edit, {}, {}};
  judged.edit.status = EditStatus::accept;
  if (!is_well_formed(edit, resume_.text) || slice(resume_.text, edit.span) != edit.before) {
    refuse(judged, "The change does not fit the text that it was made for.");
    return judged;
  }
  if (edit.permutes()) {  // no word comes or goes; is_well_formed has seen that the order is one
    if (permuted_text(resume_.text, edit) != edit.after) {
      refuse(judged, "The new order does not give the text that it announces.");
    }
    return judged;
  }
  const Place place = place_of(edit, resume_);
  judged.judged_text = with_edit(resume_.text, place.unit, edit);
  const Entry& scope = at(place);
  Verification verification = scope.scope.verify(slice(resume_.text, place.unit), judged.judged_text);
  add_evidence(judged.edit, verification, place, scope.facts, facts_);
  judged.findings = std::move(verification.findings);
  if (verification.verdict == Verdict::block) judged.edit.status = EditStatus::refused;
  if (verification.verdict == Verdict::confirm) judged.edit.status = EditStatus::needs_confirmation;
  if (edit.status == EditStatus::needs_confirmation) ask_for_loss(judged);
  return judged;
}

Gate::Gate(const Resume& resume, const Lexicon& lexicon, Date today, std::vector<PlacedFact> facts)
    : scopes_(std::make_unique<Scopes>(resume, std::move(facts), today, lexicon)) {}

Gate::~Gate() = default;

std::vector<JudgedEdit> Gate::judge(const std::vector<Edit>& edits) {
  std::vector<JudgedEdit> out;
  out.reserve(edits.size());
  for (const Edit& edit : edits) out.push_back(scopes_->judge(edit));
  return out;
}

bool Gate::is_for(Date today, const std::vector<PlacedFact>& facts) const {
  return scopes_->is_for(today, facts);
}

std::vector<JudgedEdit> judge(const Resume& resume, const std::vector<Edit>& edits, const Lexicon& lexicon,
                              Date today, const std::vector<PlacedFact>& facts) {
  return Gate(resume, lexicon, today, facts).judge(edits);
}

}  // namespace savile
