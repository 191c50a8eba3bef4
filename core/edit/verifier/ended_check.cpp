#include "edit/verifier/ended_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/standing_marks.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

void check_lapsed(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  const std::vector<GroupHit>& all = standing_marks().all(source);
  const bool any = std::any_of(all.begin(), all.end(),
                               [](const GroupHit& hit) { return hit.group == standing::ended_behind; });
  if (!any) return;
  const std::vector<std::uint32_t>& marks = after.kept(marks_of);
  std::size_t found = 0;
  for (std::size_t i = 0; i < source.size() && found < standing::most; ++i) {
    for (const GroupHit& hit : standing_marks().all_at(source, i)) {
      if (hit.group != standing::ended_behind) continue;
      if (found++ == 0) {
        for (std::size_t w = 0; w < after.size(); ++w) {
          if ((marks[w] & (1U << standing::ended_behind | 1U << standing::ended_told)) != 0)
            claim.settled[w] = true;
        }
      }
      const WordRange clause = clause_of(source, hit);
      for (std::size_t w = clause.begin; w < i; ++w) {
        // Elsewhere it may be held.
        if (!is_credential(source[w]) || source.with_stem(source[w].stem).size() > 1) continue;
        const std::vector<std::size_t> places = after.with_stem(source[w].stem);
        if (places.empty()) continue;
        const WordRange sentence = after.sentences()[after[places.front()].sentence];
        static constexpr std::array<std::string_view, 5> ends = {"until", "till", "to", "through", "since"};
        bool year = false;
        for (std::size_t a = sentence.begin; a < sentence.end && a < sentence.begin + 60; ++a)
          year = year || (a > sentence.begin && after[a].number && after[a].key.size() == 4 &&
                          (after[a].joint == Joint::dash || is_one_of(after[a - 1].key, ends)) &&
                          source.has_key(after[a].key));
        if (year || has_mark(marks, sentence, 1U << standing::ended_behind | 1U << standing::ended_told))
          continue;
        report(out, claim, Tier::a, "unfinished", {places.front(), places.front() + 1},
               "The source says that this has ended.");
        return;
      }
      break;
    }
  }
}

// "held until 2021", "licence from 2018 to 2021": one does not hold it now.
bool is_over(const Reading& source, std::size_t credential) {
  const WordRange clause = source.segments()[source[credential].segment];
  for (std::size_t i = credential + 1; i < clause.end && i < credential + 9; ++i) {
    const auto year = [&](std::size_t at) {
      return at < clause.end && source[at].number && source[at].key.size() == 4;
    };
    if ((source[i].key == "until" || source[i].key == "till") && year(i + 1)) return true;
    if (year(i) && ((source[i + 1 < clause.end ? i + 1 : i].key == "to" && year(i + 2)) ||
                    (year(i + 1) && source[i + 1].joint == Joint::dash)))
      return true;
  }
  return false;
}

void check_over(Claim& claim, std::vector<Finding>& out) {
  static constexpr std::array<std::string_view, 9> now = {
      "current", "currently", "hold", "holds", "holding", "holder", "valid", "active", "hold"};
  const Reading &source = claim.source, &after = claim.after;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!is_one_of(after[i].key, now) || looked_up++ >= standing::most) continue;
    const WordRange segment = after.segments()[after[i].segment];
    for (std::size_t w = segment.begin; w < segment.end && w < i + 9; ++w) {
      if (w + 9 < i || !is_credential(after[w])) continue;
      const std::vector<std::size_t> places = source.with_stem(after[w].stem);
      const bool over = !places.empty() && std::all_of(places.begin(), places.end(),
                                                       [&](std::size_t p) { return is_over(source, p); });
      if (!over) continue;
      report(out, claim, Tier::a, "unfinished", {i, i + 1}, "The source says that this has ended.");
      return;
    }
  }
}

}  // namespace

void check_ended(Claim& claim, std::vector<Finding>& out) {
  check_lapsed(claim, out);
  check_over(claim, out);
}

}  // namespace savile::gate
