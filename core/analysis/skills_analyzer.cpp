// The skills section: coverage of the posting, proof, what is proven but not listed, repetitions.
#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "analysis/analyzers.hpp"
#include "analysis/content_words.hpp"
#include "analysis/section_findings.hpp"
#include "analysis/text_readings.hpp"
#include "analysis/told_work.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

constexpr std::size_t stuffed = 40;  // items; more are not read
constexpr std::size_t most_passages = 500;
constexpr std::size_t many = 15;  // items; more need labels

// A skill that the work shows, the posting asks for and the list lacks.
struct ToList {
  TermId term;
  std::uint32_t requirement;
  bool required;
  Span evidence;
};

bool is_listable(TermKind kind) { return kind != TermKind::soft_skill && kind != TermKind::human_language; }

class SkillsAnalyzer final : public SectionAnalyzer {
 public:
  [[nodiscard]] SectionAnalysis analyze(std::size_t place, const AnalysisContext& context) const override {
    SectionAnalysis analysis = start_analysis(place, context);
    const Section& section = context.resume.sections[place];
    const SkillProof& proof = context.of_resume().skills();
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
    std::vector<ToList> to_list;
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
          to_list.push_back({term, requirement.id, requirement.importance == Importance::required,
                             skill->evidence.front()});
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
    advise_listing(to_list, context, analysis);
    find_other_names(listed, context, analysis);
    if (items >= many && has_no_labels(section)) {
      analysis.recommendations.push_back(
          {"Group your skills by kind", "A long list without order is skimmed, not read.",
           "Put the " + counted(items, "item") +
               " under three or four labels of your trade, the posting’s first.",
           3});
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

  static bool has_no_labels(const Section& section) {
    return std::none_of(section.skill_groups.begin(), section.skill_groups.end(),
                        [](const SkillGroup& group) { return group.label.found(); });
  }

  // "Shift Lead, Harbour Foods" or the section's type, for the place that proves a skill.
  static std::string place_of(Span evidence, const Resume& resume) {
    for (const Section& section : resume.sections) {
      if (!section.span.contains(evidence)) continue;
      for (const Entry& entry : section.entries) {
        if (entry.span.contains(evidence) && !name_of_entry(entry).empty()) return name_of_entry(entry);
      }
      return section.heading.empty() ? std::string(name_of(section.type))
                                     : std::string(slice(resume.text, section.heading));
    }
    return {};
  }

  static void advise_listing(const std::vector<ToList>& to_list, const AnalysisContext& context,
                             SectionAnalysis& analysis) {
    if (to_list.empty()) return;
    Recommendation advice;
    advice.what = "List what your work shows and the posting asks for";
    advice.why = "Programs and hurried readers look a skill up in the list.";
    bool required = false;
    for (const ToList& item : to_list) {
      const std::string& name = context.lexicon.term(item.term).name;
      advice.after += (advice.after.empty() ? "" : ", ") + name;
      advice.how += (advice.how.empty() ? "Add " : ", ") + name +
                    " (shown in: " + place_of(item.evidence, context.resume) + ")";
      advice.requirements.push_back(item.requirement);
      required = required || item.required;
    }
    advice.how += ".";
    advice.priority = required ? 8 : 6;
    analysis.recommendations.push_back(std::move(advice));
  }

  // Listed by another name than the posting's: true, but a program that compares words misses it.
  static void find_other_names(const std::vector<ListedSkill>& listed, const AnalysisContext& context,
                               SectionAnalysis& analysis) {
    std::unordered_map<std::uint32_t, std::string> as_asked;
    for (const Requirement& requirement : context.requirements.requirements) {
      for (std::size_t i = 0; i < std::min(requirement.terms.size(), requirement.term_spans.size()); ++i)
        as_asked.emplace(requirement.terms[i].value,
                         fold(slice(context.requirements.text, requirement.term_spans[i])));
    }
    for (const ListedSkill& skill : listed) {
      const auto asked = as_asked.find(skill.term.value);
      const std::string here = fold(slice(context.resume.text, skill.span));
      if (asked == as_asked.end() || asked->second == here || asked->second.find(here) != std::string::npos ||
          here.find(asked->second) != std::string::npos)
        continue;
      analysis.issues.push_back({"other_name", 2, skill.span,
                                 "The posting calls this “" + asked->second + "”.",
                                 "Use its word, or both."});
    }
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

  // The content words of each bullet and of the summary; so many at most, as each skill looks at all.
  static std::vector<std::set<std::string>> told_stems(const Resume& resume) {
    std::vector<std::set<std::string>> out;
    const auto add = [&](Span span) {
      const TokenizedText text(slice(resume.text, span));
      std::set<std::string> stems;
      for (const ContentWord& word : content_words(text, 0, text.size())) stems.insert(word.stem);
      out.push_back(std::move(stems));
    };
    for (const ToldWork& item : told_work(resume)) {
      if (out.size() == most_passages) break;
      add(item.content);
    }
    for (const Section& section : resume.sections) {
      if (section.type == SectionType::summary) add(section.body);
    }
    return out;
  }

  // "IV insertion" is told by "Inserted peripheral IVs": all its words in one bullet, in any form.
  static bool is_told(std::string_view skill, const std::vector<std::set<std::string>>& told) {
    const TokenizedText text(skill);
    const std::vector<ContentWord> words = content_words(text, 0, text.size());
    return !words.empty() && std::any_of(told.begin(), told.end(), [&](const std::set<std::string>& stems) {
      return std::all_of(words.begin(), words.end(),
                         [&](const ContentWord& w) { return stems.contains(w.stem); });
    });
  }

  static std::size_t find_unproven(const std::vector<ListedSkill>& listed, const AnalysisContext& context,
                                   SectionAnalysis& analysis) {
    std::unordered_set<std::uint32_t> wanted, seen;
    for (const Requirement& requirement : context.requirements.requirements) {
      for (const TermId term : requirement.terms) wanted.insert(term.value);
    }
    std::size_t unproven = 0;
    const std::vector<std::set<std::string>> told = told_stems(context.resume);
    for (const ListedSkill& skill : listed) {
      if (skill.shown || !is_listable(context.lexicon.term(skill.term).kind) ||
          !seen.insert(skill.term.value).second || is_told(slice(context.resume.text, skill.span), told))
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
    if (listed > 0) {
      analysis.factors.push_back({"proof", share_without(unproven, listed), 20,
                                  std::to_string(listed - std::min(unproven, listed)) + " of " +
                                      counted(listed, "listed skill") + " shown elsewhere"});
    }
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
