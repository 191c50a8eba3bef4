// Education: level and field against the posting, certificates, order, relevant coursework. Schools,
// their names and grades count for nothing.
#include <algorithm>

#include "analysis/analyzers.hpp"
#include "analysis/date_findings.hpp"
#include "analysis/section_findings.hpp"
#include "document/degree.hpp"
#include "lexicon/embedded.hpp"
#include "requirement/cue_table.hpp"

namespace savile {
namespace {

constexpr int little_work = 24;  // months; below it studies are the best proof there is
constexpr int much_work = 120;   // months; above it courses are not read any more

const CueTable& cues() {
  static const CueTable table(embedded_list("education_words"));
  return table;
}

// "a bachelor's degree", "a doctorate"; empty for 0.
std::string level_words(int level) {
  if (level <= 0) return {};
  if (level == 1) return "a school certificate";
  if (level == 5) return "a doctorate";
  const std::string name(degree_level_name(level));
  if (level == 2) return "an associate or vocational qualification";
  return "a " + name + "’s degree";
}

// "computer science or HR", each as the posting writes it.
std::string joined(const std::vector<std::string>& fields, const std::string& asked) {
  const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto found = std::search(asked.begin(), asked.end(), fields[i].begin(), fields[i].end(), same);
    const auto size = static_cast<std::ptrdiff_t>(fields[i].size());
    out += i == 0 ? "" : i + 1 == fields.size() ? " or " : ", ";
    out += found == asked.end() ? fields[i] : std::string(found, found + size);
  }
  return out;
}

class EducationAnalyzer final : public SectionAnalyzer {
 public:
  [[nodiscard]] SectionAnalysis analyze(std::size_t place, const AnalysisContext& context) const override {
    SectionAnalysis analysis = start_analysis(place, context);
    const Section& section = context.resume.sections[place];
    look_at_degrees(analysis, section, context);
    look_at_certificates(analysis, context);
    look_at_entries(analysis, section, context);
    look_at_coursework(analysis, section, context);
    finish_analysis(analysis);
    return analysis;
  }

 private:
  static void look_at_degrees(SectionAnalysis& analysis, const Section& section,
                              const AnalysisContext& context) {
    int held = 0;
    for (const Entry& entry : section.entries) held = std::max(held, entry.degree_level);
    int covered = 0, whole = 0;
    const Requirement* missed = nullptr;
    bool level_missed = false;
    for (const RequirementMatch& match : context.match.requirements) {
      const Requirement* wanted = requirement_with(context.requirements, match.requirement);
      if (wanted == nullptr || !wanted->degree) continue;
      whole += wanted->weight;
      covered += wanted->weight * match.coverage / 100;
      if (match.met == Met::no) analysis.gaps.push_back(match.requirement);
      if (match.met == Met::yes || missed != nullptr) continue;
      missed = wanted;
      level_missed = held < wanted->degree->level;
    }
    if (whole == 0) {
      analysis.factors.push_back({"degree", 100, 30, "the posting asks for no degree"});
      return;
    }
    const int percent = std::clamp(covered * 100 / whole, 0, 100);
    analysis.factors.push_back({"degree", percent, 60,
                                missed == nullptr && percent < 95
                                    ? "the level is asked for, the field near it or not named"
                                : missed == nullptr ? "level and field are what is asked for"
                                : level_missed      ? "the level that is asked for is not shown"
                                                    : "the field that is asked for is not shown in full"});
    if (missed == nullptr) {
      analysis.strengths.emplace_back("Shows the degree that is asked for.");
      return;
    }
    Recommendation advice;
    const std::string fields = joined(missed->degree->fields, missed->text);
    advice.what =
        level_missed ? "Name every qualification you hold" : "Name the field of your degree in full";
    advice.why = "The posting asks for “" + missed->text + "”; the section shows " +
                 (held == 0 ? std::string("no level") : level_words(held)) + ".";
    advice.how = level_missed
                     ? std::string("Is there a further or equal award, or one under way, that is not here?") +
                           (missed->degree->or_equivalent
                                ? " The posting takes an equivalent: say which work stands in for it."
                                : "")
                     : "Did your studies cover " + fields +
                           "? Then write the field or the courses into the degree’s line.";
    advice.priority = missed->importance == Importance::required ? 7 : 4;
    advice.requirements = {missed->id};
    analysis.recommendations.push_back(std::move(advice));
  }

