#include "pipeline/settle_changes.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "document/layout_hint.hpp"
#include "document/resume_parser.hpp"
#include "edit/applier.hpp"
#include "edit/compatible.hpp"
#include "lexicon/lexicon.hpp"

namespace savile {
namespace {

using Changes = std::vector<JudgedEdit*>;

void refuse(JudgedEdit& change, std::string type, std::string why) {
  change.edit.status = EditStatus::refused;
  if (change.judged_text.empty()) change.judged_text = change.edit.after;
  change.findings.push_back({Tier::a, std::move(type), {0, 0}, "", std::move(why)});
}

// Of changes that touch the same words an accepted one comes before one that waits.
void refuse_clashing(const Changes& changes) {
  Changes ordered = changes;
  std::stable_partition(ordered.begin(), ordered.end(),
                        [](const JudgedEdit* change) { return change->edit.status == EditStatus::accept; });
  ordered.erase(
      std::remove_if(ordered.begin(), ordered.end(),
                     [](const JudgedEdit* change) { return change->edit.status == EditStatus::refused; }),
      ordered.end());
  std::vector<const Edit*> edits;
  for (const JudgedEdit* change : ordered) edits.push_back(&change->edit);
  const std::vector<bool> keep = compatible_ones(edits);
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    if (!keep[i]) refuse(*ordered[i], "place", "Another change has touched these words already.");
  }
}

Result<TailoredResume> tailored_by(const Changes& accepted, const DocumentPair& pair) {
  std::vector<Edit> edits;
  edits.reserve(accepted.size());
  for (const JudgedEdit* change : accepted) edits.push_back(change->edit);
  Result<std::string> text = apply_edits(pair.resume->text, edits);
  if (!text) return text.error();
  TailoredResume out;
  out.text = std::make_unique<const std::string>(std::move(text).value());
  const Layout layout = carry_layout(pair.resume->text, pair.resume_document->layout(), *out.text);
  // A résumé at the limit may grow: what was accepted of it is no input any more.
  ResumeLimits grown;
  grown.bytes = out.text->max_size();
  Result<Resume> resume = parse_resume(*out.text, grown, layout);
  if (!resume) return resume.error();
  out.resume = std::move(resume).value();
  out.match = match(out.resume, *pair.requirements, pair.lexicon(), pair.today);
  return out;
}

Changes without(const Changes& changes, const Changes& left_out) {
  const std::set<const JudgedEdit*> gone(left_out.begin(), left_out.end());
  Changes out;
  for (JudgedEdit* change : changes) {
    if (gone.count(change) == 0) out.push_back(change);
  }
  return out;
}

// The changes by rule, in the order in which the rules first appear.
std::vector<Changes> by_rule(const Changes& changes) {
  std::vector<Changes> groups;
  for (JudgedEdit* change : changes) {
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Changes& g) { return g.front()->edit.rule == change->edit.rule; });
    if (group == groups.end()) group = groups.insert(groups.end(), Changes{});
    group->push_back(change);
  }
  return groups;
}

// The rule without whose changes the match is highest; of equals the one that takes fewest with it.
Result<Changes> costliest_rule(const Changes& accepted, const DocumentPair& pair) {
  Changes worst;
  int best = -1;
  for (Changes& group : by_rule(accepted)) {
    const Result<TailoredResume> rest = tailored_by(without(accepted, group), pair);
    if (!rest) return rest.error();
    const int score = rest.value().match.score;
    if (score < best || (score == best && group.size() >= worst.size())) continue;
    best = score;
    worst = std::move(group);
  }
  return worst;
}

// Puts back what of `group` can go in, a few changes at a time, without the match falling.
Result<Changes> restored(Changes accepted, const Changes& group, const DocumentPair& pair) {
  constexpr std::size_t most_tries = 8;
  const std::size_t step = (group.size() + most_tries - 1) / most_tries;
  for (std::size_t first = 0; first < group.size() && group.size() > 1; first += step) {
    Changes more = accepted;
    for (std::size_t i = first; i < std::min(group.size(), first + step); ++i) more.push_back(group[i]);
    const Result<TailoredResume> tried = tailored_by(more, pair);
    if (!tried) return tried.error();
    if (tried.value().match.score >= pair.match->score) accepted = std::move(more);
  }
  return accepted;
}

}  // namespace

Result<TailoredResume> settle_changes(const DocumentPair& pair, const Changes& changes) {
  refuse_clashing(changes);
  Changes accepted;
  for (JudgedEdit* change : changes) {
    if (change->edit.status == EditStatus::accept) accepted.push_back(change);
  }
  const Changes wanted = accepted;
  Result<TailoredResume> tailored = tailored_by(accepted, pair);
  if (!tailored) return tailored;
  const int before = pair.match->score, fallen = tailored.value().match.score;
  if (fallen >= before || accepted.empty()) return tailored;
  std::vector<Changes> dropped;
  while (!accepted.empty()) {
    Result<Changes> group = costliest_rule(accepted, pair);
    if (!group) return group.error();
    accepted = without(accepted, group.value());
    dropped.push_back(std::move(group).value());
    tailored = tailored_by(accepted, pair);
    if (!tailored) return tailored;
    if (tailored.value().match.score >= before) break;
  }
  for (const Changes& group : dropped) {
    Result<Changes> more = restored(accepted, group, pair);
    if (!more) return more.error();
    accepted = std::move(more).value();
  }
  for (JudgedEdit* change : without(wanted, accepted)) {
    refuse(*change, "match",
           "With this change the match would fall from " + std::to_string(before) + " to " +
               std::to_string(fallen) + ".");
  }
  return tailored_by(accepted, pair);
}

}  // namespace savile
