#include "analysis/requirement_coverage.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "analysis/content_words.hpp"
#include "analysis/education_match.hpp"
#include "analysis/profession.hpp"
#include "analysis/title_match.hpp"
#include "base/sort_stably.hpp"
#include "requirement/any_of.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

constexpr std::size_t most_evidence = 5;
constexpr int job_votes = 6;       // fill a field for one job
constexpr int resume_votes = 18;   // fill a field for a whole résumé
constexpr int sure_votes = 24;     // place a posting in a field for sure
constexpr int field_title = 50;    // percent for a title of the same field by other words
constexpr int same_fit = 70;       // a job this near counts in full for years
constexpr int unnamed_share = 82;  // percent that years count for where no job names what they are asked of
// Jobs that are at least so near; the months of each level are averaged, so that no single word of a
// posting makes years count or not.
constexpr std::array<int, 11> near_levels = {12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52};
constexpr int assumed_english = 75;
constexpr int other_name = 50;  // percent for a licence found by its words, not its name

bool is_named_thing(TermKind kind) {
  return kind == TermKind::language || kind == TermKind::technology || kind == TermKind::tool ||
         kind == TermKind::certificate;
}

constexpr int unlisted_percent =
    92;                           // for a skill that the work shows and no list names: who skims misses it
constexpr int least_partly = 10;  // percent; with evidence to show, a requirement is met in part

Met met_of(int coverage) {
  return coverage >= 70 ? Met::yes : (coverage >= least_partly ? Met::partly : Met::no);
}

bool is_claim_anywhere(TermKind kind) {
  return kind == TermKind::certificate || kind == TermKind::human_language;
}

int place_percent(const Passage& passage, TermKind kind) {
  if (is_claim_anywhere(kind)) return 100;
  switch (passage.kind) {
    case PassageKind::bullet: return 100;
    case PassageKind::head: return 95;
    case PassageKind::credential: return 90;
    case PassageKind::summary: return 85;
    case PassageKind::list: return kind == TermKind::soft_skill ? 60 : 75;
  }
  return 75;
}

int age_percent(const Passage& passage, TermKind kind) {
  if (is_claim_anywhere(kind) || passage.age_years <= 4) return 100;
  return passage.age_years <= 8 ? 95 : 90;
}

// Best first: covers most, then shown, then text order.
void order_evidence(std::vector<std::pair<int, Evidence>>& found) {
  sort_stably(found, [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first > b.first;
    return a.second.shown && !b.second.shown;
  });
}

int recency_percent(int age_years) { return age_years <= 3 ? 100 : (age_years <= 8 ? 90 : 75); }

}  // namespace

Coverage::Coverage(const Resume& resume, const ResumeEvidence& evidence, const Requirements& requirements,
                   const Lexicon& lexicon)
    : resume_(resume),
      requirements_(requirements),
      lexicon_(lexicon),
      today_(evidence.today),
      index_(evidence.index),
      words_(evidence.words),
      work_(evidence.work),
      posting_(requirements.text),
      wording_(requirements, posting_, index_, words_) {
  read_fields();
  read_jobs();
}

void Coverage::read_fields() {
  std::string titles = requirements_.job_title.value;
  for (const Field& title : requirements_.other_titles) titles.append("\n").append(title.value);
  FieldVotes votes = field_votes(TokenizedText(titles));
  const FieldVotes found = field_votes(posting_, requirements_.about_work);
  // A title's words count half: one of them is not to place a posting.
  for (std::size_t i = 0; i < votes.size(); ++i) votes[i] = votes[i] / 2 + found[i];
  posting_fields_ = field_shares(votes);
  // As far as the posting is of a field at all; the rest is told by its words.
  const int most = *std::max_element(votes.begin(), votes.end());
  const int sure = std::min(most, sure_votes);
  field_fit_ = (savile::field_fit(posting_fields_, work_.fields, resume_votes) * sure +
                wording() * (sure_votes - sure)) /
               sure_votes;
}

std::vector<std::string_view> Coverage::offered_titles() const {
  constexpr std::size_t longest_line = 80;  // a longer one is a sentence, whose words are no title's
  std::vector<std::string_view> titles;
  if (requirements_.job_title.found()) titles.push_back(requirements_.job_title.value);
  for (const Field& title : requirements_.other_titles) titles.push_back(title.value);
  const std::string_view text = trim(requirements_.text);
  const std::string_view line = trim(text.substr(0, text.find('\n')));
  if (line.size() <= longest_line && !line.ends_with('.')) titles.push_back(line);
  return titles;
}

