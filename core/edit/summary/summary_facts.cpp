#include "edit/summary/summary_facts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "analysis/bullet_form.hpp"
#include "analysis/work_history.hpp"
#include "base/sort_stably.hpp"
#include "document/phrase_table.hpp"
#include "edit/rule_readings.hpp"
#include "edit/skill_list.hpp"
#include "lexicon/stem.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

constexpr int least_relevance = 34;    // a third of one required requirement, as in reorder_bullets
constexpr int weight_of_result = 100;  // as much as one required requirement

std::vector<const Requirement*> most_important_first(const Requirements& requirements) {
  std::vector<const Requirement*> out;
  for (const Requirement& requirement : requirements.requirements) out.push_back(&requirement);
  sort_stably(out, [](const Requirement* a, const Requirement* b) {
    return a->importance != b->importance ? a->importance < b->importance : a->weight > b->weight;
  });
  return out;
}

struct Shown {
  Span span;
  bool in_work = false;
};

std::map<TermId, Shown> terms_shown(const RuleContext& context) {
  std::map<TermId, Shown> out;
  const SkillProof& proof = context.readings->of_resume().skills();
  for (const ListedSkill& skill : proof.listed) out.emplace(skill.term, Shown{skill.span, skill.shown});
  for (const ProvenSkill& skill : proof.unlisted)
    out.emplace(skill.term, Shown{skill.evidence.front(), true});
  return out;
}

bool is_named(TermKind kind) {
  return kind == TermKind::language || kind == TermKind::technology || kind == TermKind::tool;
}

// "Wound care" in a list is "wound care" in a sentence; "Epic" and "CI/CD" stay.
std::string in_sentence(std::string_view written, const Term& term) {
  std::string out(written);
  const bool only_first_capital = !out.empty() && is_ascii_upper(static_cast<unsigned char>(out[0])) &&
                                  std::none_of(out.begin() + 1, out.end(), [](char c) {
                                    return is_ascii_upper(static_cast<unsigned char>(c));
                                  });
  if (only_first_capital && !is_named(term.kind) && out.find(' ') != std::string::npos)
    out[0] = static_cast<char>(out[0] - 'A' + 'a');
  // "including data pipeline" limps: what the lists have in the plural, and is no name, is said so.
  if (!is_proper_name(term.name) && equal_folded(term.name, out + "s")) out += 's';
  const bool small = std::none_of(out.begin(), out.end(),
                                  [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); });
  const bool one_name =
      term.name.find(' ') == std::string::npos || is_proper_name(std::string_view(term.name).substr(1));
  return small && is_named(term.kind) && one_name ? term.name : out;
}

std::set<std::string> stems_of(std::string_view text) {
  std::set<std::string> stems;
  for (const KeyWord& word : key_words(text, {0, text.size()})) stems.insert(stem(word.key));
  return stems;
}

bool adds_to(const std::set<std::string>& said, std::string_view words) {
  const std::set<std::string> stems = stems_of(words);
  return std::any_of(stems.begin(), stems.end(), [&](const std::string& s) { return !said.contains(s); });
}

// Lines joined, blanks single: a wrapped bullet as one sentence.
std::string unwrapped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool reads_as_sentence(std::string_view bullet) {
  constexpr std::size_t fewest_words = 5, most_words = 26;
  if (bullet.find_first_of("*_`[]|\\") != std::string_view::npos || bullet.back() == ':') return false;
  if (!is_ascii_upper(static_cast<unsigned char>(bullet.front()))) return false;
  const BulletForm form = form_of_bullet(bullet);
  return form.opening == Opening::action && form.tense != Tense::present && form.words >= fewest_words &&
         form.words <= most_words;
}

struct Achievement {
  Span span;
  BulletRelevance relevance;
};

// The first two posts of the section are what a summary is about.
void look_for_achievements(const Section& section, const RuleContext& context,
                           std::vector<Achievement>& out) {
  constexpr std::size_t most_posts = 2;
  for (std::size_t i = 0; i < std::min(most_posts, section.entries.size()); ++i) {
    for (const Bullet& bullet : section.entries[i].bullets) {
      const std::string_view content = slice(context.resume.text, bullet.content);
      if (content.empty() || !reads_as_sentence(content)) continue;
      const FiguresGiven figures = context.readings->figures(content);
      if (!figures.any) continue;
      BulletRelevance relevance = context.readings->relevance().of(content);
      // A plain count says something where the posting asks for the deed, a result always.
      if (figures.result) relevance.score += weight_of_result;
      if (relevance.score >= least_relevance) out.push_back({bullet.content, std::move(relevance)});
    }
  }
}

bool is_met(const RuleContext& context, std::uint32_t id) {
  return std::any_of(context.match.requirements.begin(), context.match.requirements.end(),
                     [&](const RequirementMatch& m) { return m.requirement == id && m.met != Met::no; });
}