  static void look_at_certificates(SectionAnalysis& analysis, const AnalysisContext& context) {
    std::size_t asked = 0, met = 0;
    bool here = false;
    for (const RequirementMatch& match : context.match.requirements) {
      const Requirement* wanted = requirement_with(context.requirements, match.requirement);
      if (wanted == nullptr || wanted->kind != RequirementKind::certification) continue;
      ++asked;
      met += match.met == Met::no ? 0U : 1U;
      here = here || std::any_of(analysis.matches.begin(), analysis.matches.end(),
                                 [&](const SectionMatch& m) { return m.requirement == match.requirement; });
    }
    // Where certificates stand elsewhere, or are no matter of schooling (a driving licence), they count
    // there.
    if (asked == 0 || !here) return;
    analysis.factors.push_back(
        {"certificates", static_cast<int>(met * 100 / asked), 20,
         std::to_string(met) + " of " + counted(asked, "certificate") + " asked for are shown"});
  }

  static void look_at_entries(SectionAnalysis& analysis, const Section& section,
                              const AnalysisContext& context) {
    std::vector<Issue> dates;
    if (section.entries.size() > 1) {
      dates = find_date_issues(section, context.resume.text, context.today);
      // Studies need neither be dated nor follow one another; one under way ends in the future.
      std::erase_if(dates, [](const Issue& issue) {
        return issue.type == "gap" || issue.type == "overlap" || issue.type == "undated" ||
               issue.type == "future_dates";
      });
    }
    // A short course or licence may follow a degree on the page whenever it was taken.
    std::erase_if(dates, [&](const Issue& issue) {
      if (issue.type != "date_order") return false;
      const auto after =
          std::upper_bound(section.entries.begin(), section.entries.end(), issue.span.begin,
                           [](std::size_t at, const Entry& entry) { return at < entry.span.begin; });
      return after != section.entries.begin() && (after - 1)->degree_level == 0;
    });
    analysis.issues.insert(analysis.issues.end(), dates.begin(), dates.end());
    analysis.factors.push_back(
        {"form", share_without(dates.size(), std::max<std::size_t>(section.entries.size(), 1)), 20,
         dates.empty() ? "in order" : counted(dates.size(), "place") + " to check"});
  }

  static void look_at_coursework(SectionAnalysis& analysis, const Section& section,
                                 const AnalysisContext& context) {
    const std::string_view body = slice(context.resume.text, section.body);
    const TokenizedText text(body);
    const auto listed = cues().find(text, 0, text.size(), "coursework");
    const int months = context.match.experience_months;
    const bool proves = !analysis.matches.empty();
    if (listed) {
      if (proves && months < little_work) analysis.strengths.emplace_back("Its courses serve the posting.");
      if (months >= much_work && !proves && context.level == Level::extensive) {
        const Span span{section.body.begin + text[listed->first].span.begin,
                        section.body.begin + text[listed->last - 1].span.end};
        analysis.issues.push_back({"old_coursework", 2, span,
                                   "Courses are not read any more after ten years of work.",
                                   "Consider leaving them out."});
      }
      return;
    }
    if (months >= little_work || section.entries.empty()) return;
    std::string wanted;
    std::vector<std::uint32_t> ids;
    for (const RequirementMatch& match : context.match.requirements) {
      const Requirement* asked = requirement_with(context.requirements, match.requirement);
      if (asked == nullptr || match.met != Met::no || asked->kind != RequirementKind::knowledge ||
          asked->terms.empty())
        continue;
      if (ids.size() == 3) break;
      wanted += (wanted.empty() ? "" : ", ") + context.lexicon.term(asked->terms.front()).name;
      ids.push_back(asked->id);
    }
    if (ids.empty()) return;
    analysis.recommendations.push_back(
        {"Name the coursework that serves this posting",
         "With little work to show, courses and projects of your studies are the proof.",
         "Did any course cover " + wanted + "? Then add a line of courses to the degree.",
         5,
         {},
         {},
         ids});
  }
};

}  // namespace

const SectionAnalyzer& education_analyzer() {
  static const EducationAnalyzer analyzer;
  return analyzer;
}

}  // namespace savile
