#include "analysis/match.hpp"

#include <algorithm>
#include <optional>

#include "analysis/requirement_coverage.hpp"
#include "analysis/score_limits.hpp"
#include "analysis/score_scale.hpp"

namespace savile {
namespace {

// Shares in percent where a posting asks for everything; what it does not ask for gives its share
// to the others in proportion. Wording has much: it needs no list, and no single word moves it far.
constexpr int required_share = 28;
constexpr int preferred_share = 7;
constexpr int wording_share = 44;
constexpr int experience_share = 9;
constexpr int education_share = 4;
constexpr int title_share = 4;
constexpr int field_share = 4;
constexpr int full_weight =
    70;  // of requirements: less (preferred ones only) gives a factor less than its share

// Weight of how far a person speaks the posting's language beside its clauses: what is believed of
// people where a posting says little.
constexpr int required_prior = 1000;
constexpr int preferred_prior = 100;

constexpr int unlisted_licence = 50;  // the most that such a clause weighs
constexpr int most_trusted = 25;      // percent of what is not shown
// Percent that years and degrees count for one who says nothing of the posting's work, and what each
// point of wording adds: full from half of the words on, so that no single word moves it there.
constexpr int nearness_floor = 10, nearness_step = 2;

// What a clause weighs in the score: soft skills are claimed by everyone, duties follow from the job. Years
// and degrees have factors of their own, so that here they count for less; and a licence of which no list
// knows may be no more than the word.
int clause_weight(const Requirement& requirement) {
  if (requirement.degree || requirement.years) return requirement.weight * 7 / 10;
  if (requirement.kind == RequirementKind::certification && requirement.terms.empty())
    return std::min(unlisted_licence, requirement.weight);
  if (requirement.kind == RequirementKind::soft_skill) return requirement.weight * 4 / 10;
  if (requirement.kind == RequirementKind::responsibility) return requirement.weight * 7 / 10;
  if (requirement.kind == RequirementKind::other) return requirement.weight * 6 / 10;
  return requirement.weight;
}

// Clauses that no list names are proved by wording alone, which two people choose differently: who
// has held such a job in such a field is believed half of the rest. Percent of the trust that counts.
int trust_share(const Requirement& requirement, const Coverage& coverage) {
  if (requirement.degree || requirement.years) return 0;
  if (requirement.kind == RequirementKind::certification || requirement.kind == RequirementKind::language ||
      requirement.kind == RequirementKind::education)
    return 0;
  if (!coverage.names_thing(requirement)) return 100;
  return 100 - coverage.named_percent(requirement);
}

int months_expected(std::string_view seniority) {
  if (seniority == "intern") return 0;
  if (seniority == "junior") return 6;
  if (seniority == "mid") return 36;
  if (seniority == "senior") return 60;
  if (seniority == "lead" || seniority == "principal" || seniority == "manager") return 72;
  if (seniority == "director") return 96;
  return seniority == "executive" ? 120 : 24;
}

struct Tally {
  long long covered = 0, weight = 0;
  int count = 0, met = 0, partly = 0, shown = 0;

  void add(int coverage, int share, const RequirementMatch& match) {
    covered += static_cast<long long>(coverage) * share;
    weight += share;
    ++count;
    met += match.met == Met::yes ? 1 : 0;
    partly += match.met == Met::partly ? 1 : 0;
    shown +=
        std::any_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& e) { return e.shown; })
            ? 1
            : 0;
  }
  // A short posting says little, so how far a person speaks its language stands in for `more`.
  [[nodiscard]] int score(int prior = 0, int more = 0) const {
    return weight + more == 0
               ? 0
               : static_cast<int>((covered + static_cast<long long>(prior) * more) / (weight + more));
  }
  [[nodiscard]] std::string reason(std::string_view what) const {
    std::string text =
        std::to_string(met) + " of " + std::to_string(count) + " " + std::string(what) + " met";
    if (partly > 0) text += ", " + std::to_string(partly) + " partly";
    if (shown > 0) text += ", " + std::to_string(shown) + " shown in what was done";
    return text;
  }
};

// A factor's share where the requirements behind it weigh little.
int scaled(int share, long long weight) {
  return std::max(1, static_cast<int>(share * std::min<long long>(weight, full_weight) / full_weight));
}

std::string years_text(int months) {
  if (months < 12) return std::to_string(months) + (months == 1 ? " month" : " months");
  const int years = months / 12;
  return std::to_string(years) + (years == 1 ? " year" : " years");
}

// The most years that a posting wants somebody to have; none where it says none. Years beyond it are told
// and cost nothing: evidence never lowers a score.
std::optional<int> most_years(const Requirements& requirements) {
  std::optional<int> most;
  for (const Requirement& asked : requirements.requirements) {
    if (asked.importance != Importance::required || !asked.years || !asked.years->max) continue;
    most = std::max(most.value_or(0), *asked.years->max);
  }
  return most;
}

