#include "edit/verifier/standing_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/standing_marks.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::uint32_t ahead_bits =
    1U << standing::ahead_of | 1U << standing::ahead_behind | 1U << standing::ahead_around;

struct Standing {
  std::vector<bool> ahead;            // by word of the source: in a clause that is still ahead
  std::vector<std::size_t> governed;  // what a mark directly says to be ahead
};

// "potential risks" are risks; "potential savings" are none yet.
bool is_gain(const Word& word) {
  static constexpr std::array<std::string_view, 14> gains = {
      "saving",  "savings", "revenue", "income",  "profit",   "gain",     "gains",
      "funding", "sales",   "uplift",  "benefit", "benefits", "increase", "reduction"};
  return is_one_of(word.key, gains);
}

bool is_maybe(std::string_view key) {
  static constexpr std::array<std::string_view, 4> words = {"potential", "possible", "prospective",
                                                            "projected"};
  return is_one_of(key, words);
}

// "offered a promotion", "offered 8 mo. extension, declined"; "offered tours" is a deed, and what was taken
// up is had. The size of the text for none.
std::size_t offered_post(const Reading& source, std::size_t offered) {
  static constexpr std::array<std::string_view, 11> posts = {
      "promotion", "extension", "place",   "position",    "post",       "job",
      "role",      "contract",  "renewal", "scholarship", "partnership"};
  const std::size_t end = source.sentences()[source[offered].sentence].end;
  constexpr std::size_t reach = 6, far = 20;
  std::size_t post = source.size();
  for (std::size_t i = offered + 1; i < end && i < offered + far; ++i) {
    // "offered a contract renewal service to clients" is a deed
    const bool ends = i + 1 == source.size() || source[i + 1].joint > Joint::blank || source[i + 1].neutral;
    if (post == source.size() && i < offered + reach && ends && is_one_of(source[i].key, posts)) post = i;
    if (is_one_of(source[i].base, {"accept", "take"})) return source.size();
  }
  return post;
}

Standing standing_of(const Reading& source) {
  Standing out{std::vector<bool>(source.size(), false), {}};
  std::size_t found = 0;
  for (std::size_t i = 0; i < source.size() && found < standing::most; ++i) {
    for (const GroupHit& hit : standing_marks().all_at(source, i)) {
      if (hit.group > standing::ahead_around) continue;
      // "are planned and taught by me": a deed like others
      const std::size_t next = hit.words.end;
      if (hit.group == standing::ahead_behind && next < source.size() &&
          (source[next].key == "and" || source[next].key == "by"))
        continue;
      ++found;
      if (source[i].key == "offered") {
        if (const std::size_t post = offered_post(source, i); post < source.size())
          out.governed.push_back(post), out.ahead[post] = true;
        continue;
      }
      const WordRange clause = clause_of(source, hit);
      if (is_maybe(source[i].key)) {
        if (next < source.size() && is_gain(source[next]))
          out.governed.push_back(next), out.ahead[next] = true;
        continue;
      }
      std::fill(out.ahead.begin() + static_cast<std::ptrdiff_t>(clause.begin),
                out.ahead.begin() + static_cast<std::ptrdiff_t>(clause.end), true);
      if (hit.group == standing::ahead_of) {
        // The noun phrase: "nominated for a teaching prize".
        bool named = false;
        for (std::size_t w = hit.words.end; w < clause.end && w < hit.words.end + 4; ++w) {
          if (is_content(source[w])) {
            out.governed.push_back(w);
            named = true;
          } else if (named) {
            break;
          }
        }
      } else if (hit.group == standing::ahead_behind) {
        for (std::size_t w = i; w-- > clause.begin && w + 4 > i;) {
          if (!is_content(source[w])) continue;
          out.governed.push_back(w);
          break;
        }
      }
    }
  }
  return out;
}

// All that the source says of this word is in clauses of what is ahead; and it says something.
bool only_ahead(const Claim& claim, const Standing& standing, const Word& word) {
  const std::vector<std::size_t> places = claim.source.like(word);
  return !places.empty() &&
         std::all_of(places.begin(), places.end(), [&](std::size_t p) { return standing.ahead[p]; });
}