void Coverage::read_jobs() {
  const std::vector<std::string_view> offered = offered_titles();
  // By the words of both titles, or by a title of the posting's own field.
  const auto title_of = [&](std::string_view held, const FieldVotes& votes) {
    if (held.empty()) return 0;
    int share = 0;
    for (std::size_t i = 0; i < votes.size(); ++i) share += votes[i] >= 4 ? posting_fields_[i] : 0;
    int best = share * field_title / 1000;
    for (const std::string_view title : offered) best = std::max(best, title_similarity(held, title));
    return best;
  };
  title_fit_ = title_of(resume_.contact.headline.value, work_.headline_fields) * 8 / 10;
  std::array<std::vector<MonthRange>, near_levels.size()> near;
  for (const HeldJob& job : work_.jobs) {
    const Entry& entry = resume_.sections[job.section].entries[job.entry];
    const int title = title_of(entry.title.value, job.title_fields);
    const int field = savile::field_fit(posting_fields_, job.fields, job_votes);
    const int wording = wording_.of_entry(job.section, job.entry);
    const int fit = std::max({title, field, wording});
    best_job_ = std::max(best_job_, wording);
    title_fit_ = std::max(title_fit_, title * recency_percent(job.age) / 100);
    for (std::size_t level = 0; level < near.size(); ++level) {
      if (job.dated && fit >= near_levels[level]) near[level].push_back(job.range);
    }
    jobs_.push_back({&job, fit});
  }
  for (std::vector<MonthRange>& ranges : near) months_near_.push_back(merged_months(std::move(ranges)));
  relevant_months_ =
      std::accumulate(months_near_.begin(), months_near_.end(), 0) / static_cast<int>(months_near_.size());
}

int Coverage::relevant_percent(int expected) const {
  if (expected <= 0) return 100;
  int sum = 0;
  for (const int months : months_near_) sum += std::min(100, months * 100 / expected);
  return sum / static_cast<int>(months_near_.size());
}

Coverage::TermCover Coverage::cover_term(TermId wanted) const {
  TermCover cover;
  std::vector<std::pair<int, Evidence>> found;
  const TermKind kind = lexicon_.term(wanted).kind;
  std::vector<std::size_t> places;
  for (const TermId known : index_.distinct_terms()) {
    if (!lexicon_.implies(known, wanted)) continue;
    const auto& more = index_.places_of(known);
    places.insert(places.end(), more.begin(), more.end());
  }
  std::sort(places.begin(), places.end());
  for (const std::size_t at : places) {
    const TermPlace& place = index_.terms()[at];
    const Passage& passage = index_.passages()[place.passage];
    const bool same = place.term == wanted;
    const int percent = (same ? 100 : 85) * place_percent(passage, kind) * age_percent(passage, kind) / 10000;
    const Strength strength = !same ? Strength::implied : (place.alias ? Strength::alias : Strength::exact);
    found.push_back({percent, {place.span, strength, shows(passage.kind)}});
  }
  order_evidence(found);
  for (std::size_t i = 0; i < found.size() && i < most_evidence; ++i)
    cover.evidence.push_back(found[i].second);
  cover.coverage = found.empty() ? 0 : found.front().first;
  const bool listed = std::any_of(places.begin(), places.end(), [&](std::size_t at) {
    return index_.passages()[index_.terms()[at].passage].kind == PassageKind::list;
  });
  if (!listed && is_named_thing(kind) && !is_claim_anywhere(kind))
    cover.coverage = cover.coverage * unlisted_percent / 100;
  return cover;
}

std::pair<std::size_t, std::size_t> Coverage::tokens_of(const Requirement& requirement) const {
  return {posting_.first_at(requirement.span.begin), posting_.first_at(requirement.span.end)};
}

std::vector<std::uint32_t> Coverage::groups_of(const Requirement& requirement) const {
  const auto [first, last] = tokens_of(requirement);
  return alternative_groups(posting_, first, last, requirement.term_spans);
}

int Coverage::degree_percent(const Requirement& requirement) const {
  if (!requirement.degree) return 0;
  return match_degree(*requirement.degree, resume_, work_, relevant_months_).coverage;
}

bool Coverage::has_held(const std::function<bool(std::string_view)>& test) const {
  return test(resume_.contact.headline.value) ||
         std::any_of(work_.jobs.begin(), work_.jobs.end(), [&](const HeldJob& job) {
           return test(resume_.sections[job.section].entries[job.entry].title.value);
         });
}