// Shares scaled to add up to 100; what rounding leaves goes to the first.
void settle_shares(std::vector<Factor>& factors) {
  int whole = 0, given = 0;
  for (const Factor& factor : factors) whole += factor.weight;
  if (whole == 0) return;
  for (Factor& factor : factors) {
    factor.weight = factor.weight * 100 / whole;
    given += factor.weight;
  }
  factors.front().weight += 100 - given;
}

}  // namespace

Match match(const Resume& resume, const Requirements& requirements, const Lexicon& lexicon, Date today) {
  return match(resume, ResumeEvidence(resume, lexicon, today), requirements, lexicon);
}

Match match(const Resume& resume, const ResumeEvidence& evidence, const Requirements& requirements,
            const Lexicon& lexicon) {
  const Coverage coverage(resume, evidence, requirements, lexicon);
  Match result;
  result.experience_months = experience_months(resume, evidence.today);
  // Who speaks the posting's language is believed a part of what is not shown by name.
  const int wording = coverage.wording();
  const int trust = wording * most_trusted / 100;

  Tally required, preferred, education, years;
  for (const Requirement& requirement : requirements.requirements) {
    const RequirementMatch found = coverage.of(requirement);
    int covered = found.coverage;
    covered += (100 - covered) * trust * trust_share(requirement, coverage) / 10000;
    const bool is_required = requirement.importance == Importance::required;
    (is_required ? required : preferred).add(covered, clause_weight(requirement), found);
    if (requirement.degree) education.add(found.coverage, requirement.weight, found);
    if (requirement.years) years.add(coverage.years_coverage(requirement), requirement.weight, found);
    result.requirements.push_back(found);
  }

  const int expected = months_expected(requirements.seniority);
  const bool asks_years = years.weight >= full_weight;
  const int experience = asks_years ? years.score() : coverage.relevant_percent(expected);
  // A title is told mostly by what was done under it, and by that alone where the posting names none: no
  // word of a title is to count for much. A job that shares ten words of thirteen with the posting is as near
  // as one can tell.
  const int done = std::min(100, coverage.best_job() * 13 / 10);
  const int named = coverage.has_title() ? coverage.title_fit() : std::max(coverage.title_fit(), done);
  const int title = (named + 2 * done) / 3;

  std::vector<Factor>& factors = result.factors;
  if (required.count > 0)
    factors.push_back(
        {"required", required.score(wording, required_prior), required_share, required.reason("required")});
  if (preferred.count > 0) {
    factors.push_back({"preferred", preferred.score(wording, preferred_prior),
                       scaled(preferred_share, preferred.weight), preferred.reason("preferred")});
  }
  factors.push_back({"wording", wording, wording_share,
                     wording >= 60
                         ? "speaks of such work throughout"
                         : (wording >= 25 ? "speaks of such work in part" : "speaks of other work")});
  std::string worked = years_text(coverage.relevant_months()) + " in such work";
  const std::optional<int> most = most_years(requirements);
  if (most && coverage.relevant_months() > (*most + 1) * 12)
    worked += ", where " + years_text(*most * 12) + " at most are wanted";
  // Years in a trade and what was learnt for it count by how near that trade is.
  const int nearness = std::min(100, nearness_floor + wording * nearness_step);
  const int weighed = experience * nearness / 100;
  if (asks_years) {
    factors.push_back({"experience", weighed, experience_share,
                       worked + "; the years asked for are " + std::to_string(experience) + " % covered"});
  } else {
    factors.push_back({"experience", weighed, experience_share,
                       worked + (expected > 0 ? "; about " + years_text(expected) + " would be usual"
                                              : std::string("; none would be needed"))});
  }
  if (education.count > 0)
    factors.push_back({"education", education.score() * nearness / 100,
                       scaled(education_share, education.weight), education.reason("degrees")});
  factors.push_back({"title", title, title_share,
                     title >= 70 ? "has held such a job"
                                 : (title > 20 ? "has held a related job" : "no job with a like title")});
  factors.push_back({"field", coverage.field_fit(), field_share,
                     coverage.field_fit() >= 60
                         ? "works in this field"
                         : (coverage.field_fit() >= 25 ? "touches this field" : "another field")});
  settle_shares(factors);
  int score = 0;
  for (const Factor& factor : factors) score += factor.score * factor.weight;
  result.limits = score_limits(coverage, requirements, result.requirements, lexicon);
  result.score = limited_score(score_of_mean(score), result.limits);
  return result;
}

}  // namespace savile