void check_ahead(Claim& claim, std::vector<Finding>& out) {
  const Standing& standing = claim.source.kept(standing_of);
  if (std::find(standing.ahead.begin(), standing.ahead.end(), true) == standing.ahead.end()) return;
  const Reading& after = claim.after;
  const std::vector<std::uint32_t>& marks = after.kept(marks_of);
  constexpr std::uint32_t told = ahead_bits | 1U << standing::ahead_told;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if ((marks[i] & 1U << standing::done) == 0 || looked_up++ >= standing::most) continue;
    const WordRange clause = after.segments()[after[i].segment];
    if (has_mark(marks, clause, told)) continue;
    // One did this to something at least.
    const std::vector<std::size_t> same =
        claim.source.with_stem(after[i].base.empty() ? after[i].stem : after[i].base);
    if (std::any_of(same.begin(), same.end(), [&](std::size_t p) { return !standing.ahead[p]; })) continue;
    std::size_t known = 0, ahead = 0;
    for (std::size_t w = clause.begin; w < clause.end && w < clause.begin + 30; ++w) {
      if (w == i || !is_content(after[w]) || !claim.source.has_like(after[w])) continue;
      ++known;
      if (only_ahead(claim, standing, after[w])) ++ahead;
    }
    if (ahead == 0 || ahead < known) continue;
    report(out, claim, Tier::a, "unfinished", {i, i + 1}, "In the source this is still ahead.");
    claim.settle({i, i + 1});
  }
  // "SC clearance application in progress": no clearance yet.
  std::vector<std::size_t> unfinished = standing.governed;
  for (std::size_t i = 0; i < claim.source.size() && unfinished.size() < standing::most; ++i) {
    const bool opens =
        i == claim.source.sentences()[claim.source[i].sentence].begin && !claim.source[i].mixed;
    if (standing.ahead[i] && is_credential(claim.source[i]) && !opens) unfinished.push_back(i);
  }
  for (const std::size_t g : unfinished) {
    const Word& word = claim.source[g];
    if (!only_ahead(claim, standing, word)) continue;
    for (const std::size_t at : after.like(word)) {
      if (has_mark(marks, after.sentences()[after[at].sentence], told)) continue;
      report(out, claim, Tier::a, "unfinished", {at, at + 1}, "In the source this is still ahead.");
      break;
    }
  }
}

struct Failure {
  std::vector<bool> failing, marked;  // by word: around a mark, and of a mark
  bool any = false;
};

Failure failure_of(const Reading& source) {
  Failure out{std::vector<bool>(source.size(), false), std::vector<bool>(source.size(), false)};
  for (const GroupHit& hit : standing_marks().all(source)) {
    if (hit.group != standing::failed) continue;
    const std::size_t i = hit.words.begin;
    const WordRange sentence = source.sentences()[source[i].sentence];
    constexpr std::size_t reach = 40;
    const std::size_t first = i > sentence.begin + reach ? i - reach : sentence.begin;
    for (std::size_t w = first; w < sentence.end && w < i + reach; ++w) out.failing[w] = out.any = true;
    for (std::size_t w = hit.words.begin; w < hit.words.end; ++w) out.marked[w] = true;
  }
  return out;
}

