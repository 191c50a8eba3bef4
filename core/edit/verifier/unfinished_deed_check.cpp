#include "edit/verifier/unfinished_deed_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/actor.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::array<std::string_view, 3> beginning = {"begin", "start", "commence"};

// Deeds that come to an end: to have begun one is not to have done it. "Taught since 2016" goes on.
constexpr std::array<std::string_view, 34> ending = {
    "build",     "write",    "draft",     "translate", "develop", "design",   "compile",
    "restore",   "create",   "make",      "construct", "compose", "digitize", "install",
    "convert",   "digitise", "migrate",   "catalogue", "catalog", "edit",     "film",
    "renovate",  "set",      "establish", "rebuild",   "repaint", "rewire",   "replace",
    "refurbish", "redesign", "rewrite",   "implement", "launch",  "introduce"};

// To have spoken of a deed, or to have tried it, is not to have done it.
constexpr std::array<std::string_view, 12> intending = {"propose",  "suggest",     "recommend", "consider",
                                                        "attempt",  "try",         "request",   "intend",
                                                        "advocate", "contemplate", "discuss",   "advise"};

constexpr std::array<std::string_view, 18> completion = {
    "complete", "finish",  "finalize", "finalise", "conclude", "adopt", "approve", "accept",    "publish",
    "close",    "deliver", "ratify",   "submit",   "grant",    "award", "execute", "implement", "carry"};

// That something is not at its end.
const PhraseGroups& ongoing() {
  static const PhraseGroups table(
      "still, continues, ongoing, in progress, underway, under way, unfinished, uncompleted, incomplete, "
      "so far, not yet, to be completed, to be finished, to be published, remains open, under review, "
      "awaiting, out for, being, left the, without finishing, without completing, dropped out, abandoned, "
      "withdrew, before finishing, before completing, started to, began to, started on, started work on, "
      "began "
      "work on, did not finish, did not complete, could not finish, was scoped, were scoped, was costed, "
      "were costed, "
      "never happened, did not happen, never went ahead, did not go ahead, not funded, funding not found, "
      "no funding, fell through, shelved, on hold, postponed, called off, pending\n",
      GroupForms::nouns);
  return table;
}

bool is_begun(const Reading& reading, std::size_t verb) {
  for (std::size_t i = verb; i-- > 0 && i + 4 > verb && reading[i].segment == reading[verb].segment;) {
    if (is_one_of(reading[i].base, beginning)) return true;
    if (!reading[i].neutral) return false;
  }
  return false;
}

bool is_intended(const Reading& reading, std::size_t verb) {
  if (reading[verb].shape == VerbShape::past) return false;
  for (std::size_t i = verb; i-- > 0 && i + 3 > verb && reading[i].sentence == reading[verb].sentence;) {
    // "was to lead", "meant to move"
    static constexpr std::array<std::string_view, 8> ahead = {"was",   "were",  "due",     "meant",
                                                              "about", "hoped", "planned", "supposed"};
    if (i > 0 && reading[i].key == "to" && is_one_of(reading[i - 1].key, ahead)) {
      // "My job was to teach" is a duty.
      const std::size_t first = reading.sentences()[reading[verb].sentence].begin;
      return i - 1 == first || reading[i - 2].key == "i" || !reading[i - 1].key.starts_with('w');
    }
    if (reading[i].key == "proposal" || reading[i].key == "suggestion") return true;
    // "a plan to split it"
    static constexpr std::array<std::string_view, 7> plans = {"plan",  "plans", "proposal", "proposals",
                                                              "offer", "bid",   "case"};
    if (i > 0 && reading[i].key == "to" && is_one_of(reading[i - 1].key, plans)) return true;
    if (is_one_of(reading[i].base, intending)) return reading[i + 1].joint <= Joint::blank;
    if (!reading[i].neutral) return false;
  }
  return false;
}

