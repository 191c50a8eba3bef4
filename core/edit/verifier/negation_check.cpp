#include "edit/verifier/negation_check.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "edit/verifier/actor.hpp"
#include "edit/verifier/denial.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/other_form.hpp"
#include "edit/verifier/same_word.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// "studied for the BSc", "BSc (incomplete)"
bool is_left_open(const Reading& reading, WordRange words) {
  static constexpr std::array<std::string_view, 14> open = {
      "toward",  "towards",      "incomplete", "unfinished", "partial",  "partially", "part",
      "credits", "discontinued", "studied",    "studies",    "studying", "attended",  "began"};
  constexpr std::size_t most = 40;
  for (std::size_t i = words.begin; i < words.end && i < words.begin + most; ++i) {
    if (std::find(open.begin(), open.end(), reading[i].key) != open.end()) return true;
  }
  return false;
}

// "administration" of "admin" too.
std::vector<std::size_t> in_any_form(const Reading& reading, const Word& word) {
  std::vector<std::size_t> out = reading.like(word);
  constexpr std::size_t shortest = 3;
  if (!out.empty() || word.key.size() < shortest) return out;
  for (const std::size_t p : reading.with_beginning(word.key.substr(0, shortest))) {
    if (is_clipped(reading[p].key, word.key)) out.push_back(p);
  }
  return out;
}

// "when the safety officer was off" of one who "was not the safety officer": another is.
bool is_somebody_else(const Reading& reading, std::size_t at, const Reading& from, const Denial& denial) {
  if (denial.negator == 0 || !is_one_of(from[denial.negator - 1].key, {"was", "am", "is"})) return false;
  std::size_t end = at + 1;
  while (end < reading.size() && end < at + 4 && is_content(reading[end]) &&
         reading[end].joint == Joint::blank)
    ++end;
  return at > 0 && reading[at - 1].key == "the" && end < reading.size() &&
         is_one_of(reading[end].key, {"was", "is", "had"});
}

// A sentence of `reading` that has the first denied word and at least half of them, and denies
// nothing; the word there, or size().
std::size_t asserted_at(const Reading& reading, const std::vector<bool>& denying, const Reading& from,
                        const Denial& denial) {
  if (denial.words.empty()) return reading.size();
  const Word& denied = from[denial.words[0]];
  for (const std::size_t at :
       denied.number ? reading.with_beginning(denied.key) : in_any_form(reading, denied)) {
    if (denied.number && reading[at].key != denied.key) continue;
    const WordRange words = reading.sentences()[reading[at].sentence];
    if (denying[at] || is_left_open(reading, words) || is_somebody_else(reading, at, from, denial)) continue;
    std::size_t found = 0;
    for (const std::size_t w : denial.words) {
      for (std::size_t i = std::max(words.begin, at > 8 ? at - 8 : 0); i < words.end && i < at + 12; ++i) {
        if (alike(reading[i], from[w]) || is_clipped(reading[i].key, from[w].key)) {
          ++found;
          break;
        }
      }
    }
    if (2 * found > denial.words.size() || (denial.words.size() <= 2 && found >= 1)) return at;
  }
  return reading.size();
}

// "did not handle corporate donors" and "wrote to corporate donors": what was not dealt with is dealt with,
// by another verb; the word there, or size(). "Did not miss a deadline" denies no deadline.
std::size_t dealt_with_at(const Claim& claim, const std::vector<bool>& denying, const Denial& denial) {
  static constexpr std::array<std::string_view, 16> dealing = {
      "handle", "manage", "deal", "use",   "operate", "cover",     "serve",   "sell",
      "teach",  "run",    "lead", "write", "treat",   "supervise", "include", "involve"};
  const Reading &source = claim.source, &after = claim.after;
  const auto& words = denial.words;
  if (words.size() < 2 || std::find(dealing.begin(), dealing.end(), source[words[0]].base) == dealing.end())
    return after.size();
  std::size_t at = after.size();
  for (std::size_t w = 1; w < words.size(); ++w) {
    // Elsewhere the source has it.
    for (const std::size_t p : source.like(source[words[w]])) {
      if (std::find(words.begin(), words.end(), p) == words.end()) return after.size();
    }
    const std::vector<std::size_t> places = after.like(source[words[w]]);
    const auto asserted =
        std::find_if(places.begin(), places.end(), [&](std::size_t p) { return !denying[p]; });
    if (asserted == places.end()) return after.size();
    at = *asserted;
  }
  return at;
}

// "made sure that they checked in, and rang if they did not": the denial takes up its own sentence.
bool is_elliptic(const Claim& claim, const Denial& known, const Denial& denial) {
  const std::uint32_t sentence = claim.source[known.negator].sentence;
  return std::any_of(denial.words.begin(), denial.words.end(), [&](std::size_t a) {
    const std::vector<std::size_t> places = claim.source.like(claim.after[a]);
    return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
      return claim.source[p].sentence == sentence && p < known.negator;
    });
  });
}

// "not yet", "don't have it yet"
bool is_not_yet(const Reading& reading, std::size_t negator) {
  constexpr std::size_t reach = 8;
  for (std::size_t i = negator + 1; i < reading.size() && i < negator + reach; ++i) {
    if (reading[i].sentence != reading[negator].sentence) return false;
    if (reading[i].key == "yet") return true;
  }
  return false;
}

// "no lost-time incident" where the source has one.
bool has_some(const Reading& source, std::size_t thing) {
  for (std::size_t i = thing; i-- > 0 && i + 4 > thing && source[i].segment == source[thing].segment;) {
    if (source[i].key == "non") continue;  // "one non-preventable accident"
    if (is_negator(source, i)) return false;
    const auto number = read_number(source, i);
    if (source[i].key == "one" || (number && !number->ordinal && number->value >= 1)) return true;
    if (!is_content(source[i])) return false;
  }
  return false;
}

