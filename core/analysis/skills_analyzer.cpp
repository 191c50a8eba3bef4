// The skills section: coverage of the posting, proof, what is proven but not listed, repetitions.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "analysis/analyzers.hpp"
#include "analysis/proven_skills.hpp"
#include "analysis/section_findings.hpp"

namespace savile {
namespace {

constexpr std::size_t stuffed = 40;  // items; more are not read

bool is_listable(TermKind kind) { return kind != TermKind::soft_skill && kind != TermKind::human_language; }

class SkillsAnalyzer final : public SectionAnalyzer {
 public:
  [[nodiscard]] SectionAnalysis analyze(std::size_t place, const AnalysisContext& context) const override {
    SectionAnalysis analysis = start_analysis(place, context);
    const Section& section = context.resume.sections[place];
    const SkillProof proof = prove_skills(context.resume, context.lexicon);
    std::vector<ListedSkill> listed;
    for (const ListedSkill& skill : proof.listed) {
      if (section.span.contains(skill.span)) listed.push_back(skill);
    }
    const auto is_listed = [&](TermId wanted) {
      return std::any_of(listed.begin(), listed.end(),
                         [&](const ListedSkill& s) { return context.lexicon.implies(s.term, wanted); });
    };
    const auto proven = [&](TermId wanted) -> const ProvenSkill* {
      const auto found = std::find_if(proof.unlisted.begin(), proof.unlisted.end(),
                                      [&](const ProvenSkill& s) { return s.term == wanted; });
      return found == proof.unlisted.end() ? nullptr : &*found;
    };

    int covered[2] = {0, 0}, whole[2] = {0, 0};
    std::unordered_set<std::uint32_t> advised;
    for (const Requirement& requirement : context.requirements.requirements) {
      std::size_t wanted = 0, found = 0;
      for (const TermId term : requirement.terms) {
        if (!is_listable(context.lexicon.term(term).kind)) continue;
        ++wanted;
        if (is_listed(term)) {
          ++found;
        } else if (const ProvenSkill* skill = proven(term); skill != nullptr &&
                                                            is_worth_listing(context.lexicon.term(term)) &&
                                                            advised.insert(term.value).second) {
          const std::string name = context.lexicon.term(term).name;
          const bool required = requirement.importance == Importance::required;
          analysis.recommendations.push_back({"List " + name,
                                              "The posting asks for it and your work shows it.",
                                              "Add it to the group where it belongs.",
                                              required ? 8 : 6,
                                              {},
                                              name});
        }
      }
      if (wanted == 0) continue;
      const std::size_t kind = requirement.importance == Importance::required ? 0 : 1;
      const std::size_t needed = requirement.any_of ? 1 : wanted;
      covered[kind] +=
          requirement.weight * static_cast<int>(std::min(found, needed)) / static_cast<int>(needed);
      whole[kind] += requirement.weight;
      const bool shown = std::any_of(requirement.terms.begin(), requirement.terms.end(),
                                     [&](TermId t) { return proven(t) != nullptr; });
      if (found == 0 && !shown) analysis.gaps.push_back(requirement.id);
    }

    const std::size_t repeated = find_repetitions(listed, context, analysis);
    const std::size_t unproven = find_unproven(listed, context, analysis);
    const std::size_t items = count_items(section);
    if (items > stuffed) {
      analysis.issues.push_back({"stuffing", 5, section.body,
                                 counted(items, "skill") + " are more than anyone reads.",
                                 "Keep those that this posting or your work needs."});
    }
    add_factors(analysis, covered, whole, listed.size(), unproven, repeated, items);
    finish_analysis(analysis);
    return analysis;
  }

 private:
  static std::size_t count_items(const Section& section) {
    std::size_t items = 0;
    for (const SkillGroup& group : section.skill_groups) items += group.items.size();
    return items;
  }

  static std::size_t find_repetitions(const std::vector<ListedSkill>& listed, const AnalysisContext& context,
                                      SectionAnalysis& analysis) {
    std::unordered_map<std::uint32_t, Span> first;
    std::size_t repeated = 0;
    for (const ListedSkill& skill : listed) {
      const auto [at, added] = first.emplace(skill.term.value, skill.span);
      if (added) continue;
      ++repeated;
      const std::string earlier(slice(context.resume.text, at->second));
      analysis.issues.push_back(
          {"duplicate_skill", 3, skill.span, "The same as “" + earlier + "” above.", "Keep one of them."});
    }
    return repeated;
  }

  static std::size_t find_unproven(const std::vector<ListedSkill>& listed, const AnalysisContext& context,
                                   SectionAnalysis& analysis) {
    std::unordered_set<std::uint32_t> wanted, seen;
    for (const Requirement& requirement : context.requirements.requirements) {
      for (const TermId term : requirement.terms) wanted.insert(term.value);
    }
    std::size_t unproven = 0;
    for (const ListedSkill& skill : listed) {
      if (skill.shown || !is_listable(context.lexicon.term(skill.term).kind) ||
          !seen.insert(skill.term.value).second)
        continue;
      ++unproven;
      if (!wanted.contains(skill.term.value)) continue;
      analysis.issues.push_back({"unproven_skill", 3, skill.span,
                                 "Listed and asked for, but nothing in the résumé shows it.",
                                 "Name it where you used it, if you did."});
    }
    return unproven;
  }

  static void add_factors(SectionAnalysis& analysis, const int (&covered)[2], const int (&whole)[2],
                          std::size_t listed, std::size_t unproven, std::size_t repeated, std::size_t items) {
    if (whole[0] > 0) {
      const int percent = covered[0] * 100 / whole[0];
      analysis.factors.push_back(
          {"required", percent, 50, std::to_string(percent) + " % of the required terms are listed"});
      if (percent >= 80) analysis.strengths.emplace_back("Lists most of what is required.");
    }
    if (whole[1] > 0) {
      const int percent = covered[1] * 100 / whole[1];
      analysis.factors.push_back(
          {"preferred", percent, 15, std::to_string(percent) + " % of the preferred terms are listed"});
    }
    analysis.factors.push_back({"proof", share_without(unproven, listed), 20,
                                std::to_string(listed - std::min(unproven, listed)) + " of " +
                                    counted(listed, "listed skill") + " shown elsewhere"});
    const std::size_t faults = repeated + (items > stuffed ? 3 : 0);
    analysis.factors.push_back({"tidiness", share_without(faults, std::max<std::size_t>(items, 1)), 15,
                                repeated == 0 ? "no repetitions" : counted(repeated, "repetition")});
  }
};

}  // namespace

const SectionAnalyzer& skills_analyzer() {
  static const SkillsAnalyzer analyzer;
  return analyzer;
}

}  // namespace savile
