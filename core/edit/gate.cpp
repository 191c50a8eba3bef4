#include "edit/gate.hpp"

#include <algorithm>
#include <map>
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
  return bullet != nullptr && bullet->content.contains(span) ? bullet->content : lines_around(text, span);
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

// The scopes read so far, each with the facts that hold in it.
class Scopes {
 public:
  Scopes(const Resume& resume, const std::vector<PlacedFact>& facts, const Lexicon& lexicon)
      : resume_(resume), facts_(facts), lexicon_(lexicon) {}

  struct Entry {
    Scope scope;
    std::vector<std::size_t> facts;  // which ones of all
  };

  const Entry& at(Span span) {
    const auto key = std::pair{span.begin, span.end};
    if (const auto found = read_.find(key); found != read_.end()) return found->second;
    const bool whole = span == Span{0, resume_.text.size()};
    std::vector<std::size_t> own;
    std::vector<std::string> said;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (!whole && !span.overlaps(facts_[i].place)) continue;
      own.push_back(i);
      said.push_back(facts_[i].text);
    }
    Scope scope(slice(resume_.text, span), lexicon_, std::move(said));
    return read_.emplace(key, Entry{std::move(scope), std::move(own)}).first->second;
  }

 private:
  const Resume& resume_;
  const std::vector<PlacedFact>& facts_;
  const Lexicon& lexicon_;
  std::map<std::pair<std::size_t, std::size_t>, Entry> read_;
};

// What proves the words that the edit puts in: spans of the résumé, facts of the user.
void add_evidence(Edit& edit, const Verification& verification, const Place& place,
                  const Scopes::Entry& scope, const std::vector<PlacedFact>& facts) {
  const std::size_t begin = edit.span.begin - place.unit.begin;
  const Span written{begin, begin + edit.after.size()};
  for (const Proof& proof : verification.proofs) {
    if (!proof.span.overlaps(written)) continue;
    if (proof.from == ProofSource::fact) {
      const PlacedFact& fact = facts[scope.facts[proof.fact]];
      const bool known = std::any_of(edit.asserted.begin(), edit.asserted.end(),
                                     [&](const PlacedFact& f) { return f.text == fact.text; });
      if (!known) edit.asserted.push_back(fact);
      continue;
    }
    const Span source{place.scope.begin + proof.source.begin, place.scope.begin + proof.source.end};
    const bool known = std::any_of(edit.evidence.begin(), edit.evidence.end(),
                                   [&](Span span) { return span.contains(source); });
    if (!known) edit.evidence.push_back(source);
  }
}

JudgedEdit judge_one(const Resume& resume, const Edit& edit, Scopes& scopes,
                     const std::vector<PlacedFact>& facts) {
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
  const Scopes::Entry& scope = scopes.at(place.scope);
  Verification verification = scope.scope.verify(slice(resume.text, place.unit), judged.judged_text);
  add_evidence(judged.edit, verification, place, scope, facts);
  judged.findings = std::move(verification.findings);
  if (verification.verdict == Verdict::block) judged.edit.status = EditStatus::refused;
  if (verification.verdict == Verdict::confirm) judged.edit.status = EditStatus::needs_confirmation;
  return judged;
}

}  // namespace

std::vector<JudgedEdit> judge(const Resume& resume, const std::vector<Edit>& edits, const Lexicon& lexicon,
                              const std::vector<PlacedFact>& facts) {
  Scopes scopes(resume, facts, lexicon);
  std::vector<JudgedEdit> out;
  out.reserve(edits.size());
  for (const Edit& edit : edits) out.push_back(judge_one(resume, edit, scopes, facts));
  return out;
}

}  // namespace savile