// "Wrote an application; the library turned it down": it brought nothing.
void check_failed(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  const Failure& failure = source.kept(failure_of);
  if (!failure.any) return;
  const std::vector<bool>&failing = failure.failing, &marked = failure.marked;
  const std::vector<std::uint32_t>& marks = after.kept(marks_of);
  // "sat Practitioner in June without passing": the name of what one has not.
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (!marked[i] || (i > 0 && marked[i - 1])) continue;
    for (std::size_t w = i; w-- > 0 && w + 7 > i && source[w].segment == source[i].segment;) {
      if (!is_credential(source[w]) || source.with_stem(source[w].stem).size() > 1) continue;
      const std::vector<std::size_t> places = after.with_stem(source[w].stem);
      if (places.empty() ||
          has_mark(marks, after.sentences()[after[places.front()].sentence],
                   1U << standing::failed | 1U << standing::failed_told | 1U << standing::ahead_told))
        continue;
      report(out, claim, Tier::a, "unfinished", {places.front(), places.front() + 1},
             "The source says that nothing came of this.");
      return;
    }
  }
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if ((marks[i] & 1U << standing::done) == 0 || looked_up++ >= standing::most) continue;
    if (has_mark(marks, after.sentences()[after[i].sentence],
                 1U << standing::failed | 1U << standing::failed_told))
      continue;
    const std::vector<std::size_t> same = source.like(after[i]);
    const bool told = std::any_of(same.begin(), same.end(), [&](std::size_t p) {
      return !marked[p] && source[p].shape && *source[p].shape != VerbShape::gerund;
    });
    if (told) continue;
    const WordRange clause = after.segments()[after[i].segment];
    std::size_t known = 0, theirs = 0;
    for (std::size_t w = clause.begin; w < clause.end && w < clause.begin + 30; ++w) {
      if (w == i || !is_content(after[w])) continue;
      const std::vector<std::size_t> places = source.like(after[w]);
      if (places.empty()) continue;
      ++known;
      if (std::all_of(places.begin(), places.end(), [&](std::size_t p) { return failing[p]; })) ++theirs;
    }
    if (known == 0 || theirs < known) continue;
    report(out, claim, Tier::a, "unfinished", {i, i + 1}, "The source says that nothing came of this.");
    claim.settle({i, i + 1});
  }
}

// "a simulated tower fire": what was an exercise is not told as a case. Most of the words of its clause are
// there.
void check_practised(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  std::size_t found = 0, behind = 0;  // the word behind the last mark's first
  for (const GroupHit& mark : standing_marks().all(source)) {
    const std::size_t i = mark.words.begin;
    // Of the marks at a word the first one counts.
    if (mark.group != standing::practised || i < behind || found++ >= standing::most) continue;
    behind = i + 1;
    const GroupHit* hit = &mark;
    const std::vector<std::uint32_t>& marks = after.kept(marks_of);
    const WordRange clause = source.segments()[source[i].segment];
    std::size_t content = 0, shared = 0, at = after.size();
    for (std::size_t w = clause.begin; w < clause.end && w < clause.begin + 30; ++w) {
      if (hit->words.contains(w) || !is_content(source[w])) continue;
      ++content;
      const std::vector<std::size_t> places = after.like(source[w]);
      if (places.empty()) continue;
      ++shared;
      at = std::min(at, places.front());
    }
    if (shared < 2 || 2 * shared < content) continue;
    if (has_mark(marks, after.sentences()[after[at].sentence],
                 1U << standing::practised | 1U << standing::practised_told))
      continue;
    report(out, claim, Tier::a, "limit", {at, at + 1}, "The source says that this was for practice.");
    return;
  }
}

// A post is offered and turned down in one sentence.
bool declines_offer(const Reading& source) {
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i].key != "offered" || offered_post(source, i) == source.size()) continue;
    const std::size_t end = source.sentences()[source[i].sentence].end;
    constexpr std::size_t reach = 25;
    for (std::size_t w = i + 1; w < end && w < i + reach; ++w) {
      const bool down = source[w].base == "turn" && w + 2 < end &&
                        (source[w + 1].key == "down" || source[w + 2].key == "down");
      if (down || is_one_of(source[w].base, {"decline", "refuse"})) return true;
    }
  }
  return false;
}

// "Took on the role" of one who was offered it and turned it down.
void check_declined(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  if (!source.kept(declines_offer)) return;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const bool taken =
        after[i].shape == VerbShape::past && is_one_of(after[i].base, {"accept", "take", "assume", "become"});
    if (!taken || source.has_like(after[i])) continue;
    report(out, claim, Tier::a, "unfinished", {i, i + 1}, "The source says that this was turned down.");
    return;
  }
}

}  // namespace

void check_standing(Claim& claim, std::vector<Finding>& out) {
  check_declined(claim, out);
  check_ahead(claim, out);
  check_failed(claim, out);
  check_practised(claim, out);
}

}  // namespace savile::gate