void check_denied_counts(const Claim& claim, const std::vector<Denial>& denials, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  for (const Denial& denial : denials) {
    const std::string_view key = after[denial.negator].key;
    if ((key != "no" && key != "zero" && key != "without") || denial.words.empty()) continue;
    std::size_t thing = denial.words.front();
    while (thing + 1 < after.size() && after[thing + 1].segment == after[thing].segment &&
           is_content(after[thing + 1]))
      ++thing;
    const std::vector<std::size_t> places = source.with_stem(after[thing].stem);
    const bool some = !places.empty() && std::all_of(places.begin(), places.end(),
                                                     [&](std::size_t p) { return has_some(source, p); });
    // "no other incident": beside those that were.
    const bool other = denial.negator + 1 < after.size() &&
                       (after[denial.negator + 1].key == "other" || after[denial.negator + 1].key == "one" ||
                        after[denial.negator + 1].key == "further");
    if (!some || other) continue;
    report(out, claim, Tier::a, "negation", {denial.negator, denial.negator + 1}, "The source has some.");
    return;
  }
}

// "gas work excluded" of gas work that others did
bool is_left_to_others(const Claim& claim, const Denial& denial) {
  static constexpr std::array<std::string_view, 8> others = {"others",        "another",       "someone",
                                                             "somebody",      "contractor",    "contractors",
                                                             "subcontractor", "subcontractors"};
  const Reading& source = claim.source;
  return std::any_of(denial.words.begin(), denial.words.end(), [&](std::size_t a) {
    const std::vector<std::size_t> places = source.like(claim.after[a]);
    return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
      for (std::size_t i = p + 1; i + 1 < source.size() && i < p + 8; ++i) {
        if (source[i].sentence != source[p].sentence) return false;
        if (source[i].key == "by" &&
            std::find(others.begin(), others.end(), source[i + 1].key) != others.end())
          return true;
      }
      return false;
    });
  });
}

// "(not completed)": says less, whatever the source has.
bool denies_having(const Reading& reading, const Denial& denial) {
  static constexpr std::array<std::string_view, 6> verbs = {"complete", "finish", "hold",
                                                            "obtain",   "award",  "pass"};
  const Word& first = reading[denial.words.front()];
  return reading[denial.negator].key == "not" && first.shape && *first.shape != VerbShape::base &&
         std::find(verbs.begin(), verbs.end(), first.base) != verbs.end();
}

// "To reduce missed dates ...; none has been missed": the new text denies it too, word by word.
bool is_kept(const Claim& claim, const Denial& denial, const std::vector<Denial>& after) {
  return !denial.words.empty() && std::any_of(after.begin(), after.end(), [&](const Denial& told) {
    return claim.after[told.negator].key == claim.source[denial.negator].key &&
           std::equal(
               told.words.begin(), told.words.end(), denial.words.begin(), denial.words.end(),
               [&](std::size_t a, std::size_t s) { return claim.after[a].key == claim.source[s].key; });
  });
}

}  // namespace

void check_negation(Claim& claim, std::vector<Finding>& out) {
  const std::vector<Denial>&source = claim.source.kept(denials_of), &after = claim.after.kept(denials_of);
  if (source.empty() && after.empty()) return;
  const std::vector<bool> source_denies = denying_parts(claim.source, source, Reach::sentence),
                          after_denies = denying_parts(claim.after, after, Reach::semicolon);
  check_denied_counts(claim, after, out);
  constexpr std::size_t most = 200;  // more denials than any résumé has
  for (std::size_t n = 0; n < source.size() && n < most; ++n) {
    std::size_t at = asserted_at(claim.after, after_denies, claim.source, source[n]);
    if (at == claim.after.size()) at = dealt_with_at(claim, after_denies, source[n]);
    if (at == claim.after.size()) continue;
    if (asserted_at(claim.source, source_denies, claim.source, source[n]) < claim.source.size()) continue;
    if (!is_own_deed(claim.after, at) && is_kept(claim, source[n], after)) continue;
    report(out, claim, Tier::a, "negation", {at, at + 1}, "The source denies this.");
  }
  for (std::size_t n = 0; n < after.size() && n < most; ++n) {
    const Denial& denial = after[n];
    claim.settled[denial.negator] = true;
    if (denial.words.empty() || claim.after[denial.negator].key == "non" ||
        tells_absence(claim.after, denial.negator))
      continue;
    if (denies_having(claim.after, denial) || is_left_to_others(claim, denial)) continue;
    const bool proven = std::any_of(source.begin(), source.end(), [&](const Denial& s) {
      if (s.words.empty()) return is_elliptic(claim, s, denial);
      return std::any_of(s.words.begin(), s.words.end(), [&](std::size_t w) {
        return std::any_of(denial.words.begin(), denial.words.end(),
                           [&](std::size_t a) { return same_word(claim, a, w); });
      });
    });
    // "without supervision" of "unsupervised"
    const bool prefixed = std::any_of(denial.words.begin(), denial.words.end(), [&](std::size_t a) {
      constexpr std::size_t root = 5;
      const std::string_view key = claim.after[a].key;
      return key.size() >= root &&
             !claim.source.with_beginning("un" + std::string(key.substr(0, root))).empty();
    });
    // "but not yet on my own"
    const bool yet = is_not_yet(claim.after, denial.negator) &&
                     std::any_of(source.begin(), source.end(),
                                 [&](const Denial& s) { return is_not_yet(claim.source, s.negator); });
    if (!proven && !prefixed && !yet)
      report(out, claim, Tier::a, "negation", {denial.negator, denial.negator + 1},
             "The source does not deny this.");
  }
}

}  // namespace savile::gate