// The mean over the groups of alternatives; in a group the best counts. Soft skills weigh a third.
int Coverage::cover_terms(const Requirement& requirement, std::vector<Evidence>& evidence) const {
  const std::vector<std::uint32_t> groups = groups_of(requirement);
  int sum = 0, whole = 0;
  std::vector<std::vector<Evidence>> found;
  for (std::size_t i = 0; i < groups.size();) {
    int best = 0, weight = 1;
    std::size_t end = i;
    for (; end < groups.size() && groups[end] == groups[i]; ++end) {
      TermCover cover = cover_term(requirement.terms[end]);
      best = std::max(best, cover.coverage);
      if (lexicon_.term(requirement.terms[end]).kind != TermKind::soft_skill) weight = 3;
      if (!cover.evidence.empty()) found.push_back(std::move(cover.evidence));
    }
    sum += best * weight;
    whole += weight;
    i = end;
  }
  // One piece of evidence a term first, then the next of each.
  for (std::size_t round = 0; evidence.size() < most_evidence; ++round) {
    bool more = false;
    for (const std::vector<Evidence>& list : found) {
      if (round >= list.size() || evidence.size() >= most_evidence) continue;
      evidence.push_back(list[round]);
      more = true;
    }
    if (!more) break;
  }
  return whole == 0 ? 0 : sum / whole;
}

std::vector<int> Coverage::job_shares(const Requirement& requirement) const {
  std::vector<int> shares = object_shares(requirement);
  for (std::size_t i = 0; i < jobs_.size(); ++i) {
    const bool shown = std::any_of(requirement.terms.begin(), requirement.terms.end(), [&](TermId wanted) {
      return lexicon_.term(wanted).kind != TermKind::soft_skill && names(*jobs_[i].held, wanted);
    });
    shares[i] = shown ? 100 : std::max(std::min(100, jobs_[i].fit * 100 / same_fit), shares[i]);
  }
  return shares;
}

// The object of the years by its own words ("experience in residential property management"): the
// share that each job holds; -1 where the object has none.
std::vector<int> Coverage::object_shares(const Requirement& requirement) const {
  const TokenizedText object(requirement.years ? requirement.years->of : std::string());
  const std::vector<ContentWord> words = content_words(object, 0, object.size());
  std::vector<int> shares;
  for (const Job& job : jobs_) {
    int whole = 0, found = 0;
    for (const ContentWord& word : words) {
      if (word.weight < 2) continue;
      whole += word.weight;
      found += job.held->stems.contains(word.stem) ? word.weight : 0;
    }
    shares.push_back(whole > 0 ? found * 100 / whole : -1);
  }
  return shares;
}

bool Coverage::names(const HeldJob& job, TermId wanted) const {
  return std::any_of(job.terms.begin(), job.terms.end(),
                     [&](TermId known) { return lexicon_.implies(known, wanted); });
}

int Coverage::years_coverage(const Requirement& requirement) const {
  if (!requirement.years || requirement.years->min == 0) return 100;
  // How long in such work; what is missing of it ("5 years of Python") is the terms' matter. A job
  // counts by how near it is: the months of all that reach each quarter, averaged.
  const std::vector<int> shares = job_shares(requirement), objects = object_shares(requirement);
  int months = 0;
  for (const int level : {25, 50, 75, 100}) {
    std::vector<MonthRange> ranges;
    for (std::size_t i = 0; i < jobs_.size(); ++i) {
      if (jobs_[i].held->dated && shares[i] >= level) ranges.push_back(jobs_[i].held->range);
    }
    months += merged_months(std::move(ranges));
  }
  const int coverage = std::min(100, months * 25 / (requirement.years->min * 12));
  // The field alone does not make it ICU nursing or React: something must name it.
  int named = -1;
  for (std::size_t i = 0; i < jobs_.size(); ++i) {
    named = std::max(named, objects[i]);
    for (const TermId wanted : requirement.terms) {
      if (names(*jobs_[i].held, wanted)) named = 100;
    }
  }
  return named < 0
             ? coverage
             : coverage * (unnamed_share + (100 - unnamed_share) * std::min(100, named * 2) / 100) / 100;
}

int Coverage::mixed(const Requirement& requirement, int terms, int words) const {
  const int named = named_percent(requirement);
  return std::max((terms * named + words * (100 - named)) / 100, std::min(terms, words));
}