// "Proposed merging the contracts" is not "merged the contracts".
void check_intended(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t most = 100;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    // "Split the rota" has one form for all.
    const std::size_t first = after.segments()[after[i].segment].begin;
    const bool opens =
        (i == first || (i == first + 1 && after[first].key == "and" && is_invariant(after[i]))) &&
        after[i].shape == VerbShape::base;
    if ((after[i].shape != VerbShape::past && !opens) || after[i].base.empty() || is_intended(after, i))
      continue;
    if (looked_up++ >= most) return;
    std::size_t intended = 0, verbs = 0;
    // "launched" of what was "due to open"
    std::vector<std::size_t> places = source.with_stem(after[i].base);
    if (places.empty()) places = source.like(after[i]);
    for (const std::size_t p : places) {
      if (source[p].base.empty()) continue;
      ++verbs;
      intended += is_intended(source, p) ? 1 : 0;
    }
    if (intended == 0 || intended != verbs) continue;
    report(out, claim, Tier::a, "unfinished", {i, i + 1},
           "The source only says that this was proposed or tried.");
    claim.settle({i, i + 1});
  }
}

// "Reached 92% of the target" is not "met the target".
bool is_missed(const Reading& reading, std::size_t target) {
  static constexpr std::array<std::string_view, 9> missing = {"miss", "missed", "short", "below", "under",
                                                              "shy",  "behind", "not",   "failed"};
  const WordRange sentence = reading.sentences()[reading[target].sentence];
  constexpr std::size_t reach = 8;
  const std::size_t first = target > sentence.begin + reach ? target - reach : sentence.begin;
  for (std::size_t i = first; i < sentence.end && i < target + reach; ++i) {
    // "never missed a deadline"
    const bool denied =
        i > sentence.begin &&
        (reading[i - 1].key == "never" || reading[i - 1].key == "without" || reading[i - 1].key == "not");
    if (is_one_of(reading[i].key, missing) && !denied) return true;
    const bool percent =
        reading[i].number &&
        (reading.sign_after(i) == "%" || (i + 1 < sentence.end && reading[i + 1].key.starts_with("percent")));
    if (!percent || i > target || reading[i].key.size() > 5) continue;
    const std::size_t of = i + 1 < sentence.end && reading[i + 1].key == "of" ? i + 1 : i + 2;
    const bool below = reading[i].key.find_first_of('.') == 2 || reading[i].key.size() <= 2;
    if (below && of < target && reading[of].key == "of") return true;
  }
  return false;
}

void check_targets(Claim& claim, std::vector<Finding>& out) {
  static constexpr std::array<std::string_view, 7> meeting = {"meet", "hit",     "achieve", "exceed",
                                                              "beat", "surpass", "reach"};
  static constexpr std::array<std::string_view, 8> targets = {"target", "targets", "goal",     "goals",
                                                              "quota",  "quotas",  "deadline", "deadlines"};
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t most = 40;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!is_one_of(after[i].key, targets) || is_missed(after, i)) continue;
    bool met = false;
    for (std::size_t v = i; v-- > 0 && v + 7 > i && after[v].segment == after[i].segment;)
      met = met || is_one_of(after[v].base, meeting);
    if (!met) continue;
    if (looked_up++ >= most) return;
    const std::vector<std::size_t> places = source.with_stem(after[i].stem);
    if (places.empty() ||
        !std::all_of(places.begin(), places.end(), [&](std::size_t p) { return is_missed(source, p); }))
      continue;
    report(out, claim, Tier::a, "unfinished", {i, i + 1}, "The source says that this was not reached.");
    return;
  }
}

void check_begun(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const bool done = after[i].shape == VerbShape::past || (is_invariant(after[i]) && is_own_deed(after, i));
    if (!done || !is_one_of(after[i].base, ending) || is_begun(after, i)) continue;
    const std::vector<std::size_t> places = source.like(after[i]);
    std::size_t begun = 0, verbs = 0;
    for (const std::size_t p : places) {
      if (source[p].base.empty() || is_one_of(source[p].base, beginning)) continue;
      ++verbs;
      begun += is_begun(source, p) ? 1 : 0;
    }
    if (begun == 0 || begun != verbs) continue;
    report(out, claim, Tier::a, "unfinished", {i, i + 1}, "The source only says that this was begun.");
    claim.settle({i, i + 1});
  }
}

