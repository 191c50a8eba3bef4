#include "analysis/score_limits.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "analysis/licence_trace.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/word_kinds.hpp"
#include "text/one_of.hpp"

namespace savile {
namespace {

constexpr int lowest_limit = 28;  // percent that all limits together leave

// Percent of the score that is left to who shows nothing of it.
constexpr int law_floor = 42, custom_floor = 86, custom_must_floor = 76, light_floor = 97,
              unlisted_floor = 72;
constexpr int doctorate_floor = 60, master_floor = 70, bachelor_floor = 82, lower_floor = 90;
constexpr int years_floor = 66, year_floor = 85;  // of two years or more; of one

// Coverage from which on a thing counts as there: the rest is the factors' matter.
constexpr int licence_there = 60, unlisted_there = 50, degree_there = 60, years_there = 50;
constexpr int mostly_named = 30;          // percent of a clause that its licences are
constexpr std::size_t longest_title = 7;  // tokens, signs with them

const WordKinds& licences() {
  static const WordKinds read(embedded_list("licences"));
  return read;
}

const WordKinds& titles() {
  static const WordKinds read(embedded_list("licence_titles"));
  return read;
}

const WordKinds& title_words() {
  static const WordKinds read(embedded_list("title_kinds"));
  return read;
}

int between(int floor, int share) { return floor + (100 - floor) * std::clamp(share, 0, 100) / 100; }

bool demands(const TokenizedText& text, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (is_one_of(text.key(i), {"must", "required", "mandatory", "essential", "requires", "hold", "holds",
                                "active", "current", "valid"}))
      return true;
  }
  return false;
}

// "A state inspector's license": of licences that no list knows, only what is called one.
bool names_licence(const TokenizedText& text, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (is_one_of(text.key(i), {"license", "licence", "licensed", "licensure", "accreditation", "credential",
                                "certification", "certificate", "certified", "registered"}))
      return true;
  }
  return false;
}

int floor_of(std::string_view licence, bool must) {
  if (licences().has("light", licence)) return light_floor;
  if (licences().has("law", licence)) return law_floor;
  const TokenizedText words(licence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (licences().has("law_word", words.key(i))) return law_floor;
  }
  return must ? custom_must_floor : custom_floor;
}

// What may still be got, or be had in another shape, bars nobody: "or willing to obtain within a year".
bool is_open(const TokenizedText& text, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (is_one_of(text.key(i),
                  {"obtain", "obtaining", "willing", "willingness", "eligible", "eligibility", "towards",
                   "toward", "studying", "pursuing", "progress", "equivalent", "similar", "ideal",
                   "preferred", "preferably", "ideally", "desirable", "sponsor"}))
      return true;
  }
  return false;
}

bool has_or(const TokenizedText& text, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (text.key(i) == "or" || text.key(i) == "/") return true;
  }
  return false;
}

// "LMSW cannot be considered", "not LPN": the licence between is turned away, not asked for.
bool is_denied(const TokenizedText& text, std::size_t first, std::size_t last, Span term) {
  constexpr std::size_t reach = 7;
  const std::size_t begin = text.first_at(term.begin), end = text.first_at(term.end);
  if (begin > first && is_one_of(text.key(begin - 1), {"not", "no"})) return true;
  for (std::size_t i = end; i + 1 < last && i < end + reach; ++i) {
    if (!is_one_of(text.key(i), {"cannot", "not"})) continue;
    for (std::size_t k = i + 1; k < last && k < i + 4; ++k) {
      if (is_one_of(text.key(k), {"considered", "accepted", "sufficient", "enough", "eligible"})) return true;
    }
  }
  return false;
}

struct Held {
  int percent = 100;  // of the score
  std::string what;   // that is missing
};

class Limits {
 public:
  Limits(const Coverage& coverage, const Lexicon& lexicon) : coverage_(coverage), lexicon_(lexicon) {}

  [[nodiscard]] Held of(const Requirement& asked, const RequirementMatch& found) const {
    Held held;
    const auto [first, last] = coverage_.tokens_of(asked);
    if (is_open(coverage_.posting(), first, last)) return held;
    // "A degree or CPA": neither alone is a must.
    const bool either = asked.degree && has_or(coverage_.posting(), first, last);
    if (!either && is_asked(asked)) take(held, licence(asked, found));
    if (asked.degree && !asked.degree->or_equivalent && !(either && shows_other(asked)))
      take(held, degree(asked, found));
    if (asked.years) take(held, years(asked));
    return held;
  }

 private:
  // A duty ("Supervise registered nurses") asks for nothing, nor does a longer clause that names a licence in
  // passing.
  [[nodiscard]] bool is_asked(const Requirement& asked) const {
    const auto [first, last] = coverage_.tokens_of(asked);
    const bool must = demands(coverage_.posting(), first, last);
    // Only what the licences among its terms are of it.
    const auto licences =
        std::count_if(asked.terms.begin(), asked.terms.end(), [&](TermId id) { return is_certificate(id); });
    const auto terms = static_cast<long>(std::max<std::size_t>(1, asked.terms.size()));
    const bool named = coverage_.named_percent(asked) * licences >= mostly_named * terms;
    if (asked.duty ? !(must && named) : !(must || named)) return false;
    return asked.kind == RequirementKind::certification || asked.kind == RequirementKind::education ||
           asked.kind == RequirementKind::experience;
  }