// "an MSc", "a BSc", "an Associate degree".
std::string with_article(std::string_view award) {
  const auto c = [&](std::size_t i) { return i < award.size() ? award[i] : ' '; };
  const bool letters = is_ascii_upper(static_cast<unsigned char>(c(1))) || c(1) == '.';
  const std::string_view sounding = letters ? "AEFHILMNORSX" : "AEIOaeio";
  return (sounding.find(c(0)) != std::string_view::npos ? "an " : "a ") + std::string(award);
}

// "a licence", but "registration", "PILS".
bool is_counted(std::string_view name) {
  const std::vector<KeyWord> words = key_words(name, {0, name.size()});
  if (words.empty()) return false;
  const std::string& last = words.back().key;
  return last == "license" || last == "licence" || last == "certificate" || last == "diploma" ||
         last == "degree";
}

}  // namespace

std::vector<SummaryFact> proven_skills_asked_for(const RuleContext& context, std::string_view title,
                                                 std::size_t most) {
  std::vector<SummaryFact> out;
  std::set<std::string> said = stems_of(title);
  const std::map<TermId, Shown> shown = terms_shown(context);
  for (const Requirement* requirement : most_important_first(context.requirements)) {
    for (const TermId id : requirement->terms) {
      if (out.size() == most) return out;
      const auto found = shown.find(id);
      const Term& term = context.lexicon.term(id);
      if (found == shown.end() || !found->second.in_work || !is_worth_listing(term)) continue;
      std::string words = in_sentence(slice(context.resume.text, found->second.span), term);
      // A lone common noun ("forklift") names no skill in a sentence.
      if (!adds_to(said, words) || !(is_proper_name(words) || words.find(' ') != std::string::npos)) continue;
      said.merge(stems_of(words));
      out.push_back({std::move(words), {found->second.span}, {requirement->id}});
    }
  }
  return out;
}

std::optional<SummaryFact> best_achievement(const RuleContext& context) {
  std::vector<Achievement> found;
  for (const Section& section : context.resume.sections) {
    if (is_work(section.type)) look_for_achievements(section, context, found);
  }
  const auto best = std::max_element(
      found.begin(), found.end(),
      [](const Achievement& a, const Achievement& b) { return a.relevance.score < b.relevance.score; });
  if (best == found.end()) return std::nullopt;
  SummaryFact fact{unwrapped(slice(context.resume.text, best->span)), {best->span}, {}};
  if (fact.words.back() != '.') fact.words += '.';
  for (const Served& served : best->relevance.serves) fact.requirements.push_back(served.requirement);
  return fact;
}

std::optional<SummaryFact> degree_asked_for(const RuleContext& context) {
  for (const Requirement* requirement : most_important_first(context.requirements)) {
    if (!requirement->degree || !is_met(context, requirement->id)) continue;
    for (const Section& section : context.resume.sections) {
      if (section.type != SectionType::education) continue;
      for (const Entry& entry : section.entries) {
        const bool named = entry.study_type.found() && entry.area.found() &&
                           entry.degree_level >= std::max(3, requirement->degree->level);
        const std::string award = entry.study_type.value + entry.area.value;
        if (!named || award.find_first_of(",()/|") != std::string::npos) continue;
        return SummaryFact{with_article(entry.study_type.value) + " in " + entry.area.value,
                           {entry.study_type.span, entry.area.span},
                           {requirement->id}};
      }
    }
  }
  return std::nullopt;
}

std::vector<SummaryFact> certificates_asked_for(const RuleContext& context, std::size_t most) {
  std::vector<SummaryFact> out;
  std::set<std::uint32_t> seen;
  std::size_t s = 0;
  std::map<std::uint32_t, Span> held;
  for (const TermHit& hit : context.readings->of_resume().terms()) {
    while (s < context.resume.sections.size() && context.resume.sections[s].span.end <= hit.span.begin) ++s;
    if (s == context.resume.sections.size()) break;
    const SectionType type = context.resume.sections[s].type;
    const bool lists = type == SectionType::certifications || type == SectionType::education ||
                       type == SectionType::training || type == SectionType::memberships;
    if (lists && context.lexicon.term(hit.term).kind == TermKind::certificate)
      held.emplace(hit.term.value, hit.span);
  }
  for (const Requirement* requirement : most_important_first(context.requirements)) {
    for (const TermId id : requirement->terms) {
      const auto found = held.find(id.value);
      if (out.size() == most || found == held.end() || !seen.insert(id.value).second) continue;
      const std::string words =
          in_sentence(slice(context.resume.text, found->second), context.lexicon.term(id));
      out.push_back({is_counted(words) ? with_article(words) : words, {found->second}, {requirement->id}});
    }
  }
  return out;
}

}  // namespace savile
