// Projects: what each was made with, what came of it, where it can be seen, whether it serves the posting.
#include <algorithm>

#include "analysis/analyzers.hpp"
#include "analysis/figures.hpp"
#include "analysis/section_findings.hpp"
#include "analysis/text_readings.hpp"
#include "lexicon/address.hpp"

namespace savile {
namespace {

struct Counts {
  std::size_t projects = 0, relevant = 0, with_means = 0, with_result = 0, with_link = 0, linkable = 0;
};

bool is_means(TermKind kind) {
  return kind == TermKind::language || kind == TermKind::technology || kind == TermKind::tool ||
         kind == TermKind::method;
}
// What one makes with such means can be shown by a link: code, designs, data.
bool is_linkable(TermKind kind) { return kind == TermKind::language || kind == TermKind::technology; }

class ProjectsAnalyzer final : public SectionAnalyzer {
 public:
  [[nodiscard]] SectionAnalysis analyze(std::size_t place, const AnalysisContext& context) const override {
    SectionAnalysis analysis = start_analysis(place, context);
    const Section& section = context.resume.sections[place];
    const RelevanceScale& scale = context.of_posting().relevance();
    Counts counts;
    const auto look_at = [&](Span whole, Span head, const std::string& name) {
      look(whole, head, name, scale, context, counts, analysis);
    };
    for (const Entry& entry : section.entries) look_at(entry.span, entry.head, name_of_entry(entry));
    for (const Bullet& bullet : section.bullets) look_at(bullet.content, bullet.content, {});
    for (const RequirementMatch& match : context.match.requirements) {
      const Requirement* wanted = requirement_with(context.requirements, match.requirement);
      if (wanted != nullptr && match.met == Met::no && serves(section.type, wanted->kind))
        analysis.gaps.push_back(match.requirement);
    }
    add_factors(analysis, counts);
    finish_analysis(analysis);
    return analysis;
  }

 private:
  static void look(Span whole, Span head, const std::string& name, const RelevanceScale& scale,
                   const AnalysisContext& context, Counts& counts, SectionAnalysis& analysis) {
    const std::string_view text = slice(context.resume.text, whole);
    const TokenizedText tokens(text);
    const std::vector<TermHit> hits = context.lexicon.find(tokens);
    const auto has = [&](bool (*fits)(TermKind)) {
      return std::any_of(hits.begin(), hits.end(),
                         [&](const TermHit& hit) { return fits(context.lexicon.term(hit.term).kind); });
    };
    ++counts.projects;
    const BulletRelevance relevance = scale.of(text);
    counts.relevant += relevance.score > 0 ? 1U : 0U;
    const bool means = has(is_means), result = !find_figures(tokens, context.lexicon).empty();
    counts.with_means += means ? 1U : 0U;
    counts.with_result += result ? 1U : 0U;
    const bool link = !find_addresses(tokens).empty();
    counts.linkable += has(is_linkable) ? 1U : 0U;
    counts.with_link += link && has(is_linkable) ? 1U : 0U;
    const std::string called = name.empty() ? quoted_start(text) : "“" + name + "”";
    if (!means) {
      analysis.issues.push_back({"no_means", 3, head, "It is not said what this was made or done with.",
                                 "Name the tools or methods of " + called + "."});
    }
    if (!result) {
      analysis.issues.push_back(
          {"no_result", 3, head, "Nothing says what came of it.", "Who used it, how many, or what changed?"});
    }
    if (relevance.score > 0 && !result && analysis.recommendations.empty()) {
      Recommendation advice{
          "Say what came of your projects", "It serves this posting, and a result makes it count.",
          "For " + called + ": who used it, how many, or what changed? Only you can know.", 5};
      for (const Served& served : relevance.serves) advice.requirements.push_back(served.requirement);
      analysis.recommendations.push_back(std::move(advice));
    }
  }

  static void add_factors(SectionAnalysis& analysis, const Counts& counts) {
    const std::size_t whole = std::max<std::size_t>(counts.projects, 1);
    const auto part = [&](std::size_t of) { return static_cast<int>(of * 100 / whole); };
    const std::string of = " of " + counted(counts.projects, "project");
    analysis.factors = {
        {"relevance", part(counts.relevant), 40,
         "serve the posting: " + std::to_string(counts.relevant) + of},
        {"means", part(counts.with_means), 25,
         "say what they were made with: " + std::to_string(counts.with_means) + of},
        {"result", part(counts.with_result), 25,
         "say what came of them: " + std::to_string(counts.with_result) + of},
    };
    if (counts.linkable > 0) {
      analysis.factors.push_back({"link", static_cast<int>(counts.with_link * 100 / counts.linkable), 10,
                                  "can be looked at: " + std::to_string(counts.with_link) + " of " +
                                      counted(counts.linkable, "project")});
      if (counts.with_link == 0) {
        analysis.recommendations.push_back({"Link to what you made, if it can be seen",
                                            "A reader can look for themselves.",
                                            "Add the address of the code or the page to its line.", 3});
      }
    }
    if (counts.projects > 0 && counts.relevant == counts.projects)
      analysis.strengths.emplace_back("Every project serves this posting.");
  }
};

}  // namespace

const SectionAnalyzer& projects_analyzer() {
  static const ProjectsAnalyzer analyzer;
  return analyzer;
}

}  // namespace savile