void check_ongoing(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  std::vector<GroupHit> known;
  bool read = false;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!is_one_of(after[i].base, completion) ||
        (after[i].shape != VerbShape::past && after[i].shape != VerbShape::participle))
      continue;
    if (claim.settled[i] || source.has_stem(after[i].base)) continue;
    if (i > 0 && (after[i - 1].key == "not" || (i > 1 && after[i - 2].key == "not"))) continue;
    if (!read) known = ongoing().find(source);
    read = true;
    constexpr std::size_t most = 40;
    if (known.size() > most) known.resize(most);
    if (looked_up++ >= most) return;
    // The same sentence of the source: it shares a word with this one.
    const WordRange sentence = after.sentences()[after[i].sentence];
    const bool goes_on = std::any_of(known.begin(), known.end(), [&](const GroupHit& hit) {
      // "cleared pending orders": what came to its end
      if (source[hit.words.begin].key == "pending" && hit.words.end < source.size() &&
          source[hit.words.end].joint <= Joint::blank && is_content(source[hit.words.end]))
        return false;
      const WordRange told = source.sentences()[source[hit.words.begin].sentence];
      // "Level 2 done, Level 3 still to do": one part has come to its end.
      for (std::size_t w = told.begin; w < told.end && w < told.begin + 40; ++w) {
        if (source[w].key == "done" || source[w].key == "passed") return false;
      }
      for (std::size_t w = sentence.begin; w < sentence.end && w < sentence.begin + 40; ++w) {
        if (!is_content(after[w])) continue;
        for (const std::size_t p : source.with_stem(after[w].stem)) {
          if (told.contains(p)) return true;
        }
      }
      return false;
    });
    if (!goes_on) continue;
    report(out, claim, Tier::a, "unfinished", {i, i + 1}, "In the source this has not come to its end.");
    claim.settle({i, i + 1});
  }
}

// "have not yet taken Technician", "yet to sit the paper": what is named there is not had.
void check_not_yet(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  std::vector<bool> denied(source.size(), false);
  bool any = false;
  for (std::size_t i = 1; i < source.size(); ++i) {
    // "do not have the 2391 yet"
    for (std::size_t w = i; source[i].key == "yet" && w-- > 0 && w + 9 > i;) {
      if (source[w].sentence != source[i].sentence || source[w + 1].joint >= Joint::comma) break;
      if (source[w].key != "not" && !source[w].key.ends_with("n't")) continue;
      for (std::size_t between = w + 1; between < i; ++between) denied[between] = any = true;
      break;
    }
    const bool not_yet = source[i].key == "yet" && (source[i - 1].key == "not" || source.is(i + 1, "to"));
    if (!not_yet) continue;
    for (std::size_t w = i + 1; w < source.size() && w < i + 9 && source[w].sentence == source[i].sentence &&
                                source[w].joint < Joint::comma;
         ++w) {
      denied[w] = any = true;
    }
  }
  if (!any) return;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const bool code = after[i].number && after[i].key.size() > 2;
    if (!code && (!is_content(after[i]) || !after[i].base.empty())) continue;
    const std::vector<std::size_t> places =
        code ? source.with_beginning(after[i].key) : source.with_stem(after[i].stem);
    if (places.empty() ||
        !std::all_of(places.begin(), places.end(), [&](std::size_t p) { return denied[p]; }))
      continue;
    const WordRange sentence = after.sentences()[after[i].sentence];
    bool told = false;
    static constexpr std::array<std::string_view, 9> without = {
        "not", "yet", "without", "no", "except", "pending", "before", "toward", "towards"};
    constexpr std::size_t reach = 30;
    const std::size_t first = i > sentence.begin + reach ? i - reach : sentence.begin;
    for (std::size_t w = first; w < sentence.end && w < i + reach; ++w)
      told = told || is_one_of(after[w].key, without);
    if (told) continue;
    report(out, claim, Tier::a, "negation", {i, i + 1}, "The source says that this is not done yet.");
    return;
  }
}

}  // namespace

void check_unfinished_deeds(Claim& claim, std::vector<Finding>& out) {
  check_begun(claim, out);
  check_intended(claim, out);
  check_targets(claim, out);
  check_ongoing(claim, out);
  check_not_yet(claim, out);
}

}  // namespace savile::gate