int Coverage::named_percent(const Requirement& requirement) const {
  const auto known = named_percents_.find(&requirement);
  if (known != named_percents_.end()) return known->second;
  return named_percents_.emplace(&requirement, read_named_percent(requirement)).first->second;
}

// Each term against the other words of the clause: "experience with SAP" is SAP, a long duty that
// names Excel in passing is mostly the duty.
int Coverage::read_named_percent(const Requirement& requirement) const {
  constexpr int term_weight = 4, soft_weight = 2, most_words = 24;
  const auto [first, last] = tokens_of(requirement);
  int others = 0, named = 0;
  for (const ContentWord& word : content_words(posting_, first, last)) {
    const Span span = posting_[word.token].span;
    const bool in_term = std::any_of(requirement.term_spans.begin(), requirement.term_spans.end(),
                                     [&](Span t) { return t.overlaps(span); });
    others += in_term ? 0 : word.weight;
  }
  for (const TermId id : requirement.terms)
    named += lexicon_.term(id).kind == TermKind::soft_skill ? soft_weight : term_weight;
  if (requirement.any_of) named = term_weight;
  others = std::min(others, most_words);
  return named + others == 0 ? 100 : named * 100 / (named + others);
}

bool Coverage::names_thing(const Requirement& requirement) const {
  return std::any_of(requirement.terms.begin(), requirement.terms.end(),
                     [&](TermId id) { return is_named_thing(lexicon_.term(id).kind); });
}

RequirementMatch Coverage::of(const Requirement& requirement) const {
  RequirementMatch match;
  match.requirement = requirement.id;
  const int terms = requirement.terms.empty() ? 0 : cover_terms(requirement, match.evidence);
  std::vector<Evidence> by_words;
  const auto [first, last] = tokens_of(requirement);
  const int words = words_.cover(posting_, first, last, by_words);

  int content = std::max(words, requirement.terms.empty() ? 0 : mixed(requirement, terms, words));
  const bool by_name =
      requirement.kind == RequirementKind::language || requirement.kind == RequirementKind::certification;
  if (names_thing(requirement) && !requirement.terms.empty()) {
    // A product or a licence is not shown by other words, though they may stand for another name of it.
    content = by_name ? std::max(terms, words * other_name / 100) : mixed(requirement, terms, words);
  } else if (by_name && !requirement.terms.empty()) {
    content = terms;
  }
  if (match.evidence.empty() || !names_thing(requirement)) {
    match.evidence.insert(match.evidence.end(), by_words.begin(), by_words.end());
  }
  match.coverage = content;

  if (requirement.degree) {
    const DegreeMatch degree = match_degree(*requirement.degree, resume_, work_, relevant_months_);
    match.coverage = degree.coverage;
    if (!degree.span.empty())
      match.evidence.insert(match.evidence.begin(), Evidence{degree.span, Strength::exact, false});
    if (requirement.years) match.coverage = (degree.coverage + years_coverage(requirement)) / 2;
  } else if (requirement.years) {
    const int years = years_coverage(requirement);
    const bool has_object = std::any_of(requirement.terms.begin(), requirement.terms.end(), [&](TermId id) {
      return lexicon_.term(id).kind != TermKind::soft_skill;
    });
    match.coverage = has_object ? (years * 6 + content * 4) / 10 : years;
    const std::vector<int> shares = job_shares(requirement);
    for (std::size_t i = 0; i < jobs_.size(); ++i) {
      const HeldJob& job = *jobs_[i].held;
      const Entry& entry = resume_.sections[job.section].entries[job.entry];
      const bool counts = job.dated && shares[i] >= 50;
      if (counts && entry.dates) match.evidence.push_back({entry.dates->span, Strength::exact, false});
    }
  }
  if (requirement.kind == RequirementKind::language) {
    // The résumé itself is written in English.
    bool english = false, other = false;
    for (const TermId id : requirement.terms) {
      if (lexicon_.term(id).kind != TermKind::human_language) continue;
      (lexicon_.term(id).name == "English" ? english : other) = true;
    }
    if (english && (!other || requirement.any_of)) match.coverage = std::max(match.coverage, assumed_english);
  }
  if (match.evidence.size() > most_evidence) match.evidence.resize(most_evidence);
  match.met = match.evidence.empty() && match.coverage < 30 ? Met::no : met_of(match.coverage);
  return match;
}

}  // namespace savile
