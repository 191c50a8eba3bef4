#include "edit/verifier/standing_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {
namespace {

// Lines of gate_standing.
constexpr std::uint32_t ahead_of = 0, ahead_behind = 1, ahead_around = 2, ahead_told = 3, ended_behind = 4,
                        ended_told = 5, done = 6, failed = 7, failed_told = 8, practised = 9,
                        practised_told = 10;

constexpr std::size_t most = 60;  // marks of a text; more than any entry has

const PhraseGroups& table() {
  static const PhraseGroups groups(embedded_list("gate_standing"), GroupForms::any);
  return groups;
}

template <std::size_t N>
bool among(std::string_view key, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), key) != set.end();
}

// The lines of the phrases of a text, each as one bit, by the word that they begin at.
std::vector<std::uint32_t> marks_of(const Reading& reading) {
  std::vector<std::uint32_t> out(reading.size(), 0);
  for (std::size_t i = 0; i < reading.size(); ++i) {
    for (const GroupHit& hit : table().all_at(reading, i)) out[i] |= 1U << hit.group;
  }
  return out;
}

bool has_mark(const std::vector<std::uint32_t>& marks, WordRange words, std::uint32_t bits) {
  constexpr std::size_t longest = 80;
  for (std::size_t i = words.begin; i < words.end && i < words.begin + longest; ++i) {
    if ((marks[i] & bits) != 0) return true;
  }
  return false;
}

constexpr std::uint32_t ahead_bits = 1U << ahead_of | 1U << ahead_behind | 1U << ahead_around;

// The clause of a mark; where that names nothing before it ("it is due next year"), with the one before.
WordRange clause_of(const Reading& reading, const GroupHit& mark) {
  const std::size_t at = mark.words.begin;
  WordRange clause = reading.segments()[reading[at].segment];
  if (mark.group == ahead_of) return clause;
  bool named = false;
  for (std::size_t i = clause.begin; i < at && i < clause.begin + 40; ++i)
    named = named || is_content(reading[i]);
  if (!named && clause.begin > 0 && reading[clause.begin - 1].unit == reading[at].unit)
    clause.begin = reading.segments()[reading[clause.begin - 1].segment].begin;
  return clause;
}

struct Standing {
  std::vector<bool> ahead;            // by word of the source: in a clause that is still ahead
  std::vector<std::size_t> governed;  // what a mark directly says to be ahead
};

// "potential risks" are risks; "potential savings" are none yet.
bool is_gain(const Word& word) {
  static constexpr std::array<std::string_view, 14> gains = {
      "saving",  "savings", "revenue", "income",  "profit",   "gain",     "gains",
      "funding", "sales",   "uplift",  "benefit", "benefits", "increase", "reduction"};
  return among(word.key, gains);
}

bool is_maybe(std::string_view key) {
  static constexpr std::array<std::string_view, 4> words = {"potential", "possible", "prospective",
                                                            "projected"};
  return among(key, words);
}