  // "A degree or a qualification (CIMA or AAT)": one of the letters stands in the résumé.
  [[nodiscard]] bool shows_other(const Requirement& asked) const {
    const TokenizedText& posting = coverage_.posting();
    const auto [first, last] = coverage_.tokens_of(asked);
    for (std::size_t i = first; i < last; ++i) {
      if (has_licence_trace(coverage_.index(), posting, posting[i].span)) return true;
    }
    return false;
  }

  static void take(Held& held, Held&& other) {
    if (other.percent < held.percent) held = std::move(other);
  }

  [[nodiscard]] bool is_certificate(TermId id) const {
    return lexicon_.term(id).kind == TermKind::certificate;
  }

  // Each group of alternatives that is missing counts, down to what the law's one leaves.
  [[nodiscard]] Held licence(const Requirement& asked, const RequirementMatch& found) const {
    Held held;
    const auto [first, last] = coverage_.tokens_of(asked);
    const bool must = demands(coverage_.posting(), first, last);
    if (std::none_of(asked.terms.begin(), asked.terms.end(), [&](TermId id) { return is_certificate(id); })) {
      const bool unlisted = asked.kind == RequirementKind::certification && asked.terms.empty();
      if (unlisted && must && names_licence(coverage_.posting(), first, last))
        held = {has_licence_trace(coverage_.index(), coverage_.posting(), asked.span)
                    ? 100
                    : between(unlisted_floor, found.coverage * 100 / unlisted_there),
                asked.text};
      return held;
    }
    const std::vector<std::uint32_t> groups = coverage_.groups_of(asked);
    for (std::size_t i = 0, end = 0; i < groups.size(); i = end) {
      Held group{0, {}};
      for (end = i; end < groups.size() && groups[end] == groups[i]; ++end) {
        const Term& term = lexicon_.term(asked.terms[end]);
        int share = coverage_.term_percent(asked.terms[end]) * 100 / licence_there;
        if (coverage_.has_held([&](std::string_view title) { return title_holds(title, term.name); }) ||
            has_licence_trace(coverage_.index(), coverage_.posting(), asked.term_spans[end]))
          share = 100;
        // What is no licence stands in for one, as "CISSP or five years of audits".
        const int percent =
            is_certificate(asked.terms[end]) ? between(floor_of(term.name, must), share) : 100;
        if (is_denied(coverage_.posting(), first, last, asked.term_spans[end])) group.percent = 100;
        if (percent > group.percent) group = {percent, term.name};
      }
      if (group.percent >= 100) continue;
      held.what += (held.what.empty() ? "" : ", ") + group.what;
      held.percent = std::max(law_floor, held.percent * group.percent / 100);
    }
    return held;
  }

  [[nodiscard]] Held degree(const Requirement& asked, const RequirementMatch& found) const {
    const int level = asked.degree->level;
    if (level < 2) return {};
    const int floor = level >= 5   ? doctorate_floor
                      : level == 4 ? master_floor
                      : level == 3 ? bachelor_floor
                                   : lower_floor;
    const int have = asked.years ? coverage_.degree_percent(asked) : found.coverage;
    return {between(floor, have * 100 / degree_there), "the degree asked for"};
  }

  [[nodiscard]] Held years(const Requirement& asked) const {
    const int min = asked.years->min;
    if (min < 1) return {};
    const int have = coverage_.years_coverage(asked);
    return {between(min >= 2 ? years_floor : year_floor, have * 100 / years_there),
            std::to_string(min) + (min == 1 ? " year" : " years") + " of such work"};
  }

  const Coverage& coverage_;
  const Lexicon& lexicon_;
};

}  // namespace

bool title_holds(std::string_view title, std::string_view licence) {
  const WordSet& holders = titles().of(licence);
  if (holders.empty()) return false;
  const TokenizedText text(title);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (title_words().has("subordinate", text.key(i))) return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string words;
    for (std::size_t j = i; j < text.size() && j < i + longest_title; ++j) {
      if (text[j].kind != TokenKind::word) continue;
      if (!words.empty()) words.push_back(' ');
      words.append(text.key(j));
      if (holders.contains(words)) return true;
    }
  }
  return false;
}

std::vector<ScoreLimit> score_limits(const Coverage& coverage, const Requirements& requirements,
                                     const std::vector<RequirementMatch>& found, const Lexicon& lexicon) {
  std::vector<ScoreLimit> limits;
  const Limits read(coverage, lexicon);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Requirement& asked = requirements.requirements[i];
    if (asked.importance != Importance::required || asked.claimed) continue;
    Held held = read.of(asked, found[i]);
    if (held.percent >= 100) continue;
    limits.push_back({asked.id, held.percent, "not shown: " + held.what});
  }
  return limits;
}

int limited_score(int score, const std::vector<ScoreLimit>& limits) {
  long long left = 10000;  // hundredths of a percent
  for (const ScoreLimit& limit : limits) left = left * limit.percent / 100;
  left = std::max<long long>(left, lowest_limit * 100);
  return static_cast<int>((score * left + 5000) / 10000);
}

}  // namespace savile