Standing standing_of(const Reading& source) {
  Standing out{std::vector<bool>(source.size(), false), {}};
  std::size_t found = 0;
  for (std::size_t i = 0; i < source.size() && found < most; ++i) {
    for (const GroupHit& hit : table().all_at(source, i)) {
      if (hit.group > ahead_around) continue;
      // "are planned and taught by me": a deed like others
      const std::size_t next = hit.words.end;
      if (hit.group == ahead_behind && next < source.size() &&
          (source[next].key == "and" || source[next].key == "by"))
        continue;
      ++found;
      const WordRange clause = clause_of(source, hit);
      if (is_maybe(source[i].key)) {
        if (next < source.size() && is_gain(source[next]))
          out.governed.push_back(next), out.ahead[next] = true;
        continue;
      }
      std::fill(out.ahead.begin() + static_cast<std::ptrdiff_t>(clause.begin),
                out.ahead.begin() + static_cast<std::ptrdiff_t>(clause.end), true);
      if (hit.group == ahead_of) {
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
      } else if (hit.group == ahead_behind) {
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

// A document that one holds for a time; names of such are capital.
bool is_credential(const Word& word) {
  static constexpr std::array<std::string_view, 12> nouns = {
      "licence",      "license",       "certificate", "certification", "card",     "ticket",
      "registration", "accreditation", "membership",  "clearance",     "passport", "permit"};
  return among(word.key, nouns) || (is_content(word) && (word.capital || word.mixed) && word.base.empty());
}

void check_ahead(Claim& claim, std::vector<Finding>& out) {
  const Standing standing = standing_of(claim.source);
  if (std::find(standing.ahead.begin(), standing.ahead.end(), true) == standing.ahead.end()) return;
  const Reading& after = claim.after;
  const std::vector<std::uint32_t> marks = marks_of(after);
  constexpr std::uint32_t told = ahead_bits | 1U << ahead_told;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if ((marks[i] & 1U << done) == 0 || looked_up++ >= most) continue;
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
  for (std::size_t i = 0; i < claim.source.size() && unfinished.size() < most; ++i) {
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

void check_ended(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  std::vector<std::uint32_t> marks;
  std::size_t found = 0;
  for (std::size_t i = 0; i < source.size() && found < most; ++i) {
    for (const GroupHit& hit : table().all_at(source, i)) {
      if (hit.group != ended_behind) continue;
      ++found;
      if (marks.empty()) {
        marks = marks_of(after);
        for (std::size_t w = 0; w < after.size(); ++w) {
          if ((marks[w] & (1U << ended_behind | 1U << ended_told)) != 0) claim.settled[w] = true;
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
                          (after[a].joint == Joint::dash || among(after[a - 1].key, ends)) &&
                          source.has_key(after[a].key));
        if (year || has_mark(marks, sentence, 1U << ended_behind | 1U << ended_told)) continue;
        report(out, claim, Tier::a, "unfinished", {places.front(), places.front() + 1},
               "The source says that this has ended.");
        return;
      }
      break;
    }
  }
}

// "Wrote an application; the library turned it down": it brought nothing.
void check_failed(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  std::vector<bool> failing(source.size(), false), marked(source.size(), false);
  bool any = false;
  for (std::size_t i = 0; i < source.size(); ++i) {
    for (const GroupHit& hit : table().all_at(source, i)) {
      if (hit.group != failed) continue;
      const WordRange sentence = source.sentences()[source[i].sentence];
      constexpr std::size_t reach = 40;
      const std::size_t first = i > sentence.begin + reach ? i - reach : sentence.begin;
      for (std::size_t w = first; w < sentence.end && w < i + reach; ++w) failing[w] = any = true;
      for (std::size_t w = hit.words.begin; w < hit.words.end; ++w) marked[w] = true;
    }
  }
  if (!any) return;
  const std::vector<std::uint32_t> marks = marks_of(after);
  // "sat Practitioner in June without passing": the name of what one has not.
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (!marked[i] || (i > 0 && marked[i - 1])) continue;
    for (std::size_t w = i; w-- > 0 && w + 7 > i && source[w].segment == source[i].segment;) {
      if (!is_credential(source[w]) || source.with_stem(source[w].stem).size() > 1) continue;
      const std::vector<std::size_t> places = after.with_stem(source[w].stem);
      if (places.empty() || has_mark(marks, after.sentences()[after[places.front()].sentence],
                                     1U << failed | 1U << failed_told | 1U << ahead_told))
        continue;
      report(out, claim, Tier::a, "unfinished", {places.front(), places.front() + 1},
             "The source says that nothing came of this.");
      return;
    }
  }
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if ((marks[i] & 1U << done) == 0 || looked_up++ >= most) continue;
    if (has_mark(marks, after.sentences()[after[i].sentence], 1U << failed | 1U << failed_told)) continue;
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
  std::vector<std::uint32_t> marks;
  std::size_t found = 0;
  for (std::size_t i = 0; i < source.size() && found < most; ++i) {
    const std::vector<GroupHit> hits = table().all_at(source, i);
    const auto hit =
        std::find_if(hits.begin(), hits.end(), [](const GroupHit& h) { return h.group == practised; });
    if (hit == hits.end()) continue;
    ++found;
    if (marks.empty()) marks = marks_of(after);
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
    if (has_mark(marks, after.sentences()[after[at].sentence], 1U << practised | 1U << practised_told))
      continue;
    report(out, claim, Tier::a, "limit", {at, at + 1}, "The source says that this was for practice.");
    return;
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
    if (!among(after[i].key, now) || looked_up++ >= most) continue;
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

// "the last two", "three of them": what is said next is said of these; where the phrase ends, or `at`.
std::size_t end_of_part(const Reading& reading, std::size_t at) {
  static constexpr std::array<std::string_view, 4> which = {"last", "first", "latter", "final"};
  static constexpr std::array<std::string_view, 5> whole = {"them", "these", "those", "which", "whom"};
  const auto number_at = [&](std::size_t i) {
    return i < reading.size() && reading[i].sentence == reading[at].sentence ? read_number(reading, i)
                                                                             : std::nullopt;
  };
  if (reading[at].key == "the" && at + 2 < reading.size() && among(reading[at + 1].key, which)) {
    const auto number = number_at(at + 2);
    if (!number || number->ordinal || number->vague) return at;
    // "the last two years" tells when.
    const std::size_t next = number->words.end;
    return next < reading.size() && reading[next].joint <= Joint::blank && !is_content(reading[next]) ? next
                                                                                                      : at;
  }
  // "of which eight were successful"
  if (reading[at].key == "of" && at + 2 < reading.size() &&
      (reading[at + 1].key == "which" || reading[at + 1].key == "whom")) {
    const auto part = number_at(at + 2);
    return part && !part->ordinal && !part->vague ? part->words.end : at;
  }
  const auto number = number_at(at);
  if (!number || number->ordinal || number->words.end + 1 >= reading.size() ||
      reading[number->words.end].key != "of" || !among(reading[number->words.end + 1].key, whole))
    return at;
  return number->words.end + 2;
}

bool tells_part(const Claim& claim, std::uint32_t sentence, WordRange part) {
  static constexpr std::array<std::string_view, 15> words = {"last",  "first", "latter", "final", "recent",
                                                             "some",  "them",  "these",  "whom",  "which",
                                                             "those", "half",  "one",    "other", "others"};
  const Reading& after = claim.after;
  const WordRange told = after.sentences()[sentence];
  double value = 0;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    if (const auto number = read_number(claim.source, i)) value = number->value;
  }
  for (std::size_t i = told.begin; i < told.end && i < told.begin + 80; ++i) {
    if (among(after[i].key, words)) return true;
    const auto number = read_number(after, i);
    if (number && number->value == value) return true;
  }
  return false;
}

void check_parts(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  std::size_t found = 0;
  for (std::size_t i = 0; i < source.size() && found < most; ++i) {
    const std::size_t end = end_of_part(source, i);
    if (end == i) continue;
    ++found;
    const WordRange clause = source.segments()[source[end - 1].segment];
    std::size_t content = 0, shared = 0, at = after.size();
    for (std::size_t w = end; w < clause.end && w < end + 12; ++w) {
      if (!is_content(source[w])) continue;
      ++content;
      // The source says it elsewhere, of the whole maybe.
      if (source.with_stem(source[w].stem).size() > 1) continue;
      const std::vector<std::size_t> places = after.like(source[w]);
      if (places.empty()) continue;
      ++shared;
      at = std::min(at, places.front());
    }
    if (shared == 0 || 2 * shared < content) continue;
    if (tells_part(claim, after[at].sentence, {i, end})) continue;
    report(out, claim, Tier::a, "limit", {at, at + 1},
           "The source says this of a part: " + std::string(text_of(source, {i, end})) + ".");
  }
}

}  // namespace

void check_standing(Claim& claim, std::vector<Finding>& out) {
  check_ahead(claim, out);
  check_ended(claim, out);
  check_over(claim, out);
  check_failed(claim, out);
  check_practised(claim, out);
  check_parts(claim, out);
}

}  // namespace savile::gate
